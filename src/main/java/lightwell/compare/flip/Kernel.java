package lightwell.compare.flip;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * A filter of one dimension, centred. Immutable; do not change the array.
 *
 * @param weights of the samples from {@code -radius} to {@code radius}
 */
record Kernel(float[] weights) {

    /** Outer weights below this share of the largest do not show in floats. */
    private static final double LEAST = 1e-9;

    /** A filter whose weights sum to 1. */
    static Kernel mean(int radius, DoubleUnaryOperator shape) {
        double[] values = values(radius, shape);
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return trimmed(values, sum, sum);
    }

    /** A filter whose positive weights sum to 1, and its negative ones to -1. */
    static Kernel balanced(int radius, DoubleUnaryOperator shape) {
        double[] values = values(radius, shape);
        double positive = 0;
        double negative = 0;
        for (double value : values) {
            positive += Math.max(0, value);
            negative -= Math.min(0, value);
        }
        return trimmed(values, positive, negative);
    }

    private static double[] values(int radius, DoubleUnaryOperator shape) {
        return IntStream.rangeClosed(-radius, radius).mapToDouble(shape::applyAsDouble).toArray();
    }

    private static Kernel trimmed(double[] values, double positive, double negative) {
        double most = 0;
        for (double value : values) {
            most = Math.max(most, Math.abs(value));
        }
        int cut = 0;
        while (cut < values.length / 2 && Math.abs(values[cut]) < LEAST * most
                && Math.abs(values[values.length - 1 - cut]) < LEAST * most) {
            cut++;
        }
        float[] weights = new float[values.length - 2 * cut];
        for (int i = 0; i < weights.length; i++) {
            double value = values[i + cut];
            weights[i] = (float) (value / (value < 0 ? negative : positive));
        }
        return new Kernel(weights);
    }

    /** The same filter times a factor. */
    Kernel times(double factor) {
        float[] scaled = new float[weights.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = (float) (weights[i] * factor);
        }
        return new Kernel(scaled);
    }

    int radius() {
        return weights.length / 2;
    }

    /**
     * Adds the weighted sums along a row.
     *
     * @param padded the row with {@code pad} samples before its first
     */
    void across(float[] padded, int pad, float[] out, int at, int width) {
        for (int i = 0, from = pad - radius(); i < weights.length; i++, from++) {
            float weight = weights[i];
            for (int x = 0; x < width; x++) {
                out[at + x] += weight * padded[from + x];
            }
        }
    }

    /** Adds the weighted sums of rows around one row. */
    void down(float[] rows, int row, int width, float[] out, int at) {
        for (int i = 0, from = (row - radius()) * width; i < weights.length; i++, from += width) {
            float weight = weights[i];
            for (int x = 0; x < width; x++) {
                out[at + x] += weight * rows[from + x];
            }
        }
    }
}
