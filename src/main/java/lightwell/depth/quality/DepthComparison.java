package lightwell.depth.quality;

import java.util.Arrays;
import lightwell.failure.RefusedException;
import lightwell.message.Message;

/**
 * The difference between the depth of two photos of the same view. The second map is resampled to the first's size (nearest sample);
 * samples that are holes in either map are left out.
 *
 * @param compared      share of the first map's samples
 * @param aligned       whether the second's disparity was aligned to the first's by scale and offset
 * @param scale         1 unless aligned
 * @param offset        1/m; 0 unless aligned
 * @param correlation   of the disparities, Pearson's; NaN if one map is constant
 * @param rmsDisparity  root mean square of the differences, 1/m
 * @param medianDisparity of the absolute differences, 1/m
 * @param rmsMetres     in metres, over the samples that have a distance after aligning
 * @param medianMetres  of the absolute differences in metres
 * @param beyondStep    share of the compared samples whose disparities differ by more than one code of the first map
 */
public record DepthComparison(double compared, boolean aligned, double scale, double offset, double correlation, double rmsDisparity,
        double medianDisparity, double rmsMetres, double medianMetres, double beyondStep) {

    private static final double LARGEST_ASPECT_DIFFERENCE = 0.02;

    /**
     * @param align align the second to the first by scale and offset of its disparity; for relative depth
     * @throws IllegalArgumentException one sentence, if there is no range, the proportions differ, or no sample is comparable
     */
    public static DepthComparison of(DepthSamples first, DepthSamples second, boolean align) {
        if (first.metres().isEmpty() || second.metres().isEmpty()) {
            throw new RefusedException(Message.of("depth.compared-when-both-files-give"));
        }
        double aspect = (double) first.width() * second.height() / ((double) first.height() * second.width());
        if (Math.abs(Math.log(aspect)) > LARGEST_ASPECT_DIFFERENCE) {
            throw new RefusedException(
                    Message.of("depth.maps-other-proportions-do-not", first.width(), first.height(), second.width(), second.height()));
        }
        float[] a = new float[first.size()];
        float[] b = new float[first.size()];
        int[] codes = new int[first.size()];
        int count = 0;
        for (int i = 0; i < first.size(); i++) {
            char one = first.codes()[i];
            char other = second.codes()[place(first, second, i)];
            if (!first.isHole(one) && !second.isHole(other)) {
                a[count] = first.disparity()[one];
                b[count] = second.disparity()[other];
                codes[count++] = one;
            }
        }
        if (count == 0) {
            throw new RefusedException(Message.of("depth.maps-no-place-both-say"));
        }
        return of(first, Arrays.copyOf(a, count), Arrays.copyOf(b, count), codes, align);
    }

    /** By how many metres the second map is farther, at the first's samples row by row; NaN if either has no distance there. */
    public float[] metresFarther(DepthSamples first, DepthSamples second) {
        float[] farther = new float[first.size()];
        for (int i = 0; i < farther.length; i++) {
            char one = first.codes()[i];
            char other = second.codes()[place(first, second, i)];
            double disparity = new DisparityFit(scale, offset).apply(second.disparity()[other]);
            boolean comparable = !first.isHole(one) && !second.isHole(other) && disparity > 0;
            farther[i] = comparable ? (float) (1 / disparity - 1 / first.disparity()[one]) : Float.NaN;
        }
        return farther;
    }

    /** The index of the second map's sample at a sample of the first. */
    private static int place(DepthSamples first, DepthSamples second, int sample) {
        int x = (int) ((2L * (sample % first.width()) + 1) * second.width() / (2L * first.width()));
        int y = (int) ((2L * (sample / first.width()) + 1) * second.height() / (2L * first.height()));
        return y * second.width() + x;
    }

    private static DepthComparison of(DepthSamples map, float[] a, float[] b, int[] codes, boolean align) {
        DisparityFit fit = align ? DisparityFit.of(a, b) : DisparityFit.NONE;
        Differences disparity = new Differences(a.length);
        Differences metres = new Differences(a.length);
        int beyond = 0;
        for (int i = 0; i < a.length; i++) {
            double other = fit.apply(b[i]);
            disparity.add(a[i] - other);
            if (other > 0) {
                metres.add(1 / a[i] - 1 / other);
            }
            beyond += Math.abs(a[i] - other) > stepOfDisparity(map, codes[i]) * 1.0001 ? 1 : 0; // tolerance for rounding
        }
        return new DepthComparison((double) a.length / map.size(), align, fit.scale(), fit.offset(), correlation(a, b), disparity.rms(),
                disparity.median(), metres.rms(), metres.median(), (double) beyond / a.length);
    }

    private static double stepOfDisparity(DepthSamples map, int code) {
        int next = code + 1 < map.levels() ? code + 1 : code - 1;
        return Math.abs(map.disparity()[next] - map.disparity()[code]);
    }

    private static double correlation(float[] a, float[] b) {
        double meanA = 0;
        double meanB = 0;
        for (int i = 0; i < a.length; i++) {
            meanA += a[i] / (double) a.length;
            meanB += b[i] / (double) b.length;
        }
        double aa = 0;
        double bb = 0;
        double ab = 0;
        for (int i = 0; i < a.length; i++) {
            aa += (a[i] - meanA) * (a[i] - meanA);
            bb += (b[i] - meanB) * (b[i] - meanB);
            ab += (a[i] - meanA) * (b[i] - meanB);
        }
        return ab / Math.sqrt(aa * bb);
    }

    /** Collects absolute differences. */
    private static final class Differences {

        private final float[] sizes;
        private int count;
        private double squares;

        Differences(int most) {
            sizes = new float[most];
        }

        void add(double difference) {
            sizes[count++] = (float) Math.abs(difference);
            squares += difference * difference;
        }

        double rms() {
            return count == 0 ? Double.NaN : Math.sqrt(squares / count);
        }

        double median() {
            Arrays.sort(sizes, 0, count);
            return count == 0 ? Double.NaN : sizes[count / 2];
        }
    }
}
