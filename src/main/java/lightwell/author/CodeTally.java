package lightwell.author;

import java.util.Arrays;

/** Counts the pixels of a picture in codes by their brightest channel, and finds the darkest. For one thread at a time. */
final class CodeTally {

    private final float[] light;
    private final float red;
    private final float green;
    private final float blue;
    private final int[] counts = new int[LightCodes.COUNT];
    private float darkest = Float.MAX_VALUE;
    /** A pixel whose green is this code or above is not darker than the darkest. */
    private int darkerBelow;

    /**
     * @param light   of each code, never falling
     * @param weights of red, green and blue in luminance
     */
    CodeTally(float[] light, double[] weights) {
        this.light = light;
        this.red = (float) weights[0];
        this.green = (float) weights[1];
        this.blue = (float) weights[2];
        this.darkerBelow = LightCodes.COUNT;
    }

    void add(char[] rgb, int count) {
        int[] own = counts;
        int limit = darkerBelow;
        for (int i = 0; i < 3 * count; i += 3) {
            int r = rgb[i], g = rgb[i + 1], b = rgb[i + 2];
            own[Math.max(r, Math.max(g, b))]++;
            if (g < limit) {
                compare(r, g, b);
                limit = darkerBelow;
            }
        }
    }

    private void compare(int r, int g, int b) {
        float luminance = red * light[r] + green * light[g] + blue * light[b];
        if (luminance < darkest) {
            darkest = luminance;
            if (red >= 0 && green > 0 && blue >= 0) {
                int found = Arrays.binarySearch(light, luminance / green);
                darkerBelow = Math.min(light.length, (found < 0 ? -found - 1 : found) + 1); // one more, for the rounding of the quotient
            }
        }
    }

    int[] counts() {
        return counts;
    }

    float darkest() {
        return darkest;
    }
}
