package lightwell.author.map;

import static org.junit.jupiter.api.Assertions.assertEquals;

import lightwell.jobs.ParallelFor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GainFieldTest {

    /** Three parts, one after the other. */
    private static final ParallelFor PARTS = new ParallelFor(Runnable::run, 3);

    private static final double[] WEIGHTS = {0.25, 0.5, 0.25};
    /** Half a step, and the rounding of floats. */
    private static final double HALF_STEP = 0.5 / 2048 + 1e-6;

    private static GainField field(int width, int height, int channels, int reduction, float[] hdr, float[] sdr) {
        GainField field = new GainField(width, height, channels, reduction, 0, WEIGHTS);
        field.add(0, height, width, hdr, sdr);
        return field;
    }

    private static double stops(GainField field, int sample) {
        return GainField.stops(field.step(sample));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 0.003, 0.4999, 0.75, 1, 1.0007, 1.9999, 2, 3.7, 49, 7e4})
    void aGainIsTheLogarithmOfTheRatio(double ratio) {
        float dark = 0.7f;
        float bright = (float) (ratio * dark);
        GainField field = field(1, 1, 3, 1, new float[] {bright, dark, bright}, new float[] {dark, bright, dark});
        double stops = Math.max(-16, Math.min(16, Math.log(bright / (double) dark) / Math.log(2)));
        assertEquals(stops, stops(field, 0), stops == 16 ? 2 * HALF_STEP : HALF_STEP);
        assertEquals(Math.max(-16, Math.min(16, -stops)), stops(field, 1), stops == -16 ? 2 * HALF_STEP : HALF_STEP);
    }

    @Test
    void oneChannelHasTheGainOfLuminanceAndBlackHasNone() {
        float[] hdr = {4, 2, 0, 1, 0, 0, 0.3f, 0.3f, 0.3f};
        float[] sdr = {1, 1, 0, 0, 0, 0, 0.3f, 0.3f, 0.3f};
        GainField field = field(3, 1, 1, 1, hdr, sdr);
        assertEquals(Math.log(2 / 0.75) / Math.log(2), stops(field, 0), HALF_STEP);
        assertEquals(0, stops(field, 1));
        assertEquals(0, stops(field, 2));
    }

    /** 3x3 pixels in boxes of 2x2: the last column and row average what is there. */
    @Test
    void boxesAverageStops() {
        float[] hdr = new float[27];
        float[] sdr = new float[27];
        for (int p = 0; p < 9; p++) {
            for (int c = 0; c < 3; c++) {
                hdr[3 * p + c] = 1 << p;
                sdr[3 * p + c] = 1;
            }
        }
        GainField field = field(3, 3, 1, 2, hdr, sdr);
        assertEquals(2, field.width());
        double[] means = {(0 + 1 + 3 + 4) / 4.0, (2 + 5) / 2.0, (6 + 7) / 2.0, 8};
        for (int i = 0; i < 4; i++) {
            assertEquals(means[i], stops(field, i), HALF_STEP);
        }
    }

    /** 1000 gains from 0 to 9.99 stops: three of them may be left out at each end. */
    @Test
    void theRangeLeavesOutliersOut() {
        float[] hdr = new float[3000];
        float[] sdr = new float[3000];
        for (int i = 0; i < 3000; i++) {
            hdr[i] = (float) Math.pow(2, i / 3 / 100.0);
            sdr[i] = 1;
        }
        GainField field = field(10, 100, 1, 1, hdr, sdr);
        assertEquals(0, field.range(0, 0, PARTS)[0], HALF_STEP);
        assertEquals(9.99, field.range(0, 0, PARTS)[1], HALF_STEP);
        assertEquals(0.03, field.range(0, 0.003, PARTS)[0], HALF_STEP);
        assertEquals(9.96, field.range(0, 0.003, PARTS)[1], HALF_STEP);
    }
}
