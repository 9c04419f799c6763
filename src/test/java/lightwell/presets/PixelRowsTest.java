package lightwell.presets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The native loops against the documented formulas in Java's floats: every bit is equal. */
class PixelRowsTest {

    private static final int PIXELS = 37;
    private static final int BEFORE = 5;
    private static final float[] MATRIX = {0.6f, 0.3f, 0.1f, -0.05f, 1.1f, -0.05f, 0.02f, 0.13f, 0.85f};

    private final Random random = new Random(1);

    @ParameterizedTest
    @CsvSource({"1, 1, true", "1, 3, false", "1, 3, true", "1, 4, true", "2, 1, false", "2, 3, true", "2, 4, false"})
    void decodesByTablesAndMatrix(int bytes, int channels, boolean direct) {
        int codes = bytes == 1 ? 256 : 1024;
        byte[] samples = new byte[BEFORE + PIXELS * channels * bytes];
        random.nextBytes(samples);
        float[][] tables = {floats(codes), floats(codes), floats(codes)};
        float[] factors = floats(PIXELS);
        float[] plain = new float[3 * PIXELS];
        float[] multiplied = new float[3 * PIXELS];
        for (int p = 0, i = 0; p < PIXELS; p++) {
            float[] light = new float[3];
            for (int c = 0; c < 3; c++) {
                int at = BEFORE + (p * channels + (channels < 3 ? 0 : c)) * bytes;
                int code = samples[at] & 0xFF | (bytes == 2 ? (samples[at + 1] & 0xFF) << 8 : 0);
                light[c] = tables[c][Math.min(code, codes - 1)];
            }
            float f = factors[p];
            for (int c = 0; c < 9; c += 3, i++) {
                plain[i] = MATRIX[c] * light[0] + MATRIX[c + 1] * light[1] + MATRIX[c + 2] * light[2];
                multiplied[i] = MATRIX[c] * (light[0] * f) + MATRIX[c + 1] * (light[1] * f) + MATRIX[c + 2] * (light[2] * f);
            }
        }
        PixelRows.Codes row = new PixelRows.Codes(buffer(samples, direct), BEFORE, channels, bytes);
        float[] rgb = new float[2 + 3 * PIXELS + 2];
        PixelRows.decode(row, tables, MATRIX, rgb, 2, PIXELS);
        assertArrayEquals(surrounded(plain), rgb);
        PixelRows.decode(row, tables, MATRIX, factors, rgb, 2, PIXELS);
        assertArrayEquals(surrounded(multiplied), rgb);
    }

    @Test
    void showsLightByMatrixAndTables() {
        int shift = 20;
        byte[][] tables = new byte[3][1 << Integer.SIZE - shift];
        for (byte[] table : tables) {
            random.nextBytes(table);
        }
        float[] matrix = Arrays.copyOf(MATRIX, 12);
        matrix[9] = 0.125f;
        matrix[10] = -0.25f;
        float[] rgb = floats(3 * PIXELS);
        rgb[3] = Float.NaN;
        rgb[7] = Float.POSITIVE_INFINITY;
        rgb[11] = Float.NEGATIVE_INFINITY;
        int[] expected = new int[2 + PIXELS + 1];
        for (int p = 0; p < PIXELS; p++) {
            int pixel = 0xFF;
            for (int c = 0; c < 3; c++) {
                float value = matrix[3 * c] * finite(rgb[3 * p]) + matrix[3 * c + 1] * finite(rgb[3 * p + 1])
                        + matrix[3 * c + 2] * finite(rgb[3 * p + 2]) + matrix[9 + c];
                pixel = pixel << 8 | tables[c][Float.floatToRawIntBits(value) >>> shift] & 0xFF;
            }
            expected[2 + p] = pixel;
        }
        int[] argb = new int[expected.length];
        PixelRows.show(rgb, PIXELS, matrix, tables, shift, argb, 2);
        assertArrayEquals(expected, argb);
        assertThrows(IndexOutOfBoundsException.class, () -> PixelRows.show(rgb, PIXELS, matrix, tables, shift - 1, argb, 2));
        assertThrows(IndexOutOfBoundsException.class, () -> PixelRows.show(rgb, PIXELS, matrix, tables, shift, argb, 4));
    }

    private static float finite(float v) {
        return Math.max(-1e12f, Math.min(1e12f, v));
    }

    @Test
    void looksUpOneChannel() {
        byte[] samples = {9, 0, 1, 9, 9, 2, 0, 9, 9, 0, 7};
        float[] out = new float[5];
        PixelRows.lookUp(new PixelRows.Codes(buffer(samples, true), 1, 2, 2), new float[] {1, 2, 3}, out, 0, 2, 1);
        assertArrayEquals(new float[] {3, 0, 0, 0, 0}, out, "0x0100 is beyond the table");
        PixelRows.lookUp(new PixelRows.Codes(buffer(samples, false), 1, 4, 1), new float[] {1, 2, 3}, out, 0, 2, 3);
        assertArrayEquals(new float[] {1, 0, 3, 0, 1}, out);
    }

    @Test
    void interpolates() {
        float[] upper = floats(PIXELS);
        float[] lower = floats(PIXELS);
        float[] between = new float[PIXELS];
        PixelRows.between(upper, lower, 0.3f, between, 2, PIXELS);
        for (int i = 2; i < PIXELS; i++) {
            assertEquals(upper[i] + 0.3f * (lower[i] - upper[i]), between[i]);
        }
        float[] twice = new float[2 * PIXELS];
        PixelRows.spreadTwice(between, 3, twice, 1, PIXELS - 4);
        for (int i = 3, o = 1; i < PIXELS - 1; i++, o += 2) {
            assertEquals(0.25f * between[i - 1] + 0.75f * between[i], twice[o]);
            assertEquals(0.75f * between[i] + 0.25f * between[i + 1], twice[o + 1]);
        }
        float[] spread = new float[6];
        PixelRows.spread(between, new int[] {0, 4, 4, 8}, new float[] {0, 0.2f, 0.9f, 0.5f}, 2, 1, spread, 1, 2);
        for (int c = 0; c < 2; c++) {
            assertEquals(between[8 + c] + 0.2f * (between[10 + c] - between[8 + c]), spread[1 + c]);
            assertEquals(between[8 + c] + 0.9f * (between[10 + c] - between[8 + c]), spread[3 + c]);
        }
    }

    @ParameterizedTest
    @CsvSource({"1", "3"})
    void raisesLight(int channels) {
        float[] rgb = floats(3 * PIXELS + 1);
        float[] gains = floats(channels * PIXELS);
        float[] expected = rgb.clone();
        for (int i = 0; i < 3 * PIXELS; i++) {
            expected[i + 1] *= 1 + 2.5f * gains[channels == 1 ? i / 3 : i];
        }
        PixelRows.raise(rgb, 1, gains, channels, 2.5f, PIXELS);
        assertArrayEquals(expected, rgb);
    }

    @Test
    void makesFactorsOfGains() {
        float[] gains = floats(PIXELS);
        float[] expected = gains.clone();
        for (int i = 0; i < PIXELS - 1; i++) {
            expected[i] = 1 + 2.5f * expected[i];
        }
        PixelRows.factors(gains, 2.5f, PIXELS - 1);
        assertArrayEquals(expected, gains);
    }

    @Test
    void staysInsideArraysAndSamples() {
        PixelRows.Codes row = new PixelRows.Codes(buffer(new byte[12], true), 0, 3, 1);
        float[] table = new float[256];
        float[][] tables = {table, table, table};
        assertThrows(IndexOutOfBoundsException.class, () -> PixelRows.decode(row, tables, MATRIX, new float[15], 0, 5));
        assertThrows(IndexOutOfBoundsException.class, () -> PixelRows.decode(row, tables, MATRIX, new float[12], 1, 4));
        assertThrows(IndexOutOfBoundsException.class, () -> PixelRows.decode(row, tables, MATRIX, new float[3], new float[12], 0, 4));
        assertThrows(IndexOutOfBoundsException.class, () -> PixelRows.lookUp(row, table, new float[7], 0, 2, 5));
        assertThrows(IndexOutOfBoundsException.class, () -> PixelRows.spread(new float[4], new int[] {3}, new float[1], 1, 0, table, 0, 1));
        assertThrows(IndexOutOfBoundsException.class, () -> PixelRows.spreadTwice(new float[4], 0, table, 0, 1));
        assertThrows(IndexOutOfBoundsException.class, () -> PixelRows.raise(new float[6], 0, new float[1], 1, 1, 2));
    }

    private float[] floats(int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = random.nextFloat() * 3 - 1;
        }
        return values;
    }

    private static float[] surrounded(float[] values) {
        float[] all = new float[values.length + 4];
        System.arraycopy(values, 0, all, 2, values.length);
        return all;
    }

    private static ByteBuffer buffer(byte[] samples, boolean direct) {
        return direct ? ByteBuffer.allocateDirect(samples.length).put(samples) : ByteBuffer.wrap(samples);
    }
}
