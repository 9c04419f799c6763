package lightwell.fence;

import java.nio.ByteBuffer;
import lightwell.image.Raster;

/** Checks samples that came from the helper: tables by code are as long as the bits say. */
final class Codes {

    private Codes() {}

    /** Whether every code fits the raster's bits. Rows are read; nothing is to be read if all codes of a sample's bytes are valid. */
    static boolean fit(Raster raster) {
        if (raster.bitDepth() == 8 || raster.bitDepth() == 16) {
            return true;
        }
        boolean wide = raster.bytesPerSample() == 2;
        long beyond = (wide ? 0x0001_0001_0001_0001L : 0x0101_0101_0101_0101L) * (~raster.maxCode() & (wide ? 0xFFFF : 0xFF));
        ByteBuffer samples = raster.samples();
        int row = raster.width() * raster.channels() * raster.bytesPerSample();
        long seen = 0;
        for (int y = 0; y < raster.height(); y++) {
            int at = y * raster.rowStride();
            int end = at + row;
            for (; at + 8 <= end; at += 8) {
                seen |= samples.getLong(at);
            }
            for (int shift = 0; at < end; at++, shift += 8) {
                seen |= (samples.get(at) & 0xFFL) << shift;
            }
        }
        return (seen & beyond) == 0;
    }
}
