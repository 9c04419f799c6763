package lightwell.image.stats;

/**
 * How many values of one channel lie in each bin of an axis. Where a bin begins is true to 1/2048 of the value, and exact
 * where that is a whole number up to 4096 or a multiple of a power of two with as few digits. Immutable.
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

    /** Of the fullest bin. */
    public int peak() {
        int peak = 0;
        for (int count : counts) {
            peak = Math.max(peak, count);
        }
        return peak;
    }
}
