package lightwell.color;

import java.nio.ByteBuffer;
import java.util.Objects;
import lightwell.image.Raster;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.Primaries;
import lightwell.metadata.Transfer;

/**
 * Code values to linear RGB: each channel's curve as a table over all codes, then a matrix between primaries.
 * HLG's light is a display's: its OOTF comes between the two.
 * The tables are exact (the curve is evaluated in double at every code), so nothing is left to interpolate.
 * Immutable, safe from several threads.
 */
final class CodeDecoder implements ColorEngine.RasterToLinear {

    private final int bitDepth;
    private final float[] red;
    private final float[] green;
    private final float[] blue;
    private final float[] matrix;
    /** Luminance by channel of the code's primaries; null unless a display mixes the channels' luminance in (HLG). */
    private final float[] luminance;

    /** @param bitDepth 1..16 */
    CodeDecoder(ColorEncoding encoding, int bitDepth, Primaries target) throws ColorException {
        if (bitDepth < 1 || bitDepth > 16) {
            throw new ColorException("Pictures of " + bitDepth + " bits a channel cannot be decoded, only 1 to 16.");
        }
        this.bitDepth = bitDepth;
        this.red = table(encoding.red(), bitDepth);
        this.green = encoding.green().equals(encoding.red()) ? red : table(encoding.green(), bitDepth);
        this.blue = encoding.blue().equals(encoding.red()) ? red : table(encoding.blue(), bitDepth);
        double[] m = PrimariesMatrix.between(encoding.primaries(), target);
        this.matrix = new float[9];
        for (int i = 0; i < 9; i++) {
            matrix[i] = (float) m[i];
        }
        this.luminance = encoding.red() instanceof Transfer.Hlg ? luminance(encoding.primaries()) : null;
    }

    private static float[] luminance(Primaries primaries) {
        double[] xyz = PrimariesMatrix.toXyz(primaries);
        return new float[] {(float) xyz[3], (float) xyz[4], (float) xyz[5]};
    }

    /** Linear light of every code; what is not a number counts as black. */
    private static float[] table(Transfer curve, int bitDepth) {
        float[] table = new float[1 << bitDepth];
        for (int code = 0; code < table.length; code++) {
            float linear = (float) curve.toLinear((double) code / (table.length - 1));
            table[code] = Float.isFinite(linear) ? linear : 0;
        }
        return table;
    }

    @Override
    public void apply(Raster raster, int y, int rows, float[] rgb) {
        Objects.checkFromIndexSize(y, rows, raster.height());
        if (raster.bitDepth() != bitDepth) {
            throw new IllegalArgumentException("A decoder for " + bitDepth + " bits was given " + raster.bitDepth());
        }
        int width = raster.width();
        Objects.checkFromIndexSize(0L, 3L * width * rows, rgb.length);
        ByteBuffer samples = raster.samples();
        byte[] line = new byte[width * raster.channels() * raster.bytesPerSample()];
        for (int row = 0; row < rows; row++) {
            samples.get((y + row) * raster.rowStride(), line);
            int out = 3 * width * row;
            if (raster.bytesPerSample() == 1) {
                decodeBytes(line, raster.channels(), rgb, out);
            } else {
                decodeShorts(line, raster.channels(), rgb, out);
            }
        }
    }

    private void decodeBytes(byte[] line, int channels, float[] rgb, int out) {
        int second = channels < 3 ? 0 : 1;
        int mask = red.length - 1;
        for (int in = 0; in < line.length; in += channels, out += 3) {
            mix(red[line[in] & mask], green[line[in + second] & mask], blue[line[in + 2 * second] & mask], rgb, out);
        }
    }

    private void decodeShorts(byte[] line, int channels, float[] rgb, int out) {
        int second = channels < 3 ? 0 : 2;
        int step = 2 * channels;
        for (int in = 0; in < line.length; in += step, out += 3) {
            mix(red[code(line, in)], green[code(line, in + second)], blue[code(line, in + 2 * second)], rgb, out);
        }
    }

    /** A little-endian code; one that has more bits than it should is the largest. */
    private int code(byte[] line, int at) {
        return Math.min((line[at] & 0xFF) | (line[at + 1] & 0xFF) << 8, red.length - 1);
    }

    private void mix(float r, float g, float b, float[] rgb, int out) {
        if (luminance != null) {
            float shown = systemGamma(r, g, b);
            r *= shown;
            g *= shown;
            b *= shown;
        }
        float[] m = matrix;
        rgb[out] = m[0] * r + m[1] * g + m[2] * b;
        rgb[out + 1] = m[3] * r + m[4] * g + m[5] * b;
        rgb[out + 2] = m[6] * r + m[7] * g + m[8] * b;
    }

    /** The factor of HLG's OOTF, from scene light to a display's (ITU-R BT.2100, table 5). */
    private float systemGamma(float r, float g, float b) {
        float y = luminance[0] * r + luminance[1] * g + luminance[2] * b;
        return y > 0 ? (float) Math.pow(y, Transfer.Hlg.SYSTEM_GAMMA - 1) : 0;
    }
}
