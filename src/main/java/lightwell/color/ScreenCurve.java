package lightwell.color;

import lightwell.presets.OpenColorIO;
import lightwell.presets.PixelRows;

/** The last step to a screen: converts each channel to 8-bit codes, with a table over all floats. Immutable. */
final class ScreenCurve {

    private final byte[] red = new byte[FloatIndex.SIZE];
    private final byte[] green;
    private final byte[] blue;

    /** @param curve acts on each channel separately */
    ScreenCurve(OpenColorIO.Processor curve) {
        float[] rgb = new float[3 * FloatIndex.SIZE];
        for (int i = 0; i < FloatIndex.SIZE; i++) {
            float v = FloatIndex.representative(i);
            rgb[3 * i] = v;
            rgb[3 * i + 1] = v;
            rgb[3 * i + 2] = v;
        }
        Pixels.run(curve, rgb, FloatIndex.SIZE);
        fill(red, rgb, 0);
        green = same(rgb, 1) ? red : fill(new byte[FloatIndex.SIZE], rgb, 1);
        blue = same(rgb, 2) ? red : fill(new byte[FloatIndex.SIZE], rgb, 2);
    }

    /** Opaque ARGB pixels of light. @param matrix applied before: 9, row-major, then the offsets of red, green and blue */
    void show(float[] rgb, int pixels, float[] matrix, int[] argb, int offset) {
        PixelRows.show(rgb, pixels, matrix, new byte[][] {red, green, blue}, FloatIndex.SHIFT, argb, offset);
    }

    /** An opaque ARGB pixel. */
    int argb(float r, float g, float b) {
        return 0xFF00_0000
                | (red[FloatIndex.of(r)] & 0xFF) << 16
                | (green[FloatIndex.of(g)] & 0xFF) << 8
                | blue[FloatIndex.of(b)] & 0xFF;
    }

    private static byte[] fill(byte[] table, float[] rgb, int channel) {
        for (int i = 0; i < table.length; i++) {
            table[i] = code(rgb[3 * i + channel]);
        }
        return table;
    }

    private static boolean same(float[] rgb, int channel) {
        for (int i = 0; i < rgb.length; i += 3) {
            if (code(rgb[i]) != code(rgb[i + channel])) {
                return false;
            }
        }
        return true;
    }

    /** The code 0..255 of a value 0..1; 0 for NaN. */
    static byte code(float v) {
        return (byte) Math.round(255 * Math.min(1f, Math.max(0f, v)));
    }
}
