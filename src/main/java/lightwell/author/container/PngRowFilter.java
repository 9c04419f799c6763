package lightwell.author.container;

/**
 * Filters rows of a PNG (third edition, 9) so that they compress well: of the five filters, each row gets the one with the least sum of
 * absolute differences (12.7). Not thread-safe.
 */
final class PngRowFilter {

    private static final int FILTERS = 5;

    private final int pixel;
    private final byte[][] filtered;
    private final byte[] above;
    private long difference;

    /**
     * @param bytes of a row
     * @param pixel bytes of a pixel
     */
    PngRowFilter(int bytes, int pixel) {
        this.pixel = pixel;
        this.filtered = new byte[FILTERS][1 + bytes];
        this.above = new byte[bytes];
        for (int filter = 0; filter < FILTERS; filter++) {
            filtered[filter][0] = (byte) filter;
        }
    }

    /**
     * The next row.
     *
     * @return its filter and the filtered bytes; overwritten by the next call
     */
    byte[] filter(byte[] row) {
        long[] sums = new long[FILTERS];
        for (int i = 0; i < row.length; i++) {
            int here = row[i] & 0xFF;
            int left = i < pixel ? 0 : row[i - pixel] & 0xFF;
            int up = above[i] & 0xFF;
            int corner = i < pixel ? 0 : above[i - pixel] & 0xFF;
            sums[0] += put(0, i, here);
            sums[1] += put(1, i, here - left);
            sums[2] += put(2, i, here - up);
            sums[3] += put(3, i, here - (left + up) / 2);
            sums[4] += put(4, i, here - paeth(left, up, corner));
        }
        System.arraycopy(row, 0, above, 0, row.length);
        int best = 0;
        for (int filter = 1; filter < FILTERS; filter++) {
            best = sums[filter] < sums[best] ? filter : best;
        }
        difference = sums[best];
        return filtered[best];
    }

    /** The mean absolute value of the bytes of the row that was filtered last, 0..128; that of noise is about 64. */
    double difference() {
        return (double) difference / above.length;
    }

    private int put(int filter, int i, int difference) {
        byte value = (byte) difference;
        filtered[filter][1 + i] = value;
        return Math.abs(value);
    }

    private static int paeth(int left, int up, int corner) {
        int toLeft = Math.abs(up - corner);
        int toUp = Math.abs(left - corner);
        int toCorner = Math.abs(left + up - 2 * corner);
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }
}
