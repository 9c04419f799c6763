package lightwell.export.cloud;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import lightwell.depth.SurfaceMesh;

/**
 * A compact cloud, little-endian: one bit per place of the grid with a point, for a surface one bit per place whose point is the upper left
 * corner of two triangles, then x/z, y/z and 1/z of all points in 16 bits each, then their colours. Each section begins at a multiple of 2
 * bytes. It uses rays and inverse depth because depth maps are precise in those: the loss is far below their steps at any distance.
 *
 * @param least values of code 0, x/z, y/z, 1/z; z is the distance along the optical axis
 * @param most  values of code 65535
 */
record PackedCloud(byte[] bytes, double[] least, double[] most) {

    private static final int STEPS = 0xFFFF;

    static PackedCloud of(CloudContent content) {
        int[] index = content.cloud().index();
        int bitmap = even((index.length + 7) / 8);
        int bitmaps = content.mesh().isPresent() ? 2 : 1;
        int points = content.points();
        ByteBuffer out = ByteBuffer.allocate(Math.addExact(bitmaps * bitmap, Math.multiplyExact(points, 9))).order(ByteOrder.LITTLE_ENDIAN);
        int[] place = new int[points];
        for (int i = 0; i < index.length; i++) {
            if (index[i] >= 0) {
                set(out, 0, i);
                place[index[i]] = i;
            }
        }
        content.mesh().map(SurfaceMesh::triangles).ifPresent(corners -> {
            for (int i = 0; i < corners.length; i += 6) {
                set(out, bitmap, place[corners[i]]);
            }
        });
        out.position(bitmaps * bitmap);
        double[] least = new double[3];
        double[] most = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            double[] values = values(content.cloud().xyz(), axis);
            least[axis] = Arrays.stream(values).min().orElse(0);
            most[axis] = Arrays.stream(values).max().orElse(0);
            double scale = most[axis] > least[axis] ? STEPS / (most[axis] - least[axis]) : 0;
            for (double value : values) {
                out.putShort((short) Math.round((value - least[axis]) * scale));
            }
        }
        out.put(content.rgb());
        return new PackedCloud(out.array(), least, most);
    }

    private static double[] values(float[] xyz, int axis) {
        double[] values = new double[xyz.length / 3];
        for (int i = 0; i < values.length; i++) {
            double z = -xyz[3 * i + 2];
            values[i] = axis == 2 ? 1 / z : xyz[3 * i + axis] / z;
        }
        return values;
    }

    private static void set(ByteBuffer bits, int start, int bit) {
        int at = start + bit / 8;
        bits.put(at, (byte) (bits.get(at) | 1 << bit % 8));
    }

    private static int even(int size) {
        return size + size % 2;
    }
}
