package lightwell.depth.quality;

import java.util.Arrays;
import java.util.Random;

/**
 * The line that aligns one map's disparity to another's: first = scale * second + offset. Relative depth knows its disparity only up to
 * such a line. The estimate is the line through a pair of samples with the smallest median of residuals (Rousseeuw, "Least Median of
 * Squares Regression", 1984), which tolerates up to half of the samples as outliers, refined by least squares over the samples within three
 * standard deviations, repeated until they stay the same.
 */
public record DisparityFit(double scale, double offset) {

    public static final DisparityFit NONE = new DisparityFit(1, 0);

    private static final int LINES = 400;
    private static final int JUDGES = 600;
    private static final double DEVIATIONS = 3;
    private static final int ROUNDS = 10;
    private static final double ROUNDING = 1e-6;
    /** Standard deviations of a normal distribution per median absolute deviation. */
    private static final double PER_MEDIAN = 1.4826;

    /**
     * Deterministic: the same maps give the same line.
     *
     * @param first  disparities, at least one, no NaN
     * @param second disparities, as many
     */
    public static DisparityFit of(float[] first, float[] second) {
        Random random = new Random(1);
        int[] judges = random.ints(Math.min(JUDGES, first.length), 0, first.length).toArray();
        DisparityFit best = new DisparityFit(0, first[judges[0]]);
        double least = Double.POSITIVE_INFINITY;
        for (int line = 0; line < LINES; line++) {
            int a = random.nextInt(first.length);
            int b = random.nextInt(first.length);
            double scale = ((double) first[a] - first[b]) / ((double) second[a] - second[b]);
            if (!Double.isFinite(scale)) {
                continue; // both samples have the same disparity
            }
            DisparityFit fit = new DisparityFit(scale, first[a] - scale * second[a]);
            double median = fit.median(first, second, judges);
            if (median < least) {
                least = median;
                best = fit;
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            DisparityFit better = best.refined(first, second, best.limit(first, second, judges));
            if (better.equals(best)) {
                break;
            }
            best = better;
        }
        return best;
    }

    /** Three standard deviations of the residuals; never less than the rounding of floats. */
    private double limit(float[] first, float[] second, int[] judges) {
        return Math.max(ROUNDING * Math.abs(first[judges[0]]), DEVIATIONS * PER_MEDIAN * median(first, second, judges));
    }

    /**
     * The share of samples that determine this line.
     *
     * @param first  as of {@link #of}
     * @param second as of {@link #of}
     */
    public double inliers(float[] first, float[] second) {
        int[] judges = new Random(1).ints(Math.min(JUDGES, first.length), 0, first.length).toArray();
        double limit = limit(first, second, judges);
        int count = 0;
        for (int i = 0; i < first.length; i++) {
            count += Math.abs(first[i] - apply(second[i])) <= limit ? 1 : 0;
        }
        return (double) count / first.length;
    }

    private double median(float[] first, float[] second, int[] judges) {
        double[] residuals = new double[judges.length];
        Arrays.setAll(residuals, i -> Math.abs(first[judges[i]] - apply(second[judges[i]])));
        Arrays.sort(residuals);
        return residuals[residuals.length / 2];
    }

    /** Least squares over the samples within a limit of this line; this line if they do not determine one. */
    private DisparityFit refined(float[] first, float[] second, double limit) {
        double n = 0;
        double sumX = 0;
        double sumY = 0;
        for (int i = 0; i < first.length; i++) {
            if (Math.abs(first[i] - apply(second[i])) <= limit) {
                n++;
                sumX += second[i];
                sumY += first[i];
            }
        }
        double meanX = sumX / n;
        double meanY = sumY / n;
        double xx = 0;
        double xy = 0;
        for (int i = 0; i < first.length; i++) {
            if (Math.abs(first[i] - apply(second[i])) <= limit) {
                xx += (second[i] - meanX) * (second[i] - meanX);
                xy += (second[i] - meanX) * (first[i] - meanY);
            }
        }
        return xx > 0 ? new DisparityFit(xy / xx, meanY - xy / xx * meanX) : this;
    }

    /** The aligned disparity. */
    public double apply(double disparity) {
        return scale * disparity + offset;
    }
}
