package lightwell.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

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
                add(row, raster, across, channels, sums);
            }
            put(small, y, sums, (long) across * down);
        }
        return small;
    }

    private static void add(byte[] row, Raster raster, int across, int channels, long[] sums) {
        boolean deep = raster.bytesPerSample() == 2;
        ByteBuffer codes = ByteBuffer.wrap(row).order(ByteOrder.LITTLE_ENDIAN);
        int columns = sums.length / channels * across;
        for (int x = 0; x < columns; x++) {
            int to = x / across * channels;
            int from = x * raster.channels();
            for (int c = 0; c < channels; c++) {
                sums[to + c] += deep ? codes.getShort((from + c) * 2) & 0xFFFF : row[from + c] & 0xFF;
            }
        }
    }

    private static void put(Raster small, int y, long[] sums, long pixels) {
        for (int i = 0; i < sums.length; i++) {
            small.set(i / small.channels(), y, i % small.channels(), (int) ((sums[i] + pixels / 2) / pixels));
        }
    }
}
