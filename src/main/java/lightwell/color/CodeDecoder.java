package lightwell.color;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import lightwell.image.Raster;
import lightwell.message.Message;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.Primaries;
import lightwell.metadata.Transfer;
import lightwell.presets.PixelRows;

/**
 * Converts code values to linear RGB: a table over all codes for each channel's curve, then a matrix between primaries. HLG's light is a
 * display's: its OOTF comes between the two. The tables are exact (the curve is evaluated in double for every code), so nothing is
 * interpolated. Immutable, thread-safe.
 */
final class CodeDecoder implements RasterToLinear {

    private static final float[] UNMIXED = {1, 0, 0, 0, 1, 0, 0, 0, 1};

    private final int bitDepth;
    /** For red, green and blue. */
    private final float[][] tables;
    private final float[] matrix;
    /** Weights of luminance by channel for the primaries of the codes; null unless the display mixes channels (HLG). */
    private final float[] luminance;

    /** @param bitDepth 1..16 */
    CodeDecoder(ColorEncoding encoding, int bitDepth, Primaries target) throws ColorException {
        if (bitDepth < 1 || bitDepth > 16) {
            throw new ColorException(Message.of("color.pictures-bits-channel-cannot-decoded", bitDepth));
        }
        this.bitDepth = bitDepth;
        float[] red = table(encoding.red(), bitDepth);
        this.tables = new float[][] {red, encoding.green().equals(encoding.red()) ? red : table(encoding.green(), bitDepth),
            encoding.blue().equals(encoding.red()) ? red : table(encoding.blue(), bitDepth)};
        double[] m = PrimariesMatrix.between(encoding.primaries(), target);
        this.matrix = new float[9];
        for (int i = 0; i < 9; i++) {
            matrix[i] = (float) m[i];
        }
        this.luminance = encoding.red() instanceof Transfer.Hlg ? luminance(encoding.primaries()) : null;
    }

    private static float[] luminance(Primaries primaries) {
        double[] weights = PrimariesMatrix.luminance(primaries);
        return new float[] {(float) weights[0], (float) weights[1], (float) weights[2]};
    }

    /** Linear light of every code; NaN becomes black. */
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
        Objects.checkFromIndexSize(0L, 3L * raster.width() * rows, rgb.length);
        Rows reader = rows(raster, 0, raster.width());
        for (int row = 0; row < rows; row++) {
            reader.read(y + row, rgb, 3 * raster.width() * row);
        }
    }

    @Override
    public Optional<float[]> curve() {
        boolean single = luminance == null && Arrays.equals(matrix, UNMIXED) && tables[1] == tables[0] && tables[2] == tables[0];
        return single ? Optional.of(tables[0].clone()) : Optional.empty();
    }

    @Override
    public Rows rows(Raster raster, int x, int width) {
        Objects.checkFromIndexSize(x, width, raster.width());
        if (raster.bitDepth() != bitDepth) {
            throw new IllegalArgumentException("A decoder for " + bitDepth + " bits was given " + raster.bitDepth());
        }
        return new Rows(raster, x, width);
    }

    private final class Rows implements LinearRows {

        private final Raster raster;
        private final int begin;
        private final int width;

        Rows(Raster raster, int x, int width) {
            this.raster = raster;
            this.begin = x * raster.channels() * raster.bytesPerSample();
            this.width = width;
        }

        @Override
        public void read(int y, float[] rgb) {
            read(y, rgb, 0);
        }

        void read(int y, float[] rgb, int at) {
            PixelRows.decode(row(y), tables, luminance == null ? matrix : UNMIXED, rgb, at, width);
            if (luminance != null) {
                systemGamma(rgb, at, width);
                mix(rgb, at, width);
            }
        }

        @Override
        public void read(int y, float[] factors, float[] rgb, int at) {
            if (luminance == null) {
                PixelRows.decode(row(y), tables, matrix, factors, rgb, at, width);
                return;
            }
            read(y, rgb, at);
            for (int p = 0, i = at; p < width; p++, i += 3) {
                rgb[i] *= factors[p];
                rgb[i + 1] *= factors[p];
                rgb[i + 2] *= factors[p];
            }
        }

        private PixelRows.Codes row(int y) {
            return new PixelRows.Codes(raster.samples(), y * raster.rowStride() + begin, raster.channels(), raster.bytesPerSample());
        }
    }

    /** Factors are locals, since the compiler cannot know that no store changes an array. */
    private void mix(float[] rgb, int begin, int pixels) {
        float m0 = matrix[0], m1 = matrix[1], m2 = matrix[2];
        float m3 = matrix[3], m4 = matrix[4], m5 = matrix[5];
        float m6 = matrix[6], m7 = matrix[7], m8 = matrix[8];
        for (int i = begin, end = begin + 3 * pixels; i < end; i += 3) {
            float r = rgb[i], g = rgb[i + 1], b = rgb[i + 2];
            rgb[i] = m0 * r + m1 * g + m2 * b;
            rgb[i + 1] = m3 * r + m4 * g + m5 * b;
            rgb[i + 2] = m6 * r + m7 * g + m8 * b;
        }
    }

    /** Applies HLG's OOTF, from scene light to a display's light (ITU-R BT.2100, table 5), relative to 203 nits. */
    private void systemGamma(float[] rgb, int begin, int pixels) {
        for (int i = begin, end = begin + 3 * pixels; i < end; i += 3) {
            float y = luminance[0] * rgb[i] + luminance[1] * rgb[i + 1] + luminance[2] * rgb[i + 2];
            float factor = y > 0 ? (float) (Transfer.Hlg.DISPLAY_WHITE * Math.pow(y, Transfer.Hlg.SYSTEM_GAMMA - 1)) : 0;
            rgb[i] *= factor;
            rgb[i + 1] *= factor;
            rgb[i + 2] *= factor;
        }
    }
}
