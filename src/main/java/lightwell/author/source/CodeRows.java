package lightwell.author.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import lightwell.color.LinearRows;
import lightwell.image.Raster;
import lightwell.rows.RgbRows;

/**
 * Rows of light of integer samples. They are kept as codes: those of a whole picture if memory allows, so that a file that is read several
 * times is decoded once. Threads decode codes at the same time. Thread-safe; owns the decoder.
 */
final class CodeRows extends RowBlocks<Raster> {

    private static final int PIXEL_BYTES = 6;
    /** So many bytes of codes may be kept: those of 27 megapixels. */
    static final long WHOLE_BYTES = 160 << 20;

    private final CodeLight light;
    private float[] samples = new float[0];
    /** Native memory into which codes are decoded. */
    private ByteBuffer stored = ByteBuffer.allocateDirect(0);

    /**
     * @param decoder of integers
     * @param whole   bytes up to which all codes of a picture are kept
     */
    CodeRows(RgbRows decoder, CodeLight light, long whole) {
        super(decoder, PIXEL_BYTES, whole);
        this.light = light;
    }

    /** A block that is not kept any more may still be read, so that a new one gets memory of its own. */
    @Override
    Raster decode(RgbRows decoder, int top, int rows, Optional<Raster> free) throws IOException {
        int count = 3 * width() * rows;
        byte[] codes = new byte[2 * count];
        if (decoder.codes() && light.asStored()) {
            stored = stored.capacity() == codes.length ? stored : ByteBuffer.allocateDirect(codes.length).order(ByteOrder.nativeOrder());
            decoder.readCodes(top, rows, stored);
            ByteBuffer.wrap(codes).order(ByteOrder.LITTLE_ENDIAN).asCharBuffer().put(stored.asCharBuffer());
        } else {
            samples = samples.length == count ? samples : new float[count];
            decoder.read(top, rows, samples);
            light.code(samples, 0, count, codes);
        }
        return Raster.wrap(width(), rows, 3, CodeLight.BITS, PIXEL_BYTES * width(), ByteBuffer.wrap(codes), () -> {});
    }

    /** @param rgb receives interleaved codes */
    void read(int y, int rows, char[] rgb) throws IOException {
        int values = 3 * width();
        for (int row = y; row < y + rows;) {
            int top = row / blockRows() * blockRows();
            int end = Math.min(y + rows, top + blockRows());
            ByteBuffer block = block(row / blockRows()).samples();
            block.slice(2 * values * (row - top), 2 * values * (end - row)).order(ByteOrder.LITTLE_ENDIAN).asCharBuffer()
                    .get(rgb, values * (row - y), values * (end - row));
            row = end;
        }
    }

    @Override
    public void read(int y, int rows, float[] rgb) throws IOException {
        float[] line = new float[3 * width()];
        for (int row = y; row < y + rows;) {
            int top = row / blockRows() * blockRows();
            int end = Math.min(y + rows, top + blockRows());
            LinearRows codes = light.decoder().rows(block(row / blockRows()), 0, width());
            for (; row < end; row++) {
                codes.read(row - top, line);
                System.arraycopy(line, 0, rgb, line.length * (row - y), line.length);
            }
        }
    }
}
