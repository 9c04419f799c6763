package lightwell.compare;

import lightwell.author.CurveTable;
import lightwell.author.Curves;

/** Sums the squared errors of codes and light, and how bright the reference is. For one thread at a time. */
final class LightTally {

    private static final CurveTable SRGB = new CurveTable(Curves::srgb, 1);
    /** Luminance of Rec. 709. */
    private static final float RED = 0.2126f;
    private static final float GREEN = 0.7152f;
    private static final float BLUE = 0.0722f;
    /** 256 bins for each power of two from 2^-30 to 2^20. */
    private static final int DROPPED_BITS = 15;
    private static final int FIRST = Float.floatToRawIntBits(0x1p-30f) >> DROPPED_BITS;
    private static final int BINS = 50 * 256;

    private final long[] bins = new long[BINS];
    private double codeSquares;
    private double lightSquares;
    private long pixels;
    private float brightest;
    private float brightestReference;

    /** Adds pixels of Rec. 709. */
    void codes(float[] picture, float[] reference, int count) {
        double squares = 0;
        for (int i = 0; i < 3 * count; i++) {
            double error = SRGB.of(picture[i]) - SRGB.of(reference[i]);
            squares += error * error;
        }
        codeSquares += squares;
        pixels += count;
        for (int i = 0; i < 3 * count; i += 3) {
            brightest = Math.max(brightest, luminance(picture, i));
            float light = luminance(reference, i);
            brightestReference = Math.max(brightestReference, light);
            if (light > 0) {
                int bin = (Float.floatToRawIntBits(light) >> DROPPED_BITS) - FIRST;
                bins[Math.max(0, Math.min(BINS - 1, bin))]++;
            }
        }
    }

    /** Adds the same pixels in Rec. 2020. */
    void light(float[] picture, float[] reference, int count) {
        double squares = 0;
        for (int i = 0; i < 3 * count; i++) {
            double error = (double) picture[i] - reference[i];
            squares += error * error;
        }
        lightSquares += squares;
    }

    private static float luminance(float[] rgb, int i) {
        return RED * rgb[i] + GREEN * rgb[i + 1] + BLUE * rgb[i + 2];
    }

    void merge(LightTally more) {
        for (int i = 0; i < BINS; i++) {
            bins[i] += more.bins[i];
        }
        codeSquares += more.codeSquares;
        lightSquares += more.lightSquares;
        pixels += more.pixels;
        brightest = Math.max(brightest, more.brightest);
        brightestReference = Math.max(brightestReference, more.brightestReference);
    }

    /** Mean squared error of the codes of sRGB, 0..1. */
    double codeError() {
        return codeSquares / (3.0 * pixels);
    }

    /** Mean squared error of linear light. */
    double lightError() {
        return lightSquares / (3.0 * pixels);
    }

    /** Luminance of the brightest pixel of both. */
    float brightest() {
        return Math.max(brightest, brightestReference);
    }

    float brightestReference() {
        return brightestReference;
    }

    /** The median of the reference's luminance within 0.2 %, of pixels that are not black; 0 if all are. */
    double median() {
        long all = 0;
        for (long count : bins) {
            all += count;
        }
        long seen = 0;
        for (int bin = 0; bin < BINS; bin++) {
            seen += bins[bin];
            if (2 * seen >= all && all > 0) {
                return (edge(bin) + edge(bin + 1)) / 2;
            }
        }
        return 0;
    }

    private static double edge(int bin) {
        return Float.intBitsToFloat(bin + FIRST << DROPPED_BITS);
    }
}
