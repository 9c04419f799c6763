package lightwell.depth;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import lightwell.image.Raster;

/**
 * Samples of a depth map as points in the space of the taking camera, in metres: x to the right, y up, z towards the viewer, so that
 * everything visible has a negative z. Points are in the order of the map's rows. Immutable; do not change the arrays.
 *
 * @param xyz     three coordinates per point
 * @param pixel   of each point: its place in the map, row * width + column
 * @param index   of the point at each place of the strided grid, row by row; -1 if there is none
 * @param columns of the strided grid
 * @param rows    of the strided grid
 */
public record PointCloud(float[] xyz, int[] pixel, int[] index, int columns, int rows) {

    /** The smallest matte value of a point that counts as inside. */
    private static final double INSIDE = 0.5;

    /**
     * @param map   upright, of the camera's size; its first channel is read
     * @param matte of any size; points outside it are left out
     */
    public static PointCloud of(Raster map, DepthScale scale, DepthCamera camera, CloudOptions options, Optional<Raster> matte) {
        return of(new CodedMetres(map, scale), camera, options, matte);
    }

    /**
     * @param map   upright, of the camera's size
     * @param matte of any size; points outside it are left out
     */
    public static PointCloud of(MetresMap map, DepthCamera camera, CloudOptions options, Optional<Raster> matte) {
        if (map.width() != camera.width() || map.height() != camera.height()) {
            throw new IllegalArgumentException("A map of " + map.width() + "x" + map.height() + " is not the camera's");
        }
        int stride = options.stride();
        int columns = 1 + (map.width() - 1) / stride;
        int rows = 1 + (map.height() - 1) / stride;
        float[] xyz = new float[Math.multiplyExact(3, Math.multiplyExact(columns, rows))];
        int[] pixel = new int[columns * rows];
        int[] index = new int[columns * rows];
        double[] ray = new double[2];
        int count = 0;
        for (int row = 0, place = 0; row < rows; row++) {
            int y = row * stride;
            for (int column = 0; column < columns; column++, place++) {
                int x = column * stride;
                double z = map.metres(x, y);
                boolean wanted = z > 0 && z >= options.near() && z <= options.far() && Double.isFinite(z)
                        && (matte.isEmpty() || inside(matte.get(), x, y, map));
                index[place] = wanted ? count : -1;
                if (wanted) {
                    camera.ray(x + 0.5, y + 0.5, ray);
                    xyz[3 * count] = (float) (ray[0] * z);
                    xyz[3 * count + 1] = (float) (-ray[1] * z);
                    xyz[3 * count + 2] = (float) -z;
                    pixel[count++] = y * map.width() + x;
                }
            }
        }
        return new PointCloud(Arrays.copyOf(xyz, 3 * count), Arrays.copyOf(pixel, count), index, columns, rows);
    }

    private static boolean inside(Raster matte, int x, int y, MetresMap map) {
        int column = (int) ((2L * x + 1) * matte.width() / (2L * map.width()));
        int row = (int) ((2L * y + 1) * matte.height() / (2L * map.height()));
        return matte.get(column, row, 0) >= INSIDE * matte.maxCode();
    }

    /** The number of points. */
    public int size() {
        return pixel.length;
    }

    /** Depth of a point in metres along the optical axis. */
    public double depth(int point) {
        return -xyz[3 * Objects.checkIndex(point, size()) + 2];
    }

    /** Distance of two points in metres. */
    public double distance(int one, int other) {
        double sum = 0;
        for (int c = 0; c < 3; c++) {
            double difference = xyz[3 * one + c] - xyz[3 * other + c];
            sum += difference * difference;
        }
        return Math.sqrt(sum);
    }
}
