package lightwell.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A part of a raster row as an int array; for one thread. */
final class RasterLine {

    private final Raster raster;
    private final int at;
    private final byte[] bytes;
    private final ByteBuffer wide;
    private final int[] codes;

    /** @param x first pixel */
    RasterLine(Raster raster, int x, int width) {
        this.raster = raster;
        this.at = x * raster.channels() * raster.bytesPerSample();
        this.codes = new int[width * raster.channels()];
        this.bytes = new byte[codes.length * raster.bytesPerSample()];
        this.wide = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The codes, channels interleaved; may be changed. */
    int[] codes() {
        return codes;
    }

    int maxCode() {
        return raster.maxCode();
    }

    void read(int y) {
        raster.samples().get(y * raster.rowStride() + at, bytes);
        boolean one = raster.bytesPerSample() == 1;
        for (int i = 0; i < codes.length; i++) {
            codes[i] = one ? bytes[i] & 0xFF : wide.getShort(2 * i) & 0xFFFF;
        }
    }

    void write(int y) {
        boolean one = raster.bytesPerSample() == 1;
        for (int i = 0; i < codes.length; i++) {
            if (one) {
                bytes[i] = (byte) codes[i];
            } else {
                wide.putShort(2 * i, (short) codes[i]);
            }
        }
        raster.samples().put(y * raster.rowStride() + at, bytes);
    }
}
