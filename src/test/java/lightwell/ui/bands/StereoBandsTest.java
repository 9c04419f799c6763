package lightwell.ui.bands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;
import lightwell.color.Anaglyph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StereoBandsTest {

    private static final int WIDTH = 9;
    private static final int HEIGHT = 4;
    /** ACEScg to linear Rec.709, as the ACES configs have it. */
    private static final double[][] TO_709 = {{1.70505, -0.62179, -0.08326}, {-0.13026, 1.14080, -0.01055}, {-0.02400, -0.12897, 1.15297}};

    /** Shown on a screen, the channels are those that the glasses' method says. */
    @ParameterizedTest
    @EnumSource(Anaglyph.class)
    void glassesGetTheirChannels(Anaglyph method) throws Exception {
        float[] left = light(1);
        float[] right = light(2);
        float[] out = new float[left.length];
        new AnaglyphBands(bands(left), bands(right), method).read(0, 0, WIDTH, HEIGHT, out);
        for (int i = 0; i < out.length; i += 3) {
            double[] l = screen(left, i);
            double[] r = screen(right, i);
            double[] expected = switch (method) {
                case DUBOIS -> new double[] {
                    0.437 * l[0] + 0.449 * l[1] + 0.164 * l[2] - 0.011 * r[0] - 0.032 * r[1] - 0.007 * r[2],
                    -0.062 * l[0] - 0.062 * l[1] - 0.024 * l[2] + 0.377 * r[0] + 0.761 * r[1] + 0.009 * r[2],
                    -0.048 * l[0] - 0.050 * l[1] - 0.017 * l[2] - 0.026 * r[0] - 0.093 * r[1] + 1.234 * r[2]};
                case HALF_COLOUR -> new double[] {0.2126 * l[0] + 0.7152 * l[1] + 0.0722 * l[2], r[1], r[2]};
                case COLOUR -> new double[] {l[0], r[1], r[2]};
                case GREY -> new double[] {0.2126 * l[0] + 0.7152 * l[1] + 0.0722 * l[2],
                    0.2126 * r[0] + 0.7152 * r[1] + 0.0722 * r[2], 0.2126 * r[0] + 0.7152 * r[1] + 0.0722 * r[2]};
            };
            double[] seen = screen(out, i);
            for (int c = 0; c < 3; c++) {
                assertEquals(expected[c], seen[c], 2e-4, "channel " + c);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Anaglyph.class)
    void whatBothEyesSeeAsGreyStaysGrey(Anaglyph method) throws Exception {
        float[] grey = new float[3 * WIDTH * HEIGHT];
        Arrays.fill(grey, 0.5f);
        float[] out = new float[grey.length];
        new AnaglyphBands(bands(grey), bands(grey), method).read(0, 0, WIDTH, HEIGHT, out);
        for (float value : out) {
            assertEquals(0.5, value, 0.001);
        }
    }

    @Test
    void picturesOfTwoSizesAreRefused() {
        Bands small = new LightBands(2, 2, 3, new float[12]);
        assertThrows(IllegalArgumentException.class, () -> new AnaglyphBands(bands(light(1)), small, Anaglyph.DUBOIS));
    }

    @Test
    void movesSidewaysAndIsBlackOnBothSides() {
        float[] light = light(3);
        for (int by : new int[] {-20, -9, -4, -1, 0, 2, 8, 9, 30}) {
            Bands moved = ShiftedBands.of(bands(light), by);
            for (int x = 0; x < WIDTH; x++) {
                for (int width = 1; x + width <= WIDTH; width++) {
                    float[] out = new float[3 * width * 2];
                    Arrays.fill(out, 7);
                    moved.read(x, 1, width, 2, out);
                    for (int i = 0; i < out.length; i++) {
                        int from = x + i / 3 % width - by;
                        int place = from + by;
                        float expected = place < Math.abs(by) || place >= WIDTH - Math.abs(by) ? 0
                                : light[((1 + i / 3 / width) * WIDTH + from) * 3 + i % 3];
                        assertEquals(expected, out[i], by + " at " + x);
                    }
                }
            }
        }
    }

    private static double[] screen(float[] rgb, int i) {
        double[] out = new double[3];
        for (int c = 0; c < 3; c++) {
            out[c] = TO_709[c][0] * rgb[i] + TO_709[c][1] * rgb[i + 1] + TO_709[c][2] * rgb[i + 2];
        }
        return out;
    }

    private static Bands bands(float[] light) {
        return new LightBands(WIDTH, HEIGHT, 3, light);
    }

    private static float[] light(long seed) {
        float[] light = new float[3 * WIDTH * HEIGHT];
        Random random = new Random(seed);
        for (int i = 0; i < light.length; i++) {
            light[i] = random.nextFloat();
        }
        return light;
    }
}
