package lightwell.author.container;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import lightwell.image.Raster;

/** Reads rows of a raster as codes of another range. Not thread-safe. */
final class RowCodes {

    private final Raster raster;
    private final ByteBuffer samples;
    private final byte[] bytes;
    private final ByteBuffer row;
    private final float scale;

    /** @param largest code that the raster's largest one becomes */
    RowCodes(Raster raster, int largest) {
        this.raster = raster;
        this.samples = raster.samples();
        this.bytes = new byte[raster.width() * raster.channels() * raster.bytesPerSample()];
        this.row = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        this.scale = (float) largest / raster.maxCode();
    }

    /** @param codes receives all channels interleaved, not rounded */
    void read(int y, float[] codes) {
        samples.get(y * raster.rowStride(), bytes);
        boolean small = raster.bytesPerSample() == 1;
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (small ? bytes[i] & 0xFF : row.getShort(2 * i) & 0xFFFF) * scale;
        }
    }
}
