package lightwell.ui.space.draw;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;
import lightwell.depth.DepthCamera;
import lightwell.depth.PointCloud;
import lightwell.depth.SpacePoint;

/** The displayed points of a depth map and their distribution. Immutable; thread-safe. */
public final class SpaceScene {

    /** The number of points from which ranges and medians are estimated. */
    private static final int SAMPLES = 1 << 12;
    /** Points outside these quantiles are ignored for the view: sky, a hand at the edge. */
    private static final double LOW = 0.02;
    private static final double HIGH = 0.98;
    private static final int RAYS = 16;

    private final DepthCamera camera;
    private final PointCloud cloud;
    private final int stride;
    private final Span x;
    private final Span y;
    private final Span depth;
    private final double spacing;
    private volatile Sparse sparse = new Sparse(0, new int[0]);

    /** The range of nearly all values, and the median. */
    public record Span(double low, double middle, double high) {}

    /**
     * @param camera of the depth map
     * @param cloud  of at least one point
     * @param stride of the cloud's grid in the map
     */
    public SpaceScene(DepthCamera camera, PointCloud cloud, int stride) {
        if (cloud.size() == 0) {
            throw new IllegalArgumentException("A scene has at least one point.");
        }
        this.camera = camera;
        this.cloud = cloud;
        this.stride = stride;
        this.x = span(i -> cloud.xyz()[3 * i]);
        this.y = span(i -> cloud.xyz()[3 * i + 1]);
        this.depth = span(i -> -cloud.xyz()[3 * i + 2]);
        this.spacing = widest(camera);
    }

    private Span span(IntToDoubleFunction value) {
        int count = Math.min(SAMPLES, cloud.size());
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = value.applyAsDouble((int) ((long) i * cloud.size() / count));
        }
        Arrays.sort(values);
        return new Span(values[(int) (LOW * count)], values[count / 2], values[(int) (HIGH * count)]);
    }

    /**
     * How far undoing the lens distortion separates neighbours, at most: pixels of the rectilinear picture per pixel of the map; 1 or more.
     */
    private static double widest(DepthCamera camera) {
        TakingFrame frame = TakingFrame.of(camera);
        double[] here = new double[2];
        double[] there = new double[2];
        double widest = 1;
        for (int i = 0; i <= RAYS; i++) {
            for (int j = 0; j <= RAYS; j++) {
                double u = (camera.width() - 1.0) * i / RAYS;
                double v = (camera.height() - 1.0) * j / RAYS;
                camera.ray(u, v, here);
                camera.ray(u + 1, v, there);
                widest = Math.max(widest, (there[0] - here[0]) * frame.focalX() * camera.height());
                camera.ray(u, v + 1, there);
                widest = Math.max(widest, (there[1] - here[1]) * frame.focalY() * camera.height());
            }
        }
        return widest;
    }

    public DepthCamera camera() {
        return camera;
    }

    public PointCloud cloud() {
        return cloud;
    }

    public int stride() {
        return stride;
    }

    /** Metres to the right of the optical axis. */
    public Span x() {
        return x;
    }

    /** Metres above the optical axis. */
    public Span y() {
        return y;
    }

    /** Metres in front of the taking camera. */
    public Span depth() {
        return depth;
    }

    /** The taking camera, with the middle of the points as pivot. */
    public SpaceCamera taking() {
        return SpaceCamera.taking(camera, depth.middle());
    }

    /**
     * The side of a point's square that leaves no gap to its neighbours, as a share of the picture's height at the taking camera's
     * position.
     */
    public double pointHeight() {
        return spacing * stride / camera.height();
    }

    public SpacePoint point(int i) {
        float[] xyz = cloud.xyz();
        return new SpacePoint(xyz[3 * i], xyz[3 * i + 1], xyz[3 * i + 2]);
    }

    /**
     * The point at a position of the photo; empty if there is none. Positions are shares 0..1 of width and height, from the top left
     * corner.
     */
    public OptionalInt pointAt(double across, double down) {
        if (!(across >= 0 && across < 1 && down >= 0 && down < 1)) {
            return OptionalInt.empty();
        }
        int column = Math.min(cloud.columns() - 1, (int) (across * camera.width()) / stride);
        int row = Math.min(cloud.rows() - 1, (int) (down * camera.height()) / stride);
        int point = cloud.index()[row * cloud.columns() + column];
        return point < 0 ? OptionalInt.empty() : OptionalInt.of(point);
    }

    /** Horizontal position of a point in the photo: the middle of its sample, as a share 0..1 of the width. */
    public double across(int point) {
        return (cloud.pixel()[point] % camera.width() + 0.5) / camera.width();
    }

    /** Vertical position of a point, as a share of the height. */
    public double down(int point) {
        return (cloud.pixel()[point] / camera.width() + 0.5) / camera.height();
    }

    /** The step of rows and columns of the grid that leaves about {@code most} points or fewer; 1 for all. */
    public int step(int most) {
        return (int) Math.max(1, Math.ceil(Math.sqrt((double) cloud.size() / Math.max(1, most))));
    }

    /** The points of every {@code step}-th row and column, in their order; cached. Do not change the array. */
    public int[] sparse(int step) {
        Sparse known = sparse;
        if (known.step != step) {
            known = new Sparse(step, every(step));
            sparse = known;
        }
        return known.points;
    }

    private int[] every(int step) {
        int[] points = new int[cloud.size()];
        int count = 0;
        for (int row = 0; row < cloud.rows(); row += step) {
            for (int place = row * cloud.columns(), end = place + cloud.columns(); place < end; place += step) {
                if (cloud.index()[place] >= 0) {
                    points[count++] = cloud.index()[place];
                }
            }
        }
        return Arrays.copyOf(points, count);
    }

    private record Sparse(int step, int[] points) {}
}
