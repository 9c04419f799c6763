package lightwell.codec;

import java.nio.ByteBuffer;
import java.util.Optional;
import lightwell.heif.Property;
import lightwell.heif.check.CopiedSamples;
import lightwell.image.Raster;

/**
 * Converts samples that the decoder only copied (Cr as red, Y as green, Cb as blue) to RGB, or limited-range grey to full range. Row by
 * row, in place.
 */
final class RgbSamples {

    private RgbSamples() {}

    /**
     * @param decoded one channel, or three with or without alpha; overwritten, or closed and replaced by the result
     * @param how     empty if the samples need no conversion
     */
    static Raster of(Raster decoded, Optional<CopiedSamples> how) {
        return how.isEmpty() ? decoded : how.get().grey() || decoded.channels() < 3 ? ofGrey(decoded, how.get().code())
                : ofColour(decoded, how.get().code());
    }

    /** @param copied 3 or 4 channels; the fourth is alpha */
    private static Raster ofColour(Raster copied, Property.Nclx code) {
        int bits = SampleMatrices.rgbBits(copied.bitDepth(), code);
        SampleMatrix matrix = SampleMatrices.of(copied.bitDepth(), code);
        Raster rgb = bits == copied.bitDepth() ? copied : Raster.allocate(copied.width(), copied.height(), copied.channels(), bits);
        int[] codes = new int[copied.width() * copied.channels()];
        byte[] line = new byte[copied.width() * copied.channels() * copied.bytesPerSample()];
        byte[] out = rgb == copied ? line : new byte[codes.length * rgb.bytesPerSample()];
        for (int y = 0; y < copied.height(); y++) {
            read(copied, y, line, codes);
            for (int i = 0; i < codes.length; i += copied.channels()) {
                int cr = codes[i];
                matrix.toRgb(codes[i + 1], codes[i + 2], cr, codes, i);
                if (rgb != copied && copied.channels() == 4) {
                    codes[i + 3] >>= copied.bitDepth() - bits;
                }
            }
            write(rgb, y, out, codes);
        }
        if (rgb != copied) {
            copied.close();
        }
        return rgb;
    }

    /** Stretches a limited range to full range, in place; alpha is unchanged. */
    private static Raster ofGrey(Raster copied, Property.Nclx code) {
        if (code.fullRange()) {
            return copied;
        }
        SampleRange range = new SampleRange(copied.bitDepth(), false);
        int channels = copied.channels();
        int[] codes = new int[copied.width() * channels];
        byte[] line = new byte[codes.length * copied.bytesPerSample()];
        for (int y = 0; y < copied.height(); y++) {
            read(copied, y, line, codes);
            for (int i = 0; i < codes.length; i++) {
                codes[i] = channels == 4 && i % channels == 3 ? codes[i] : range.fullCode(codes[i]);
            }
            write(copied, y, line, codes);
        }
        return copied;
    }

    private static void read(Raster raster, int y, byte[] line, int[] codes) {
        raster.samples().get(y * raster.rowStride(), line);
        int most = raster.maxCode();
        for (int i = 0; i < codes.length; i++) {
            codes[i] = Math.min(most, raster.bytesPerSample() == 1 ? line[i] & 0xFF : line[2 * i] & 0xFF | (line[2 * i + 1] & 0xFF) << 8);
        }
    }

    private static void write(Raster raster, int y, byte[] line, int[] codes) {
        for (int i = 0; i < codes.length; i++) {
            if (raster.bytesPerSample() == 1) {
                line[i] = (byte) codes[i];
            } else {
                line[2 * i] = (byte) codes[i];
                line[2 * i + 1] = (byte) (codes[i] >> 8);
            }
        }
        ByteBuffer samples = raster.samples().duplicate();
        samples.put(y * raster.rowStride(), line);
    }
}
