package lightwell.author.verify;

import lightwell.author.CurveTable;
import lightwell.author.Curves;

/** Sums the differences of pixels. For one thread at a time. */
final class DifferenceTally {

    /** Delta E ITP per unit of ICtCp (ITU-R BT.2124). */
    private static final float DELTA_E = 720;
    private static final double LEAST_CHROMA_SQUARED = Math.pow(Difference.LEAST_CHROMA / DELTA_E, 2);
    /** Luminance of Rec. 2020 (ITU-R BT.2020). */
    private static final float RED = 0.2627f;
    private static final float GREEN = 0.6780f;
    private static final float BLUE = 0.0593f;
    /** More than this is above SDR white; less may be rounding. */
    private static final float ABOVE_WHITE = 1.001f;
    /** Keeps the ratio to black finite. */
    private static final float DARKEST = 1e-6f;
    /** Black is 0, not the 7e-7 of the formula. */
    static final CurveTable PQ = new CurveTable(light -> light > 0 ? Curves.pq(light) : 0, (float) Curves.PQ_PEAK);
    private static final double LOG_2 = Math.log(2);

    private final SpreadTally deltaE = new SpreadTally();
    private final SpreadTally hue = new SpreadTally();
    private final SpreadTally highlights = new SpreadTally();
    private final float[] one = new float[3];
    private final float[] other = new float[3];
    private double squares;
    private long pixels;

    /** Adds one pixel of each picture, linear Rec. 2020, SDR white at 1. */
    void add(float[] reference, float[] picture) {
        for (int c = 0; c < 3; c++) {
            double error = PQ.of(picture[c]) - PQ.of(reference[c]);
            squares += error * error;
        }
        pixels++;
        itp(reference, one);
        itp(picture, other);
        float di = other[0] - one[0];
        float dt = other[1] - one[1];
        float dp = other[2] - one[2];
        deltaE.add(DELTA_E * (float) Math.sqrt(di * di + dt * dt + dp * dp));
        if (one[1] * one[1] + one[2] * one[2] >= LEAST_CHROMA_SQUARED) {
            hue.add((float) angle(one, other));
        }
        float luminance = luminance(reference);
        if (luminance > ABOVE_WHITE) {
            highlights.add((float) Math.abs(Math.log(Math.max(DARKEST, luminance(picture)) / luminance) / LOG_2));
        }
    }

    /** I, T and P of ITU-R BT.2124: ICtCp of BT.2100 with Ct halved. */
    private static void itp(float[] rgb, float[] itp) {
        float l = PQ.of((1688 * rgb[0] + 2146 * rgb[1] + 262 * rgb[2]) / 4096);
        float m = PQ.of((683 * rgb[0] + 2951 * rgb[1] + 462 * rgb[2]) / 4096);
        float s = PQ.of((99 * rgb[0] + 309 * rgb[1] + 3688 * rgb[2]) / 4096);
        itp[0] = (l + m) / 2;
        itp[1] = (6610 * l - 13613 * m + 7003 * s) / 8192;
        itp[2] = (17933 * l - 17390 * m - 543 * s) / 4096;
    }

    /** The angle between two hues, 0..180 degrees. */
    private static double angle(float[] a, float[] b) {
        double cross = (double) a[1] * b[2] - (double) a[2] * b[1];
        double dot = (double) a[1] * b[1] + (double) a[2] * b[2];
        return Math.toDegrees(Math.abs(Math.atan2(cross, dot)));
    }

    private static float luminance(float[] rgb) {
        return RED * rgb[0] + GREEN * rgb[1] + BLUE * rgb[2];
    }

    void merge(DifferenceTally more) {
        squares += more.squares;
        pixels += more.pixels;
        deltaE.merge(more.deltaE);
        hue.merge(more.hue);
        highlights.merge(more.highlights);
    }

    Difference difference() {
        double mean = squares / (3.0 * pixels);
        return new Difference(mean == 0 ? Double.POSITIVE_INFINITY : -10 * Math.log10(mean), deltaE.spread().orElseThrow(), hue.spread(),
                highlights.spread());
    }
}
