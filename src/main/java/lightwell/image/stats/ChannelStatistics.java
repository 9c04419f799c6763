package lightwell.image.stats;

/**
 * Statistics of one channel. Counts, extremes, mean and deviation are exact (the latter two in double precision); percentiles come from
 * bins of 1/2048 of the value. Immutable.
 */
public final class ChannelStatistics {

    private final int[] bins;
    private final Moments moments;
    private final long notANumber;
    private final long infinite;
    private final long negative;
    private final long atLow;
    private final long atHigh;
    private final float min;
    private final float max;

    ChannelStatistics(int[] bins, Moments moments, long notANumber, long infinite, long negative, long atLow, long atHigh,
            float min, float max) {
        this.bins = bins;
        this.moments = moments;
        this.notANumber = notANumber;
        this.infinite = infinite;
        this.negative = negative;
        this.atLow = atLow;
        this.atHigh = atHigh;
        this.min = min;
        this.max = max;
    }

    /** The number of values, including NaN and infinities. */
    public long count() {
        return finite() + notANumber + infinite;
    }

    /** The number of finite values, which extremes, mean, deviation and percentiles are computed from. */
    public long finite() {
        return moments.count();
    }

    public long notANumber() {
        return notANumber;
    }

    public long infinite() {
        return infinite;
    }

    public long negative() {
        return negative;
    }

    /** The number of values at or below the lower limit. */
    public long atLow() {
        return atLow;
    }

    /** The number of values at or above the upper limit. */
    public long atHigh() {
        return atHigh;
    }

    /** The smallest finite value; NaN if there is none. */
    public double min() {
        return finite() == 0 ? Double.NaN : min;
    }

    /** The largest finite value; NaN if there is none. */
    public double max() {
        return finite() == 0 ? Double.NaN : max;
    }

    public double mean() {
        return moments.mean();
    }

    /** The population standard deviation (divided by the count, not the count less one). */
    public double deviation() {
        return moments.deviation();
    }

    /**
     * The smallest value that at least {@code percent} of the finite values do not exceed (nearest rank). Exact for whole numbers up to
     * 4096 and for 0 and 100; else too close to zero by less than 1/2048 of the value, or 2^-32. NaN if no value is finite.
     *
     * @param percent 0..100
     */
    public double percentile(double percent) {
        if (!(percent >= 0 && percent <= 100)) {
            throw new IllegalArgumentException("Not a percentage: " + percent);
        }
        long rank = Math.max(1, (long) Math.ceil(percent / 100 * finite()));
        if (finite() == 0 || rank == 1) {
            return min();
        }
        if (rank == finite()) {
            return max();
        }
        long below = 0;
        int i = -1;
        while (below < rank) {
            below += bins[++i];
        }
        return Math.min(max, Math.max(min, FloatBins.value(i)));
    }

    /** Counts by {@link FloatBins}. Do not change the array. */
    int[] bins() {
        return bins;
    }
}
