package lightwell.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;

/** Shrinks a raster by an integer factor: each pixel is the mean of a square of codes. Fast, and good enough for thumbnails. */
public final class BoxReduction {

    private BoxReduction() {}

    /**
     * The colours without alpha; the caller owns both rasters.
     *
     * @param factor at least 1; incomplete squares at the right and bottom edges are ignored
     */
    public static Raster reduce(Raster raster, int factor) {
        int width = Math.max(1, raster.width() / factor);
        int height = Math.max(1, raster.height() / factor);
        int channels = raster.channels() >= 3 ? 3 : 1;
        Raster small = Raster.allocate(width, height, channels, raster.bitDepth());
        byte[] row = new byte[raster.width() * raster.channels() * raster.bytesPerSample()];
        int across = Math.min(factor, raster.width());
        int down = Math.min(factor, raster.height());
        for (int y = 0; y < height; y++) {
            long[] sums = new long[width * channels];
            for (int i = 0; i < down; i++) {
                raster.samples().get((y * down + i) * raster.rowStride(), row);
                if (raster.bytesPerSample() == 2) {
                    addDeep(ByteBuffer.wrap(row).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer(), raster.channels(), across, channels, sums);
                } else {
                    add(row, raster.channels(), across, channels, sums);
                }
            }
            put(small, y, sums, (long) across * down);
        }
        return small;
    }

    /** The innermost loop is one of plain additions: a process that makes one thumbnail ends before a better compiler would improve it. */
    private static void add(byte[] row, int stride, int across, int channels, long[] sums) {
        for (int i = 0; i < sums.length; i++) {
            int from = i / channels * across * stride + i % channels;
            int sum = 0;
            for (int at = from; at < from + across * stride; at += stride) {
                sum += row[at] & 0xFF;
            }
            sums[i] += sum;
        }
    }

    private static void addDeep(ShortBuffer row, int stride, int across, int channels, long[] sums) {
        for (int i = 0; i < sums.length; i++) {
            int from = i / channels * across * stride + i % channels;
            for (int at = from; at < from + across * stride; at += stride) {
                sums[i] += row.get(at) & 0xFFFF;
            }
        }
    }

    private static void put(Raster small, int y, long[] sums, long pixels) {
        for (int i = 0; i < sums.length; i++) {
            small.set(i / small.channels(), y, i % small.channels(), (int) ((sums[i] + pixels / 2) / pixels));
        }
    }
}
