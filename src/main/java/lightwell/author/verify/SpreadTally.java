package lightwell.author.verify;

import java.util.Optional;

/**
 * Counts errors in bins of fixed memory: 256 for each power of two from 2^-20 to 2^12; smaller errors count as 0. For one thread at a time.
 */
public final class SpreadTally {

    private static final double SHARE = 0.99;
    private static final int DROPPED_BITS = 15;
    private static final int FIRST = Float.floatToRawIntBits(0x1p-20f) >> DROPPED_BITS;
    /** The first bin holds what is smaller. */
    private static final int BINS = 32 * 256 + 1;

    private final long[] bins = new long[BINS];
    private long count;
    private double sum;
    private double greatest;

    /** @param error 0 or more, finite */
    public void add(float error) {
        int bin = (Float.floatToRawIntBits(error) >> DROPPED_BITS) - FIRST + 1;
        bins[Math.max(0, Math.min(BINS - 1, bin))]++;
        count++;
        sum += error;
        greatest = Math.max(greatest, error);
    }

    /** Adds what another one has counted. */
    public void merge(SpreadTally other) {
        for (int i = 0; i < BINS; i++) {
            bins[i] += other.bins[i];
        }
        count += other.count;
        sum += other.sum;
        greatest = Math.max(greatest, other.greatest);
    }

    /** Empty if nothing was counted. */
    public Optional<Spread> spread() {
        return count == 0 ? Optional.empty() : Optional.of(new Spread(sum / count, Math.min(greatest, percentile()), greatest, count));
    }

    private double percentile() {
        long needed = (long) Math.ceil(count * SHARE);
        int bin = 0;
        for (long seen = bins[0]; seen < needed; seen += bins[bin]) {
            bin++;
        }
        return bin == 0 ? 0 : (edge(bin) + edge(bin + 1)) / 2;
    }

    private static double edge(int bin) {
        return Float.intBitsToFloat(bin - 1 + FIRST << DROPPED_BITS);
    }
}
