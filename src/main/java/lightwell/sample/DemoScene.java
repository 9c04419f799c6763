package lightwell.sample;

/**
 * The demo photo's scene with its true values: the radiance of every pixel and the depth of every position. Positions are in base pixels,
 * (0.5, 0.5) is the middle of the first one. Immutable; thread-safe.
 */
public final class DemoScene {

    /** Linear headroom of the scene: its brightest component relative to SDR white. */
    public static final double HEADROOM = Surfaces.PEAK;

    private static final int SUBSAMPLES = 4;
    /** Neighbours that differ by more than this, absolute or relative, are an edge. */
    private static final double EDGE = 0.004;
    private static final double EDGE_SHARE = 0.06;

    private final Camera camera;

    /** @param width of the base picture in pixels; its height follows from 4:3 */
    public DemoScene(int width) {
        this.camera = Camera.ofWidth(width);
    }

    public Camera camera() {
        return camera;
    }

    /** Depth along the optical axis at a position of the picture, in metres. */
    public double depth(double x, double y) {
        return Light.trace(camera.position(), camera.ray(x, y)).t();
    }

    /** True radiance of whole rows, averaged over each pixel: RGB interleaved, linear Display P3, SDR white = 1, 0..{@link #HEADROOM}. */
    public float[] radiance(int firstRow, int rows) {
        int width = camera.width();
        Vec[] centres = new Vec[(rows + 2) * width];
        for (int i = 0; i < centres.length; i++) {
            centres[i] = at(i % width + 0.5, i / width + firstRow - 0.5);
        }
        float[] band = new float[rows * width * 3];
        for (int i = width, o = 0; i < centres.length - width; i++) {
            Vec light = isEdge(centres, i) ? average(i % width, i / width + firstRow - 1) : centres[i];
            band[o++] = (float) light.x();
            band[o++] = (float) light.y();
            band[o++] = (float) light.z();
        }
        return band;
    }

    /** The role of the object that is visible at a position of the picture. */
    SceneObject.Role role(double x, double y) {
        return Light.trace(camera.position(), camera.ray(x, y)).thing().role();
    }

    private Vec at(double x, double y) {
        Vec ray = camera.ray(x, y);
        return Light.radiance(Light.trace(camera.position(), ray), camera.position(), ray);
    }

    private Vec average(int x, int y) {
        Vec sum = Vec.ZERO;
        for (int i = 0; i < SUBSAMPLES * SUBSAMPLES; i++) {
            sum = sum.plus(at(x + offset(i % SUBSAMPLES), y + offset(i / SUBSAMPLES)));
        }
        return sum.times(1.0 / (SUBSAMPLES * SUBSAMPLES));
    }

    private static double offset(int i) {
        return (i + 0.5) / SUBSAMPLES;
    }

    /** @param i not in the first or last row */
    private boolean isEdge(Vec[] centres, int i) {
        int width = camera.width();
        int column = i % width;
        return differs(centres[i], centres[i - width]) || differs(centres[i], centres[i + width])
                || column > 0 && differs(centres[i], centres[i - 1])
                || column < width - 1 && differs(centres[i], centres[i + 1]);
    }

    private static boolean differs(Vec a, Vec b) {
        return differs(a.x(), b.x()) || differs(a.y(), b.y()) || differs(a.z(), b.z());
    }

    private static boolean differs(double a, double b) {
        return Math.abs(a - b) > EDGE + EDGE_SHARE * Math.max(a, b);
    }
}
