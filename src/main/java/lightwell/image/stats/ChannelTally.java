package lightwell.image.stats;

/**
 * Collects the values of one channel: exact counts, extremes and moments, and a histogram of {@link FloatBins}. For one thread; the tallies
 * of several threads are merged at the end.
 */
final class ChannelTally {

    private static final int INFINITE = 0x7F800000;

    private final float low;
    private final float high;
    private final int[] bins = new int[FloatBins.COUNT];
    private final Moments moments = new Moments();
    private long notANumber;
    private long infinite;
    private long negative;
    private long atLow;
    private long atHigh;
    private float min = Float.POSITIVE_INFINITY;
    private float max = Float.NEGATIVE_INFINITY;

    ChannelTally(Limits limits) {
        this.low = limits.low();
        this.high = limits.high();
    }

    /** Adds {@code count} values, the first at index {@code from}, each {@code step} after the previous one. */
    void add(float[] values, int from, int step, int count) {
        double pivot = 0;
        double sum = 0;
        double squares = 0;
        int finite = 0;
        for (int k = 0, i = from; k < count; k++, i += step) {
            float v = values[i];
            int bits = Float.floatToRawIntBits(v);
            if ((bits & INFINITE) == INFINITE) {
                addUnbounded(v);
                continue;
            }
            if (finite++ == 0) {
                pivot = v;
            }
            bins[FloatBins.index(bits)]++;
            double apart = v - pivot;
            sum += apart;
            squares += apart * apart;
            min = v < min ? v : min;
            max = v > max ? v : max;
            negative += v < 0 ? 1 : 0;
            atLow += v <= low ? 1 : 0;
            atHigh += v >= high ? 1 : 0;
        }
        moments.add(finite, pivot, sum, squares);
    }

    /** Adds a value that is not finite; infinities also count as clipped if there is a limit. */
    private void addUnbounded(float v) {
        if (Float.isNaN(v)) {
            notANumber++;
            return;
        }
        infinite++;
        negative += v < 0 ? 1 : 0;
        atLow += v <= low ? 1 : 0;
        atHigh += v >= high ? 1 : 0;
    }

    void merge(ChannelTally other) {
        for (int i = 0; i < bins.length; i++) {
            bins[i] += other.bins[i];
        }
        moments.merge(other.moments);
        notANumber += other.notANumber;
        infinite += other.infinite;
        negative += other.negative;
        atLow += other.atLow;
        atHigh += other.atHigh;
        min = Math.min(min, other.min);
        max = Math.max(max, other.max);
    }

    /** The statistics of the collected values; do not use this tally afterwards. */
    ChannelStatistics result() {
        return new ChannelStatistics(bins, moments, notANumber, infinite, negative, atLow, atHigh, min, max);
    }
}
