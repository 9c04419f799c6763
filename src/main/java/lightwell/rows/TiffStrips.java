package lightwell.rows;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * Where the rows of an uncompressed TIFF lie in the file.
 *
 * @param lineBytes of a row
 * @param rows      of every strip but the last
 * @param positions of the strips
 * @param order     of the bytes of a sample
 */
record TiffStrips(int width, int height, long lineBytes, int rows, long[] positions, ByteOrder order) {

    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int BITS = 258;
    private static final int COMPRESSION = 259;
    private static final int PHOTOMETRIC = 262;
    private static final int FILL_ORDER = 266;
    private static final int POSITIONS = 273;
    private static final int CHANNELS = 277;
    private static final int ROWS = 278;
    private static final int LENGTHS = 279;
    private static final int PLANAR = 284;
    private static final int PREDICTOR = 317;
    private static final int TILE_WIDTH = 322;
    private static final int EXTRA_SAMPLES = 338;
    private static final int SAMPLE_FORMAT = 339;

    private static final int RGB = 2;
    private static final int LARGEST_SIDE = 1 << 24;

    /**
     * Empty unless the first picture is RGB of unsigned integers, pixel by pixel in complete strips, and nothing about it is unusual.
     *
     * @param bits of each channel, whole bytes
     */
    static Optional<TiffStrips> plain(FileChannel file, int channels, int bits) throws IOException {
        TiffTags tags = TiffTags.first(file);
        long width = tags.number(WIDTH).orElse(0);
        long height = tags.number(HEIGHT).orElse(0);
        boolean size = width > 0 && width <= LARGEST_SIDE && height > 0 && height <= LARGEST_SIDE;
        boolean ordinary = is(tags, COMPRESSION, 1) && is(tags, FILL_ORDER, 1) && is(tags, PLANAR, 1) && is(tags, PREDICTOR, 1)
                && tags.number(PHOTOMETRIC).orElse(0) == RGB && tags.number(CHANNELS).orElse(0) == channels
                && !tags.entries().containsKey(TILE_WIDTH) && !tags.entries().containsKey(EXTRA_SAMPLES);
        boolean integers = all(tags.numbers(BITS), channels, bits)
                && (!tags.entries().containsKey(SAMPLE_FORMAT) || all(tags.numbers(SAMPLE_FORMAT), channels, 1));
        long rows = Math.min(height, tags.number(ROWS).orElse(height));
        if (!size || !ordinary || !integers || rows < 1) {
            return Optional.empty();
        }
        long line = width * channels * bits / Byte.SIZE;
        TiffStrips strips = new TiffStrips((int) width, (int) height, line, (int) rows, tags.numbers(POSITIONS), tags.order());
        return strips.complete(tags.numbers(LENGTHS), file.size()) ? Optional.of(strips) : Optional.empty();
    }

    private static boolean is(TiffTags tags, int tag, int value) throws IOException {
        return !tags.entries().containsKey(tag) || tags.number(tag).orElse(0) == value;
    }

    private static boolean all(long[] values, int count, int value) {
        return values.length == count && LongStream.of(values).allMatch(each -> each == value);
    }

    private boolean complete(long[] lengths, long size) {
        int count = (height + rows - 1) / rows;
        boolean complete = positions.length == count && lengths.length == count;
        for (int i = 0; complete && i < count; i++) {
            long bytes = lineBytes * Math.min(rows, height - i * rows);
            complete = lengths[i] >= bytes && positions[i] >= 0 && positions[i] <= size - bytes;
        }
        return complete;
    }

    /** Of a row. */
    long position(int y) {
        return positions[y / rows] + lineBytes * (y % rows);
    }

    /** The number of rows from this one on that lie one after the other. */
    int following(int y) {
        return rows - y % rows;
    }
}
