package lightwell.ui.space.draw;

import java.util.Objects;
import lightwell.jobs.ParallelFor;

/**
 * Draws the scene with a depth buffer on the processor: points as squares, or a surface. First all points are projected, then each band of
 * rows draws what reaches into it, so that the picture does not depend on the number of threads. Keeps its memory: for one thread at a
 * time.
 */
public final class SplatRenderer {

    private static final int BANDS_PER_THREAD = 2;
    /** Points per task. */
    private static final int PART = 1 << 15;
    /** Squares are enlarged by this share, so that rounding leaves no gaps. */
    private static final double OVERLAP = 1.02;
    /** Largest square in pixels; nearer points show no more detail. */
    private static final double LARGEST = 128;
    /** Largest view, so that positions fit into 16 bits. */
    private static final int LARGEST_VIEW = Short.MAX_VALUE;

    private final ParallelFor fork;
    private final SurfaceRenderer surfaces;
    private int[] columns = new int[0]; // first and last, 16 bits each
    private int[] rows = new int[0];
    private float[] depths = new float[0];

    /** @param fork provides the threads */
    public SplatRenderer(ParallelFor fork) {
        this.fork = Objects.requireNonNull(fork);
        this.surfaces = new SurfaceRenderer(fork);
    }

    /**
     * How points are drawn.
     *
     * @param pointSize  1 closes the picture as the taking camera sees it
     * @param most       about this many points are drawn, evenly distributed, and larger; {@link Integer#MAX_VALUE} for all
     * @param background opaque ARGB
     */
    public record Options(double pointSize, int most, int background) {}

    /** Draws a whole frame: the surface if the content has one, always completely, else the points. */
    public void render(SpaceContent content, SpaceCamera camera, Options options, SplatFrame frame) {
        if (frame.width() > LARGEST_VIEW || frame.height() > LARGEST_VIEW) {
            throw new IllegalArgumentException("A view of " + frame.width() + "x" + frame.height() + " is too large.");
        }
        if (content.mesh().isPresent()) {
            surfaces.render(content, content.mesh().get(), camera, options.background(), frame);
        } else {
            squares(content, camera, options, frame);
        }
    }

    private void squares(SpaceContent content, SpaceCamera camera, Options options, SplatFrame frame) {
        SpaceScene scene = content.scene();
        int step = scene.step(options.most());
        int[] chosen = step == 1 ? null : scene.sparse(step);
        int count = chosen == null ? scene.cloud().size() : chosen.length;
        reserve(count);
        double[] m = camera.onto(frame.width(), frame.height()).matrix();
        double side = options.pointSize() * OVERLAP * step * scene.pointHeight() * camera.frame().heightIn(frame.width(), frame.height());
        float near = (float) camera.nearClip();
        float[] xyz = scene.cloud().xyz();
        fork.run((count + PART - 1) / PART,
                part -> project(xyz, chosen, part * PART, Math.min(count, (part + 1) * PART), m, side, near, frame));
        int bands = Math.min(frame.height(), BANDS_PER_THREAD * fork.threads());
        fork.run(bands, band -> {
            int top = (int) ((long) frame.height() * band / bands);
            int bottom = (int) ((long) frame.height() * (band + 1) / bands);
            frame.clear(top, bottom);
            draw(chosen, count, top, bottom, frame);
            frame.paint(content, options.background(), top, bottom);
        });
    }

    private void reserve(int count) {
        if (depths.length < count) {
            columns = new int[count];
            rows = new int[count];
            depths = new float[count];
        }
    }

    /** @param side pixels of the square of a point that is as far away as from the taking camera */
    private void project(float[] xyz, int[] chosen, int begin, int end, double[] m, double side, float near, SplatFrame frame) {
        int width = frame.width();
        int height = frame.height();
        float a = (float) m[0], b = (float) m[1], c = (float) m[2], d = (float) m[3];
        float e = (float) m[4], f = (float) m[5], g = (float) m[6], h = (float) m[7];
        float i = (float) m[8], j = (float) m[9], k = (float) m[10], l = (float) m[11];
        float half = (float) (side / 2);
        for (int p = begin; p < end; p++) {
            int at = 3 * (chosen == null ? p : chosen[p]);
            float x = xyz[at];
            float y = xyz[at + 1];
            float z = xyz[at + 2];
            float depth = i * x + j * y + k * z + l;
            rows[p] = 0;
            if (!(depth >= near)) {
                continue;
            }
            float inverse = 1 / depth;
            float column = (a * x + b * y + c * z + d) * inverse;
            float row = (e * x + f * y + g * z + h) * inverse;
            float reach = Math.min((float) LARGEST / 2, -z * half * inverse);
            int left = first(column - reach, column, width);
            int right = Math.min(width, Math.max(left + 1, past(column + reach)));
            int top = first(row - reach, row, height);
            int bottom = Math.min(height, Math.max(top + 1, past(row + reach)));
            if (column + reach > 0 && column - reach < width && row + reach > 0 && row - reach < height && left < right && top < bottom) {
                columns[p] = left << 16 | right;
                rows[p] = top << 16 | bottom;
                depths[p] = depth;
            }
        }
    }

    /** The first pixel whose middle lies in a square; for a square smaller than a pixel, the pixel of its middle. */
    private static int first(float edge, float middle, int size) {
        int pixel = (int) Math.min(size, Math.max(0, edge + 0.5f)); // ceil(edge - 1/2), except for exact halves
        return Math.max(0, Math.min(pixel, (int) Math.min(size, Math.max(0, middle))));
    }

    private static int past(float edge) {
        return (int) Math.max(0, edge + 0.5f);
    }

    private void draw(int[] chosen, int count, int top, int bottom, SplatFrame frame) {
        int width = frame.width();
        int[] points = frame.points();
        float[] nearest = frame.depths();
        for (int p = 0; p < count; p++) {
            int begin = Math.max(top, rows[p] >>> 16);
            int end = Math.min(bottom, rows[p] & 0xFFFF);
            if (begin < end) {
                float depth = depths[p];
                int point = chosen == null ? p : chosen[p];
                int left = columns[p] >>> 16;
                int right = columns[p] & 0xFFFF;
                for (int row = begin; row < end; row++) {
                    for (int at = row * width + left, last = row * width + right; at < last; at++) {
                        if (depth < nearest[at]) {
                            nearest[at] = depth;
                            points[at] = point;
                        }
                    }
                }
            }
        }
    }
}
