package lightwell.depth.measure;

import java.util.Arrays;
import java.util.Objects;
import lightwell.depth.DepthStep;
import lightwell.depth.PhotoDepth;
import lightwell.depth.PointCloud;
import lightwell.depth.SpacePoint;

/**
 * The samples of a part of a depth map that have a depth, as points in space, in the order of rows. Do not change the arrays.
 *
 * @param xyz    metres, three coordinates per point, as in {@link PointCloud}
 * @param widths of each point's depth step along the optical axis, in metres
 */
public record AreaPoints(double[] xyz, double[] widths) {

    /** @throws IllegalArgumentException unless there are three coordinates for each width */
    public AreaPoints {
        if (xyz.length != 3 * widths.length) {
            throw new IllegalArgumentException(xyz.length + " coordinates of " + widths.length + " points");
        }
    }

    public static AreaPoints of(PhotoDepth depth, MapArea area) {
        area.checkInside(depth.map());
        int most = Math.multiplyExact(area.width(), area.height());
        double[] xyz = new double[Math.multiplyExact(3, most)];
        double[] widths = new double[most];
        double[] ray = new double[2];
        int count = 0;
        for (int y = area.y(); y < area.y() + area.height(); y++) {
            for (int x = area.x(); x < area.x() + area.width(); x++) {
                DepthStep step = depth.scale().step(depth.map().get(x, y, 0));
                if (step.known()) {
                    depth.camera().ray(x + 0.5, y + 0.5, ray);
                    xyz[3 * count] = ray[0] * step.metres();
                    xyz[3 * count + 1] = -ray[1] * step.metres();
                    xyz[3 * count + 2] = -step.metres();
                    widths[count++] = step.width();
                }
            }
        }
        return new AreaPoints(Arrays.copyOf(xyz, 3 * count), Arrays.copyOf(widths, count));
    }

    public int size() {
        return widths.length;
    }

    SpacePoint point(int i) {
        Objects.checkIndex(i, size());
        return new SpacePoint(xyz[3 * i], xyz[3 * i + 1], xyz[3 * i + 2]);
    }
}
