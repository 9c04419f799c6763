package lightwell.author.source;

import java.nio.ByteBuffer;
import lightwell.color.ColorEngine;
import lightwell.color.ColorException;
import lightwell.color.LinearRows;
import lightwell.color.PrimariesMatrix;
import lightwell.color.RasterToLinear;
import lightwell.image.Raster;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.Primaries;
import lightwell.rows.NarrowRange;

/** Converts finite RGB samples to linear light with SDR white at 1, in place. Thread-safe. */
@FunctionalInterface
interface SampleLight {

    /** Pixels that are decoded together: their codes stay in the nearest cache. */
    int LINE = 2048;

    void apply(float[] rgb, int pixels);

    /** Linear samples: a matrix between primaries. */
    static SampleLight linear(Primaries from, Primaries to) throws ColorException {
        if (from.equals(to)) {
            return (rgb, pixels) -> {};
        }
        double[] m = PrimariesMatrix.between(from, to);
        return (rgb, pixels) -> {
            for (int i = 0; i < 3 * pixels; i += 3) {
                double r = rgb[i];
                double g = rgb[i + 1];
                double b = rgb[i + 2];
                rgb[i] = (float) (m[0] * r + m[1] * g + m[2] * b);
                rgb[i + 1] = (float) (m[3] * r + m[4] * g + m[5] * b);
                rgb[i + 2] = (float) (m[6] * r + m[7] * g + m[8] * b);
            }
        };
    }

    /**
     * Codes 0..1 of an encoding, taken as codes of 16 bits.
     *
     * @param narrow whether black is code 16/256 and white 235/256 (ITU-R BT.2100, table 9)
     */
    static SampleLight codes(ColorEncoding encoding, boolean narrow, Primaries to, ColorEngine color) throws ColorException {
        RasterToLinear decoder = color.decoder(encoding, 16, to);
        return (rgb, pixels) -> {
            byte[] line = new byte[6 * Math.min(LINE, pixels)];
            float[] light = new float[line.length / 2];
            try (Raster raster = Raster.wrap(line.length / 6, 1, 3, 16, line.length, ByteBuffer.wrap(line), () -> {})) {
                LinearRows rows = decoder.rows(raster, 0, raster.width());
                for (int from = 0; from < 3 * pixels; from += light.length) {
                    int count = Math.min(light.length, 3 * pixels - from);
                    for (int i = 0; i < count; i++) {
                        float share = narrow ? NarrowRange.full(rgb[from + i]) : rgb[from + i];
                        int code = share >= 1 ? 65_535 : share > 0 ? (int) (share * 65_535 + 0.5) : 0;
                        line[2 * i] = (byte) code;
                        line[2 * i + 1] = (byte) (code >> 8);
                    }
                    rows.read(0, light);
                    System.arraycopy(light, 0, rgb, from, count);
                }
            }
        };
    }

    /** The light multiplied. */
    default SampleLight times(double factor) {
        float gain = (float) factor;
        return gain == 1 ? this : (rgb, pixels) -> {
            apply(rgb, pixels);
            for (int i = 0; i < 3 * pixels; i++) {
                rgb[i] *= gain;
            }
        };
    }

    /** The brightest light of samples 0..1: of white, red, green and blue. */
    default float brightest() {
        float[] extremes = {1, 1, 1, 1, 0, 0, 0, 1, 0, 0, 0, 1};
        apply(extremes, 4);
        float most = 0;
        for (float light : extremes) {
            most = Math.max(most, light);
        }
        return most;
    }

    /** The light of a grey ramp: the mean of R, G and B at equal steps from 0 to 1. */
    default double[] ramp(int steps) {
        float[] rgb = new float[3 * (steps + 1)];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (float) (i / 3) / steps;
        }
        apply(rgb, steps + 1);
        double[] light = new double[steps + 1];
        for (int i = 0; i <= steps; i++) {
            light[i] = (rgb[3 * i] + rgb[3 * i + 1] + rgb[3 * i + 2]) / 3.0;
        }
        return light;
    }
}
