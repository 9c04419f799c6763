package lightwell.author.source;

import java.nio.ByteBuffer;
import java.util.Optional;
import lightwell.color.ColorEngine;
import lightwell.color.ColorException;
import lightwell.color.LinearRows;
import lightwell.color.RasterToLinear;
import lightwell.image.Raster;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.Primaries;
import lightwell.rows.NarrowRange;

/** Samples 0..1 that are codes of an encoding, taken as codes of 16 bits. Immutable, thread-safe. */
final class CodeLight implements SampleLight {

    static final int BITS = 16;
    private static final int LARGEST = (1 << BITS) - 1;
    /** Pixels that are decoded together: their codes stay in the nearest cache. */
    private static final int LINE = 2048;

    private final RasterToLinear decoder;
    private final boolean narrow;

    /** @param narrow whether black is code 16/256 and white 235/256 (ITU-R BT.2100, table 9) */
    CodeLight(ColorEncoding encoding, boolean narrow, Primaries to, ColorEngine color) throws ColorException {
        this.decoder = color.decoder(encoding, BITS, to);
        this.narrow = narrow;
    }

    /** From codes of full range, as {@link #code} writes them. */
    RasterToLinear decoder() {
        return decoder;
    }

    /** Whether a sample's code is the one that is stored. */
    boolean asStored() {
        return !narrow;
    }

    /** The light of each code, if it is one curve that never falls. */
    Optional<float[]> curve() {
        return decoder.curve().filter(CodeLight::rises);
    }

    private static boolean rises(float[] light) {
        float last = 0;
        for (float next : light) {
            if (!(next >= last)) {
                return false;
            }
            last = next;
        }
        return true;
    }

    /**
     * The codes nearest to samples, as a raster has them.
     *
     * @param bytes receives two for each sample
     */
    void code(float[] rgb, int from, int count, byte[] bytes) {
        for (int i = 0; i < count; i++) {
            float share = narrow ? NarrowRange.full(rgb[from + i]) : rgb[from + i];
            int code = Math.max(0, Math.min(LARGEST, (int) (share * LARGEST + 0.5f)));
            bytes[2 * i] = (byte) code;
            bytes[2 * i + 1] = (byte) (code >> 8);
        }
    }

    @Override
    public void apply(float[] rgb, int pixels) {
        byte[] line = new byte[6 * Math.min(LINE, pixels)];
        float[] light = new float[line.length / 2];
        try (Raster raster = Raster.wrap(line.length / 6, 1, 3, BITS, line.length, ByteBuffer.wrap(line), () -> {})) {
            LinearRows rows = decoder.rows(raster, 0, raster.width());
            for (int from = 0; from < 3 * pixels; from += light.length) {
                int count = Math.min(light.length, 3 * pixels - from);
                code(rgb, from, count, line);
                rows.read(0, light);
                System.arraycopy(light, 0, rgb, from, count);
            }
        }
    }
}
