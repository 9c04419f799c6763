package lightwell.color;

import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import lightwell.image.Raster;
import lightwell.message.Message;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.Primaries;
import lightwell.metadata.Transfer;

/**
 * Converts code values to linear RGB: a table over all codes for each channel's curve, then a matrix between primaries. HLG's light is a
 * display's: its OOTF comes between the two. The tables are exact (the curve is evaluated in double for every code), so nothing is
 * interpolated. Immutable, thread-safe.
 */
final class CodeDecoder implements RasterToLinear {

    private final int bitDepth;
    private final float[] red;
    private final float[] green;
    private final float[] blue;
    private final float[] matrix;
    private final boolean mixes;
    /** Weights of luminance by channel for the primaries of the codes; null unless the display mixes channels (HLG). */
    private final float[] luminance;

    /** @param bitDepth 1..16 */
    CodeDecoder(ColorEncoding encoding, int bitDepth, Primaries target) throws ColorException {
        if (bitDepth < 1 || bitDepth > 16) {
            throw new ColorException(Message.of("color.pictures-bits-channel-cannot-decoded", bitDepth));
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
        this.mixes = !Arrays.equals(matrix, new float[] {1, 0, 0, 0, 1, 0, 0, 0, 1});
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
        return mixes || luminance != null || green != red || blue != red ? Optional.empty() : Optional.of(red.clone());
    }

    @Override
    public Rows rows(Raster raster, int x, int width) {
        Objects.checkFromIndexSize(x, width, raster.width());
        if (raster.bitDepth() != bitDepth) {
            throw new IllegalArgumentException("A decoder for " + bitDepth + " bits was given " + raster.bitDepth());
        }
        return new Rows(raster, x, width);
    }

    /** Reads row after row into the same buffer. */
    private final class Rows implements LinearRows {

        private final Raster raster;
        private final int begin;
        private final int width;
        private final byte[] line;
        private final short[] words;

        Rows(Raster raster, int x, int width) {
            int pixelBytes = raster.channels() * raster.bytesPerSample();
            this.raster = raster;
            this.begin = x * pixelBytes;
            this.width = width;
            this.line = new byte[width * pixelBytes];
            this.words = new short[raster.bytesPerSample() == 2 && raster.channels() == 3 ? 3 * width : 0];
        }

        @Override
        public void read(int y, float[] rgb) {
            read(y, rgb, 0);
        }

        void read(int y, float[] rgb, int at) {
            if (words.length > 0) {
                raster.samples().slice(y * raster.rowStride() + begin, line.length).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer()
                        .get(words);
                decodeWords(words, rgb, at);
                finish(rgb, at);
                return;
            }
            raster.samples().get(y * raster.rowStride() + begin, line);
            if (common()) {
                decodeAndMix(line, rgb, at);
                return;
            }
            if (raster.bytesPerSample() == 1) {
                decodeBytes(line, raster.channels(), rgb, at);
            } else {
                decodeShorts(line, raster.channels(), rgb, at);
            }
            finish(rgb, at);
        }

        /** From light of the codes' primaries. */
        private void finish(float[] rgb, int at) {
            if (luminance != null) {
                systemGamma(rgb, at, width);
            }
            if (mixes) {
                mix(rgb, at, width);
            }
        }

        @Override
        public void read(int y, float[] factors, float[] rgb) {
            if (common()) {
                raster.samples().get(y * raster.rowStride() + begin, line);
                decodeAndMix(line, factors, width, rgb);
                return;
            }
            read(y, rgb, 0);
            for (int p = 0, i = 0; p < width; p++, i += 3) {
                rgb[i] *= factors[p];
                rgb[i + 1] *= factors[p];
                rgb[i + 2] *= factors[p];
            }
        }

        /** True for the layout of most photos. */
        private boolean common() {
            return raster.bytesPerSample() == 1 && raster.channels() == 3 && luminance == null && green == red && blue == red;
        }
    }

    /**
     * Decodes and mixes in one loop. Table and factors are locals, since the compiler cannot know that no store changes the array of a
     * field.
     */
    private void decodeAndMix(byte[] line, float[] rgb, int at) {
        float[] linear = red;
        int mask = linear.length - 1;
        float m0 = matrix[0], m1 = matrix[1], m2 = matrix[2];
        float m3 = matrix[3], m4 = matrix[4], m5 = matrix[5];
        float m6 = matrix[6], m7 = matrix[7], m8 = matrix[8];
        for (int i = 0; i < line.length - 2; i += 3) {
            float r = linear[line[i] & mask], g = linear[line[i + 1] & mask], b = linear[line[i + 2] & mask];
            rgb[at + i] = m0 * r + m1 * g + m2 * b;
            rgb[at + i + 1] = m3 * r + m4 * g + m5 * b;
            rgb[at + i + 2] = m6 * r + m7 * g + m8 * b;
        }
    }

    /** Decodes and mixes in one loop, with a factor for each pixel. */
    private void decodeAndMix(byte[] line, float[] factors, int pixels, float[] rgb) {
        float[] linear = red;
        int mask = linear.length - 1;
        float m0 = matrix[0], m1 = matrix[1], m2 = matrix[2];
        float m3 = matrix[3], m4 = matrix[4], m5 = matrix[5];
        float m6 = matrix[6], m7 = matrix[7], m8 = matrix[8];
        for (int p = 0; p < pixels; p++) {
            float factor = factors[p];
            float r = linear[line[3 * p] & mask] * factor;
            float g = linear[line[3 * p + 1] & mask] * factor;
            float b = linear[line[3 * p + 2] & mask] * factor;
            rgb[3 * p] = m0 * r + m1 * g + m2 * b;
            rgb[3 * p + 1] = m3 * r + m4 * g + m5 * b;
            rgb[3 * p + 2] = m6 * r + m7 * g + m8 * b;
        }
    }

    private void decodeBytes(byte[] line, int channels, float[] rgb, int at) {
        int second = channels < 3 ? 0 : 1;
        int mask = red.length - 1;
        for (int in = 0, out = at; in < line.length; in += channels, out += 3) {
            rgb[out] = red[line[in] & mask];
            rgb[out + 1] = green[line[in + second] & mask];
            rgb[out + 2] = blue[line[in + 2 * second] & mask];
        }
    }

    /** Three channels of two bytes, as far as tables reach. */
    private void decodeWords(short[] words, float[] rgb, int at) {
        float[] r = red, g = green, b = blue;
        int last = r.length - 1;
        for (int i = 0; i < words.length - 2; i += 3) {
            rgb[at + i] = r[Math.min(words[i] & 0xFFFF, last)];
            rgb[at + i + 1] = g[Math.min(words[i + 1] & 0xFFFF, last)];
            rgb[at + i + 2] = b[Math.min(words[i + 2] & 0xFFFF, last)];
        }
    }

    private void decodeShorts(byte[] line, int channels, float[] rgb, int at) {
        int second = channels < 3 ? 0 : 2;
        int step = 2 * channels;
        for (int in = 0, out = at; in < line.length; in += step, out += 3) {
            rgb[out] = red[code(line, in)];
            rgb[out + 1] = green[code(line, in + second)];
            rgb[out + 2] = blue[code(line, in + 2 * second)];
        }
    }

    /** A little-endian code, limited to the largest valid one. */
    private int code(byte[] line, int at) {
        return Math.min((line[at] & 0xFF) | (line[at + 1] & 0xFF) << 8, red.length - 1);
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
