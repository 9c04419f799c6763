package lightwell.depth.foreign;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Guesses what numbers mean by comparing them with known disparity: by the sign of Spearman's correlation of ranks, which no monotonous
 * curve changes, and for numbers that grow with disparity by whether half of them lie within a factor of 2 of it. Stateless.
 */
final class MeaningGuess {

    private static final int MOST = 20_000;
    private static final double FACTOR = 2;

    private MeaningGuess() {}

    /**
     * @param values    the numbers of the map
     * @param disparity at the same places; NaN where it is not known
     */
    static Meaning of(float[] values, float[] disparity) {
        int step = 1 + (values.length - 1) / MOST;
        int[] places = IntStream.range(0, values.length).filter(i -> i % step == 0)
                .filter(i -> Float.isFinite(values[i]) && Float.isFinite(disparity[i])).toArray();
        float[] one = pick(values, places);
        float[] other = pick(disparity, places);
        if (correlation(ranks(one), ranks(other)) < 0) {
            return Meaning.DEPTH;
        }
        double[] ratios = IntStream.range(0, one.length).mapToDouble(i -> one[i] / other[i]).sorted().toArray();
        double median = ratios.length == 0 ? 0 : ratios[ratios.length / 2];
        return median >= 1 / FACTOR && median <= FACTOR ? Meaning.INVERSE_DEPTH : Meaning.RELATIVE_DISPARITY;
    }

    private static float[] pick(float[] values, int[] places) {
        float[] some = new float[places.length];
        for (int i = 0; i < some.length; i++) {
            some[i] = values[places[i]];
        }
        return some;
    }

    /** Equal values share the mean of their ranks. */
    private static double[] ranks(float[] values) {
        Integer[] order = IntStream.range(0, values.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, (a, b) -> Float.compare(values[a], values[b]));
        double[] ranks = new double[values.length];
        for (int i = 0; i < order.length;) {
            int end = i;
            while (end < order.length && values[order[end]] == values[order[i]]) {
                end++;
            }
            for (int k = i; k < end; k++) {
                ranks[order[k]] = (i + end - 1) / 2.0;
            }
            i = Math.max(end, i + 1);
        }
        return ranks;
    }

    private static double correlation(double[] a, double[] b) {
        double mean = (a.length - 1) / 2.0;
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - mean) * (b[i] - mean);
        }
        return sum;
    }
}
