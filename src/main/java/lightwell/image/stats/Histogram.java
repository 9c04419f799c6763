package lightwell.image.stats;

/**
 * The number of values of one channel in each bin of an axis. The edges of bins are accurate to 1/2048 of the value, and exact if they are
 * whole numbers up to 4096 or such numbers times a power of two. Immutable.
 *
 * @param counts by bin; not to be changed
 * @param below  finite values below the axis
 * @param above  finite values above the axis
 */
public record Histogram(ValueAxis axis, int[] counts, long below, long above) {

    public static Histogram of(ChannelStatistics channel, ValueAxis axis) {
        short[] table = axis.table();
        int[] fine = channel.bins();
        int[] counts = new int[axis.bins()];
        long below = 0;
        long above = 0;
        for (int i = 0; i < fine.length; i++) {
            int bin = table[i];
            if (bin == ValueAxis.BELOW) {
                below += fine[i];
            } else if (bin == counts.length) {
                above += fine[i];
            } else {
                counts[bin] += fine[i];
            }
        }
        return new Histogram(axis, counts, below, above);
    }

    /** The count of the fullest bin. */
    public int peak() {
        int peak = 0;
        for (int count : counts) {
            peak = Math.max(peak, count);
        }
        return peak;
    }
}
