package lightwell.depth.upsample;

/**
 * Maps rows or columns of pixels to fewer samples: the nearest sample of each pixel, and the weights of it and its neighbours by the
 * B-spline of degree 4, which sum to 1 and reproduce straight lines. Half-pixel centres. Immutable.
 */
final class SplineAxis {

    /** The number of samples with a weight. */
    static final int SAMPLES = 5;
    /** The number of neighbours on each side of the nearest sample. */
    static final int SIDE = SAMPLES / 2;

    private final int[] nearest;
    private final int[] first;
    private final float[] weights;

    SplineAxis(int samples, int pixels) {
        this.nearest = new int[pixels];
        this.first = new int[samples + 1];
        this.weights = new float[pixels * SAMPLES];
        for (int i = 0; i < pixels; i++) {
            nearest[i] = NearestDepth.sourceAt(i, samples, pixels);
            double at = (i + 0.5) * samples / pixels - 0.5 - nearest[i];
            for (int k = 0; k < SAMPLES; k++) {
                weights[i * SAMPLES + k] = (float) spline(Math.abs(at + SIDE - k));
            }
        }
        for (int s = 0, i = 0; s <= samples; s++) {
            while (i < pixels && nearest[i] < s) {
                i++;
            }
            first[s] = i;
        }
    }

    /** The B-spline of degree 4 (Schoenberg 1946) at a distance of 0..2.5. */
    static double spline(double t) {
        double square = t * t;
        if (t <= 0.5) {
            return 115 / 192.0 - square * 5 / 8 + square * square / 4;
        }
        if (t <= 1.5) {
            return (55 + 20 * t - 120 * square + 80 * square * t - 16 * square * square) / 96;
        }
        double left = Math.max(0, 2.5 - t);
        return left * left * left * left / 24;
    }

    /** The number of samples. */
    int samples() {
        return first.length - 1;
    }

    /** The index limited to existing samples. */
    int clamp(int sample) {
        return Math.max(0, Math.min(first.length - 2, sample));
    }

    /** The sample nearest to a pixel. */
    int sample(int pixel) {
        return nearest[pixel];
    }

    /** The index at which the weights of a pixel begin, starting with its first neighbour. */
    int weights(int pixel) {
        return pixel * SAMPLES;
    }

    float weight(int at) {
        return weights[at];
    }

    /** The first pixel whose nearest sample is this one, or that of the next sample if there is none. */
    int first(int sample) {
        return first[sample];
    }
}
