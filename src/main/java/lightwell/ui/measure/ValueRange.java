package lightwell.ui.measure;

import lightwell.image.stats.ValueAxis;

/**
 * The ends of histogram axes.
 *
 * @param low   of the linear axis
 * @param high  of every axis
 * @param least of the logarithmic axes, above 0; 0 if there are none because the numbers are logarithms already
 * @param unit  the value of 0 stops
 */
public record ValueRange(double low, double high, double least, double unit) {

    /** Enough for a panel; codes of up to 8 bits have one bin each. */
    private static final int BINS = 256;

    /** Codes of a bit depth, from 0 to one past the largest, so that each has its bin. */
    static ValueRange codes(int bitDepth) {
        return new ValueRange(0, 1 << bitDepth, 1, (1 << bitDepth) - 1);
    }

    /** Light from 0 to the next power of two above a headroom. */
    static ValueRange light(double headroom, double white) {
        double high = Math.pow(2, Math.ceil(Math.log(Math.max(1, headroom)) / Math.log(2) - 1e-6)) * white;
        return new ValueRange(0, high, white * Math.pow(2, -12), white);
    }

    public boolean logarithmic() {
        return least > 0;
    }

    public ValueAxis axis(boolean wantLogarithmic) {
        return wantLogarithmic && logarithmic() ? new ValueAxis(true, least, high, BINS) : new ValueAxis(false, low, high, BINS);
    }
}
