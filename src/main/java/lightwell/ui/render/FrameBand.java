package lightwell.ui.render;

import java.util.function.BooleanSupplier;
import lightwell.jobs.ParallelFor;
import lightwell.ui.bands.Bands;
import lightwell.ui.bands.PixelAxis;
import lightwell.ui.bands.RowMeans;

/**
 * Computes rows of a frame. Any rows may be computed at any time, on any thread.
 *
 * @param light receives the painted values, one per channel; null if it is not wanted or the axes do not {@link #keeps keep} it
 */
record FrameBand(Bands picture, Painter painter, PixelAxis columns, PixelAxis rows, int[] argb, float[] light) {

    /** Several bands for each thread, so that the threads end at the same time. */
    private static final int BANDS_PER_THREAD = 4;
    private static final int FEWEST_PIXELS = 1 << 14;

    /** True if every pixel of such a frame has its own light; magnified pixels share it, and are cheap anyway. */
    static boolean keeps(PixelAxis columns, PixelAxis rows) {
        return columns.taps() > 1 || rows.taps() > 1 || columns.oneToOne() && rows.oneToOne();
    }

    /** Computes all rows, in bands on several threads; false if it was cancelled. */
    boolean compute(ParallelFor fork, BooleanSupplier cancelled) {
        int count = rows.count();
        long pixels = (long) count * columns.count();
        int bands = (int) Math.max(1, Math.min(fork.threads() * BANDS_PER_THREAD, Math.min(count, pixels / FEWEST_PIXELS)));
        fork.run(bands, i -> {
            if (!cancelled.getAsBoolean()) {
                compute((int) ((long) count * i / bands), (int) ((long) count * (i + 1) / bands));
            }
        });
        return !cancelled.getAsBoolean();
    }

    /** Computes the view rows from {@code begin} up to {@code end}. */
    void compute(int begin, int end) {
        if (columns.taps() > 1 || rows.taps() > 1) {
            average(begin, end);
        } else if (columns.oneToOne() && rows.oneToOne()) {
            copy(begin, end);
        } else {
            repeat(begin, end);
        }
        if (painter.marksClipping()) {
            ClippingStripes.draw(argb, columns.count(), begin, end, columns.first(), rows.first());
        }
    }

    private void copy(int begin, int end) {
        int width = columns.count();
        Bands.Rows reader = picture.rows(columns.sourceBegin(), width, rows.source(end - 1) + 1);
        float[] values = new float[width * picture.channels()];
        for (int row = begin; row < end; row++) {
            reader.read(rows.source(row), values);
            keep(values, row);
            painter.paint(values, width, argb, row * width);
        }
    }

    /** Paints each picture pixel once and repeats it. */
    private void repeat(int begin, int end) {
        int x = columns.sourceBegin();
        int span = columns.sourceEnd() - x;
        Bands.Rows reader = picture.rows(x, span, rows.source(end - 1) + 1);
        float[] values = new float[span * picture.channels()];
        int[] painted = new int[span];
        int width = columns.count();
        for (int row = begin; row < end; row++) {
            int out = row * width;
            if (row > begin && rows.source(row) == rows.source(row - 1)) {
                System.arraycopy(argb, out - width, argb, out, width);
                continue;
            }
            reader.read(rows.source(row), values);
            painter.paint(values, span, painted, 0);
            for (int i = 0; i < width; i++) {
                argb[out + i] = painted[columns.source(i) - x];
            }
        }
    }

    /** Means by coverage, first across rows, then along them; the values are still linear. */
    private void average(int begin, int end) {
        int x = columns.sourceBegin();
        int span = columns.sourceEnd() - x;
        int channels = picture.channels();
        RowMeans across = new RowMeans(picture, x, span, columns.taps() - 1, rows, end);
        int[] begins = begins(x);
        float[] means = new float[columns.count() * channels];
        for (int row = begin; row < end; row++) {
            float[] sum = across.row(row);
            if (channels == 3) {
                reduceColour(sum, begins, means);
            } else {
                reduceMono(sum, begins, means);
            }
            keep(means, row);
            painter.paint(means, columns.count(), argb, row * columns.count());
        }
    }

    /** Copies the values before they are painted, since painters may change them. */
    private void keep(float[] values, int row) {
        if (light != null) {
            int each = columns.count() * picture.channels();
            System.arraycopy(values, 0, light, row * each, each);
        }
    }

    private void reduceMono(float[] values, int[] begins, float[] out) {
        int each = columns.taps();
        float[] weights = columns.weights();
        for (int i = 0, t = 0; i < begins.length; i++) {
            float sum = 0;
            for (int k = 0; k < each; k++, t++) {
                sum += weights[t] * values[begins[i] + k];
            }
            out[i] = sum;
        }
    }

    private void reduceColour(float[] values, int[] begins, float[] out) {
        if (columns.taps() == 3) {
            reduceThree(values, begins, columns.weights(), out);
            return;
        }
        int each = columns.taps();
        float[] weights = columns.weights();
        for (int i = 0, t = 0, o = 0; i < begins.length; i++, o += 3) {
            float red = 0;
            float green = 0;
            float blue = 0;
            int at = begins[i];
            for (int end = t + each; t < end; t++, at += 3) {
                float weight = weights[t];
                red += weight * values[at];
                green += weight * values[at + 1];
                blue += weight * values[at + 2];
            }
            out[o] = red;
            out[o + 1] = green;
            out[o + 2] = blue;
        }
    }

    /** The case of three taps, which covers all scales between half a level's and its own. */
    private static void reduceThree(float[] values, int[] begins, float[] weights, float[] out) {
        for (int i = 0; i < begins.length; i++) {
            int a = begins[i];
            float u = weights[3 * i], v = weights[3 * i + 1], w = weights[3 * i + 2];
            out[3 * i] = u * values[a] + v * values[a + 3] + w * values[a + 6];
            out[3 * i + 1] = u * values[a + 1] + v * values[a + 4] + w * values[a + 7];
            out[3 * i + 2] = u * values[a + 2] + v * values[a + 5] + w * values[a + 8];
        }
    }

    /** The index of each view pixel's first value in a row that begins with picture column {@code x}; its other values follow. */
    private int[] begins(int x) {
        int[] begins = new int[columns.count()];
        for (int i = 0; i < begins.length; i++) {
            begins[i] = (columns.source(i) - x) * picture.channels();
        }
        return begins;
    }
}
