package lightwell.author.map;

import java.util.Arrays;

/**
 * The gains of a picture in stops, averaged in log2 over boxes of pixels; filled in bands by several threads. Edges that are no full box
 * average what is there.
 */
public final class GainField {

    /** Gains beyond it come from black. */
    private static final double MOST_STOPS = 16;
    /** 1024 steps for -16..16 stops. */
    private static final int BINS = 4096;

    private final int width;
    private final int height;
    private final int channels;
    private final int reduction;
    private final float offset;
    private final float[] weights;
    private final float[] stops;

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
        this.stops = new float[width * height * channels];
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
                    stops[at + c] = mean(hdr, sdr, (row * pixels + x) * 3, pixels * 3, wide, tall, c);
                }
            }
        }
    }

    /** Every pixel is a sample. */
    private void addEach(int first, int count, float[] hdr, float[] sdr) {
        if (channels == 3) {
            for (int i = 0; i < 3 * count; i++) {
                stops[3 * first + i] = hdr[i] == sdr[i] ? 0 : (float) stops(hdr[i] + offset, sdr[i] + offset);
            }
            return;
        }
        for (int p = 0, i = 0; p < count; p++, i += 3) {
            float bright = luminance(hdr, i);
            float dark = luminance(sdr, i);
            stops[first + p] = bright == dark ? 0 : (float) stops(bright + offset, dark + offset);
        }
    }

    private float mean(float[] hdr, float[] sdr, int from, int stride, int wide, int tall, int channel) {
        double sum = 0;
        for (int dy = 0; dy < tall; dy++) {
            for (int dx = 0; dx < wide; dx++) {
                int i = from + dy * stride + 3 * dx;
                float bright = channels == 3 ? hdr[i + channel] : luminance(hdr, i);
                float dark = channels == 3 ? sdr[i + channel] : luminance(sdr, i);
                sum += bright == dark ? 0 : stops(bright + offset, dark + offset);
            }
        }
        return (float) (sum / (wide * tall));
    }

    private float luminance(float[] rgb, int i) {
        return weights[0] * rgb[i] + weights[1] * rgb[i + 1] + weights[2] * rgb[i + 2];
    }

    /** Black gains nothing, whatever the other side says. */
    private static double stops(float bright, float dark) {
        if (!(bright > 0) || !(dark > 0)) {
            return 0;
        }
        return Math.max(-MOST_STOPS, Math.min(MOST_STOPS, Math.log(bright / dark) * (1 / Math.log(2))));
    }

    /** The gain of a sample, stops; samples are interleaved, row by row. */
    float stops(int sample) {
        return stops[sample];
    }

    /** The smallest and the largest gain of a channel, without the outermost share at each end. */
    double[] range(int channel, double outliers) {
        long[] bins = new long[BINS];
        float low = Float.MAX_VALUE;
        float high = -Float.MAX_VALUE;
        for (int i = channel; i < stops.length; i += channels) {
            bins[bin(stops[i])]++;
            low = Math.min(low, stops[i]);
            high = Math.max(high, stops[i]);
        }
        long few = (long) (outliers * width * height);
        return new double[] {Math.max(low, edge(bins, few)), Math.min(high, -edge(reversed(bins), few))};
    }

    private static int bin(float value) {
        return (int) Math.max(0, Math.min(BINS - 1, (value + MOST_STOPS) * (BINS / (2 * MOST_STOPS))));
    }

    /** The lower edge of the first bin after so many samples. */
    private static double edge(long[] bins, long samples) {
        long seen = 0;
        for (int i = 0; i < BINS; i++) {
            seen += bins[i];
            if (seen > samples) {
                return i * (2 * MOST_STOPS / BINS) - MOST_STOPS;
            }
        }
        return MOST_STOPS;
    }

    private static long[] reversed(long[] bins) {
        long[] turned = Arrays.copyOf(bins, BINS);
        for (int i = 0; i < BINS / 2; i++) {
            turned[i] = bins[BINS - 1 - i];
            turned[BINS - 1 - i] = bins[i];
        }
        return turned;
    }
}
