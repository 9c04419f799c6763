package lightwell.author.base;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import lightwell.color.ColorException;
import lightwell.color.PrimariesMatrix;
import lightwell.metadata.Primaries;
import org.junit.jupiter.api.Test;

class RollOffTest {

    private static final Primaries P3 = Primaries.DISPLAY_P3;

    @Test
    void whatLiesBelowTheKneeStays() throws ColorException {
        float[] light = {0.1f, 0.6f, 0.3f, 0, 0, 0, 0.59f, 0.2f, 0.01f};
        assertArrayEquals(light, rolled(new RollOff(0.6, 5, P3, P3), light));
    }

    @Test
    void thePeakBecomesWhiteAndNothingExceedsIt() throws ColorException {
        RollOff curve = new RollOff(0.6, 5, P3, P3);
        assertEquals(1, 5 * curve.factor(5), 1e-6);
        assertEquals(1, 50 * curve.factor(50), 1e-6);
        float before = 0;
        for (float light = 0.01f; light < 6; light += 0.01f) {
            float now = light * curve.factor(light);
            assertTrue(now > before || light > 5, "at " + light);
            before = now;
        }
    }

    @Test
    void theCurveHasNoCornerAtTheKnee() throws ColorException {
        RollOff curve = new RollOff(0.6, 5, P3, P3);
        double slope = (0.601 * curve.factor(0.601f) - 0.6) / 0.001;
        assertEquals(1, slope, 0.01);
    }

    @Test
    void aPictureWithoutHighlightsIsLeftAlone() throws ColorException {
        float[] light = {0.9f, 1, 0.3f};
        assertArrayEquals(light, rolled(new RollOff(0.6, 1, P3, P3), light));
    }

    @Test
    void hueStays() throws ColorException {
        float[] light = {4, 2, 1, 0.2f, 0.4f, 3};
        float[] sdr = rolled(new RollOff(0.6, 5, P3, P3), light);
        assertEquals(2, sdr[0] / sdr[1], 1e-5);
        assertEquals(2, sdr[1] / sdr[2], 1e-5);
        assertEquals(2, sdr[4] / sdr[3], 1e-5);
        assertEquals(15, sdr[5] / sdr[3], 1e-4);
    }

    @Test
    void coloursOutsideTheBaseKeepTheirLuminance() throws ColorException {
        float[] light = {0.5f, 0, 0, 0, 0.5f, 0, 0, 0, 0.5f, 0.5f, 0.5f, 0.5f};
        float[] sdr = rolled(new RollOff(0.6, 5, Primaries.REC2020, Primaries.REC709), light);
        double[] from = PrimariesMatrix.luminance(Primaries.REC2020);
        double[] to = PrimariesMatrix.luminance(Primaries.REC709);
        for (int p = 0; p < 3; p++) {
            double luminance = 0;
            for (int c = 0; c < 3; c++) {
                assertTrue(sdr[3 * p + c] >= -1e-6 && sdr[3 * p + c] <= 1.000001, "pixel " + p + " channel " + c + ": " + sdr[3 * p + c]);
                luminance += to[c] * sdr[3 * p + c];
            }
            assertEquals(0.5 * from[p], luminance, 1e-4);
        }
        assertEquals(0.5, sdr[9], 1e-5);
        assertEquals(0.5, sdr[10], 1e-5);
    }

    private static float[] rolled(RollOff curve, float[] light) {
        float[] sdr = new float[light.length];
        curve.apply(0, 1, light.length / 3, light, sdr);
        return sdr;
    }
}
