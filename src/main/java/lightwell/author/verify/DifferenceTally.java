package lightwell.author.verify;

/** Sums the differences of pixels. For one thread at a time. */
final class DifferenceTally {

    private static final double LEAST_CHROMA_SQUARED = Math.pow(Difference.LEAST_CHROMA / ItpColour.DELTA_E, 2);
    /** Luminance of Rec. 2020 (ITU-R BT.2020). */
    private static final float RED = 0.2627f;
    private static final float GREEN = 0.6780f;
    private static final float BLUE = 0.0593f;
    /** More than this is above SDR white; less may be rounding. */
    private static final float ABOVE_WHITE = 1.001f;
    /** Keeps the ratio to black finite. */
    private static final float DARKEST = 1e-6f;
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
            double error = ItpColour.PQ.of(picture[c]) - ItpColour.PQ.of(reference[c]);
            squares += error * error;
        }
        pixels++;
        ItpColour.of(reference, one);
        ItpColour.of(picture, other);
        deltaE.add(ItpColour.deltaE(one, other));
        if (one[1] * one[1] + one[2] * one[2] >= LEAST_CHROMA_SQUARED) {
            hue.add((float) angle(one, other));
        }
        float luminance = luminance(reference);
        if (luminance > ABOVE_WHITE) {
            highlights.add((float) Math.abs(Math.log(Math.max(DARKEST, luminance(picture)) / luminance) / LOG_2));
        }
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
