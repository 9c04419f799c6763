package lightwell.author.encode;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import lightwell.author.CodeTable;
import lightwell.author.CurveTable;
import lightwell.image.Raster;

/** Writes light as codes into a raster. Several threads may write different rows. */
final class CodeWriter {

    private final Raster raster;
    private final CodeTable table;

    /** @param curve from light to codes 0..1 */
    CodeWriter(Raster raster, CurveTable curve) {
        this.raster = raster;
        this.table = new CodeTable(curve, raster.bitDepth());
    }

    /** @param rgb interleaved light of the rows */
    void write(int y, int rows, float[] rgb) {
        short[] line = new short[3 * raster.width()];
        for (int row = 0; row < rows; row++) {
            for (int i = 0, from = row * line.length; i < line.length; i++) {
                line[i] = (short) table.of(rgb[from + i]);
            }
            write(y + row, line);
        }
    }

    /** The code of light 0..1. */
    int code(float light) {
        return table.of(light);
    }

    /** @param codes of all channels of a row, interleaved */
    void write(int y, short[] codes) {
        byte[] bytes = new byte[codes.length * raster.bytesPerSample()];
        if (raster.bytesPerSample() == 1) {
            for (int i = 0; i < codes.length; i++) {
                bytes[i] = (byte) codes[i];
            }
        } else {
            ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().put(codes);
        }
        raster.samples().put(y * raster.rowStride(), bytes);
    }
}
