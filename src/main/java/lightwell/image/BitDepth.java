package lightwell.image;

import java.nio.ByteBuffer;

/** Converts rasters to another number of bits. Stateless. */
public final class BitDepth {

    private BitDepth() {}

    /**
     * A copy whose codes mean the same shares of the largest code, rounded to the nearest. Its memory is on the heap, so closing it is
     * needless. The raster itself if it has these bits.
     *
     * @param bits of the result, 1..16
     */
    public static Raster converted(Raster raster, int bits) {
        if (raster.bitDepth() == bits) {
            return raster;
        }
        int perRow = raster.width() * raster.channels();
        int bytes = bits <= 8 ? 1 : 2;
        int stride = Math.multiplyExact(perRow, bytes);
        byte[] samples = new byte[Math.multiplyExact(stride, raster.height())];
        byte[] row = new byte[perRow * raster.bytesPerSample()];
        long from = raster.maxCode();
        long to = (1L << bits) - 1;
        for (int y = 0; y < raster.height(); y++) {
            raster.samples().get(y * raster.rowStride(), row);
            int at = y * stride;
            for (int i = 0; i < perRow; i++) {
                int code = raster.bytesPerSample() == 1 ? row[i] & 0xFF : row[2 * i] & 0xFF | (row[2 * i + 1] & 0xFF) << 8;
                int converted = (int) ((code * to + from / 2) / from);
                samples[at++] = (byte) converted;
                if (bytes == 2) {
                    samples[at++] = (byte) (converted >> 8);
                }
            }
        }
        return Raster.wrap(raster.width(), raster.height(), raster.channels(), bits, stride, ByteBuffer.wrap(samples), () -> {});
    }
}
