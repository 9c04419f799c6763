package lightwell.author.source;

import java.io.IOException;
import java.util.Optional;
import lightwell.rows.RgbRows;

/** Rows of RGB samples, of which the last blocks stay in memory. Thread-safe; owns the decoder. */
final class SampleRows extends RowBlocks<float[]> {

    private static final int PIXEL_BYTES = 12;

    SampleRows(RgbRows decoder) {
        super(decoder, PIXEL_BYTES, 0);
    }

    @Override
    float[] decode(RgbRows decoder, int top, int rows, Optional<float[]> free) throws IOException {
        int length = 3 * width() * rows;
        float[] rgb = free.filter(samples -> samples.length == length).orElseGet(() -> new float[length]);
        decoder.read(top, rows, rgb);
        return rgb;
    }

    /** One thread at a time, since the oldest block is used again. */
    @Override
    public synchronized void read(int y, int rows, float[] rgb) throws IOException {
        for (int row = y; row < y + rows;) {
            int block = row / blockRows();
            int top = block * blockRows();
            int end = Math.min(y + rows, top + blockRows());
            System.arraycopy(block(block), 3 * width() * (row - top), rgb, 3 * width() * (row - y), 3 * width() * (end - row));
            row = end;
        }
    }
}
