package lightwell.image.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HistogramTest {

    @Test
    void everyCodeHasItsBar() {
        float[] codes = new float[256 * 257 / 2];
        for (int code = 0, i = 0; code < 256; code++) {
            for (int k = 0; k <= code; k++) {
                codes[i++] = code;
            }
        }
        Histogram bars = Histogram.of(measure(codes), new ValueAxis(false, 0, 256, 256));
        for (int code = 0; code < 256; code++) {
            assertEquals(code + 1, bars.counts()[code], "code " + code);
        }
        assertEquals(256, bars.peak());
    }

    @Test
    void linearBinsOfAPowerOfTwoAreExact() {
        Random random = new Random(1);
        float[] values = new float[100_000];
        int[] expected = new int[256];
        int above = 0;
        int below = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian() + 1;
            if (values[i] < 0) {
                below++;
            } else if (values[i] > 2) {
                above++;
            } else {
                expected[Math.min(255, (int) (values[i] * 128))]++;
            }
        }
        Histogram bars = Histogram.of(measure(values), new ValueAxis(false, 0, 2, 256));
        // A fine bin stands for its lower end, so one that begins at the end of the axis counts as inside.
        assertEquals(above, bars.above(), above * 0.01);
        assertEquals(below, bars.below(), below * 0.01);
        for (int bin = 1; bin < 255; bin++) {
            assertEquals(expected[bin], bars.counts()[bin], "bin " + bin);
        }
    }

    @Test
    void anEvenSpreadOfStopsIsFlatOnALogarithmicAxis() {
        int n = 1 << 20;
        float[] values = new float[n];
        for (int i = 0; i < n; i++) {
            values[i] = (float) Math.pow(2, -10 + 12 * (i + 0.5) / n);
        }
        ValueAxis axis = new ValueAxis(true, Math.pow(2, -10), 4, 96);
        Histogram bars = Histogram.of(measure(values), axis);
        for (int bin = 0; bin < 96; bin++) {
            assertEquals(n / 96.0, bars.counts()[bin], n / 96.0 * 0.01, "bin " + bin);
        }
        assertEquals(0.25, axis.edge(64), 1e-12);
        assertEquals(0.5, axis.position(Math.pow(2, -4)), 1e-12);
    }

    @Test
    void zeroAndNegativeLieBelowALogarithmicAxis() {
        Histogram bars = Histogram.of(measure(new float[] {0, -1, 1e-30f, 0.5f, 9}), new ValueAxis(true, 0.01, 4, 100));
        assertEquals(3, bars.below());
        assertEquals(1, bars.above());
    }

    @Test
    void theWaveformPutsValuesInTheirColumnAndLevel() {
        Waveform trace = new Waveform(new ValueAxis(false, 0, 4, 4), 3, 2);
        Tally tally = new Tally(List.of(Limits.NONE, Limits.NONE), Optional.of(trace));
        float nan = Float.NaN;
        float[] values = { // six columns, two rows, two channels
            0, 3.5f, 0, 3.5f, 1, 5, 1, -1, 2, nan, 4, 2,
            0, 3.5f, 1, 3.5f, 1, 5, 1, -1, 2, nan, 4, Float.POSITIVE_INFINITY};
        tally.add(values, 6, 2);
        assertArrayEquals(new int[] {3, 0, 0, 1, 4, 0, 0, 0, 2, 0, 0, 2}, trace.counts(0));
        assertArrayEquals(new int[] {0, 0, 0, 0, 0, 0, 0, 0, 1, 4, 0, 0}, trace.counts(1));
    }

    @Test
    void whatMakesNoAxisIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new ValueAxis(false, 1, 1, 10));
        assertThrows(IllegalArgumentException.class, () -> new ValueAxis(true, 0, 1, 10));
        assertThrows(IllegalArgumentException.class, () -> new ValueAxis(false, 0, Double.NaN, 10));
        assertThrows(IllegalArgumentException.class, () -> new ValueAxis(false, 0, 1, 0));
    }

    private static ChannelStatistics measure(float[] values) {
        Tally tally = new Tally(List.of(Limits.NONE), Optional.empty());
        tally.add(values, values.length, 1);
        return tally.statistics().get(0);
    }
}
