package lightwell.author.map;

import java.util.concurrent.atomic.AtomicIntegerArray;
import lightwell.author.CurveTable;
import lightwell.jobs.ParallelFor;

/**
 * The gains of a picture in steps of 1/2048 stop, averaged in log2 over boxes of pixels; filled in bands by several threads. Edges that are
 * no full box average what is there.
 */
public final class GainField {

    /** Gains beyond it come from black. */
    private static final int MOST_STOPS = 16;
    private static final int STEPS_PER_STOP = 2048;
    /** Steps are numbered from -16 stops up to, not with, 16. */
    static final int STEPS = 2 * MOST_STOPS * STEPS_PER_STOP;

    private static final float LARGEST = 1 << MOST_STOPS;
    private static final CurveTable LOG2 = new CurveTable(ratio -> Math.log(Math.max(ratio, 0.5 / LARGEST)) / Math.log(2), LARGEST);

    private final int width;
    private final int height;
    private final int channels;
    private final int reduction;
    private final float offset;
    private final float[] weights;
    private final short[] steps;

    /**
     * @param pictureWidth of the base, pixels
     * @param channels     1 for the gain of luminance, 3 for that of each channel
     * @param offset       added to both sides before the division
     * @param weights      of red, green and blue in luminance
     */
    public GainField(int pictureWidth, int pictureHeight, int channels, int reduction, double offset, double[] weights) {
        this.width = (pictureWidth + reduction - 1) / reduction;
        this.height = (pictureHeight + reduction - 1) / reduction;
        this.channels = channels;
        this.reduction = reduction;
        this.offset = (float) offset;
        this.weights = new float[] {(float) weights[0], (float) weights[1], (float) weights[2]};
        this.steps = new short[width * height * channels];
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public int channels() {
        return channels;
    }

    /**
     * Adds the gains of rows. Bands of different threads must not share a box.
     *
     * @param y         first row, a multiple of the reduction
     * @param pixels    in a row
     * @param hdr       light, SDR white at 1
     * @param sdr       in the same primaries
     */
    public void add(int y, int rows, int pixels, float[] hdr, float[] sdr) {
        if (reduction == 1) {
            addEach(y * pixels, rows * pixels, hdr, sdr);
            return;
        }
        for (int row = 0; row < rows; row += reduction) {
            int tall = Math.min(reduction, rows - row);
            for (int x = 0, column = 0; x < pixels; x += reduction, column++) {
                int wide = Math.min(reduction, pixels - x);
                int at = ((y + row) / reduction * width + column) * channels;
                for (int c = 0; c < channels; c++) {
                    steps[at + c] = nearest(mean(hdr, sdr, (row * pixels + x) * 3, pixels * 3, wide, tall, c));
                }
            }
        }
    }

    /** Every pixel is a sample. */
    private void addEach(int first, int count, float[] hdr, float[] sdr) {
        if (channels == 3) {
            for (int i = 0; i < 3 * count; i++) {
                steps[3 * first + i] = nearest(stops(hdr[i], sdr[i]));
            }
            return;
        }
        for (int p = 0, i = 0; p < count; p++, i += 3) {
            set(first + p, luminance(hdr[i], hdr[i + 1], hdr[i + 2]), luminance(sdr[i], sdr[i + 1], sdr[i + 2]));
        }
    }

    /** Sets the gain of a sample that is one pixel's; before, it is none. */
    public void set(int sample, float bright, float dark) {
        steps[sample] = nearest(stops(bright, dark));
    }

    /** Whether each sample is one gain of one pixel. */
    public boolean single() {
        return channels == 1 && reduction == 1;
    }

    private float mean(float[] hdr, float[] sdr, int from, int stride, int wide, int tall, int channel) {
        double sum = 0;
        for (int dy = 0; dy < tall; dy++) {
            for (int dx = 0; dx < wide; dx++) {
                int i = from + dy * stride + 3 * dx;
                float bright = channels == 3 ? hdr[i + channel] : luminance(hdr[i], hdr[i + 1], hdr[i + 2]);
                float dark = channels == 3 ? sdr[i + channel] : luminance(sdr[i], sdr[i + 1], sdr[i + 2]);
                sum += stops(bright, dark);
            }
        }
        return (float) (sum / (wide * tall));
    }

    /** Of light in the primaries of the gains. */
    public float luminance(float red, float green, float blue) {
        return weights[0] * red + weights[1] * green + weights[2] * blue;
    }

    /** Black gains nothing, whatever the other side says. */
    private float stops(float light, float dark) {
        float bright = light + offset;
        float below = dark + offset;
        if (light == dark || !(bright > 0) || !(below > 0)) {
            return 0;
        }
        float ratio = bright / below;
        return LOG2.of(ratio > LARGEST ? LARGEST : ratio < 1 / LARGEST ? 1 / LARGEST : ratio); // compared, since Math.max is slower
    }

    private static short nearest(float stops) {
        return (short) Math.min(Short.MAX_VALUE, (int) (stops * STEPS_PER_STOP + STEPS / 2 + 0.5f) - STEPS / 2);
    }

    /** The gain of a sample, as a step; samples are interleaved, row by row. */
    int step(int sample) {
        return steps[sample] + STEPS / 2;
    }

    /** The stops that a step stands for. */
    static double stops(int step) {
        return (step - STEPS / 2) / (double) STEPS_PER_STOP;
    }

    /** The smallest and the largest gain of a channel in stops, without the outermost share at each end. */
    double[] range(int channel, double outliers, ParallelFor fork) {
        AtomicIntegerArray counts = new AtomicIntegerArray(STEPS);
        int rows = (height + fork.threads() - 1) / fork.threads();
        fork.run((height + rows - 1) / rows, part -> {
            int[] own = new int[STEPS];
            int none = 0; // most pixels, and faster than a place in memory
            int end = Math.min(height, (part + 1) * rows) * width * channels;
            for (int i = part * rows * width * channels + channel; i < end; i += channels) {
                int step = steps[i];
                if (step == 0) {
                    none++;
                } else {
                    own[step + STEPS / 2]++;
                }
            }
            own[STEPS / 2] = none;
            for (int step = 0; step < STEPS; step++) {
                counts.getAndAdd(step, own[step]);
            }
        });
        long few = (long) (outliers * width * height);
        int low = 0;
        for (long below = counts.get(0); below <= few; below += counts.get(low)) {
            low++;
        }
        int high = STEPS - 1;
        for (long above = counts.get(high); above <= few; above += counts.get(high)) {
            high--;
        }
        return new double[] {stops(low), stops(high)};
    }
}
