package lightwell.author.encode;

import lightwell.author.base.RollOff;
import lightwell.author.map.GainField;

/**
 * Makes base and gains of a picture in codes that a roll-off only scales: up to its knee, the code of the base is looked up, and there is
 * no gain. The codes are those that light gives. Several threads may add different rows.
 */
final class RolledCodes {

    private final float[] light;
    private final float[] factors;
    private final short[] unchanged;
    /** The smallest code whose light the base does not have. */
    private final int changed;
    private final CodeWriter base;
    private final GainField gains;
    private final int width;

    /**
     * @param light of each code, never falling
     * @param curve one that {@link RollOff#scales}
     * @param gains single ones of the same primaries
     * @param width of the picture
     */
    RolledCodes(float[] light, RollOff curve, CodeWriter base, GainField gains, int width) {
        this.light = light;
        this.base = base;
        this.gains = gains;
        this.width = width;
        this.factors = new float[light.length];
        this.unchanged = new short[light.length];
        int end = light.length;
        for (int code = light.length - 1; code >= 0; code--) {
            factors[code] = curve.factor(light[code]);
            unchanged[code] = (short) base.code(Math.min(1, light[code]));
            end = factors[code] != 1 || light[code] > 1 ? code : end;
        }
        this.changed = end;
    }

    /** @param rgb interleaved codes of the rows */
    void add(int y, int rows, char[] rgb) {
        short[] line = new short[3 * width];
        for (int row = 0; row < rows; row++) {
            add(rgb, 3 * width * row, width * (y + row), line);
            base.write(y + row, line);
        }
    }

    private void add(char[] rgb, int from, int sample, short[] line) {
        short[] codes = unchanged;
        int end = changed;
        for (int i = 0; i < line.length - 2; i += 3) {
            int r = rgb[from + i], g = rgb[from + i + 1], b = rgb[from + i + 2];
            int brightest = Math.max(r, Math.max(g, b));
            if (brightest < end) {
                line[i] = codes[r];
                line[i + 1] = codes[g];
                line[i + 2] = codes[b];
            } else {
                scale(light[r], light[g], light[b], factors[brightest], line, i, sample + i / 3);
            }
        }
    }

    private void scale(float r, float g, float b, float factor, short[] line, int i, int sample) {
        float red = limited(r * factor);
        float green = limited(g * factor);
        float blue = limited(b * factor);
        line[i] = (short) base.code(red);
        line[i + 1] = (short) base.code(green);
        line[i + 2] = (short) base.code(blue);
        gains.set(sample, gains.luminance(r, g, b), gains.luminance(red, green, blue));
    }

    /** Compared, since Math.min is slower: it takes care of NaN, which light never is. */
    private static float limited(float light) {
        return light < 1 ? light : 1;
    }
}
