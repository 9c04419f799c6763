package lightwell.image.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatisticsTest {

    private static final double[] PERCENTS = {0, 0.1, 1, 5, 25, 50, 75, 95, 99, 99.9, 100};

    @Test
    void aHandfulOfValuesByHand() {
        float[] values = {1, 2, 2, 5, -4, 0, Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 6};
        ChannelStatistics all = measure(values, new Limits(0, 5));
        assertEquals(10, all.count());
        assertEquals(7, all.finite());
        assertEquals(1, all.notANumber());
        assertEquals(2, all.infinite());
        assertEquals(2, all.negative(), "-4 and minus infinity");
        assertEquals(3, all.atLow(), "-4, 0 and minus infinity");
        assertEquals(3, all.atHigh(), "5, 6 and infinity");
        assertEquals(-4, all.min());
        assertEquals(6, all.max());
        assertEquals(12 / 7.0, all.mean(), 1e-15);
        assertEquals(Math.sqrt(86 / 7.0 - 144 / 49.0), all.deviation(), 1e-14);
        assertEquals(2, all.percentile(50));
        assertEquals(-4, all.percentile(14));
        assertEquals(0, all.percentile(15));
    }

    @Test
    void nothingFiniteHasNoExtremes() {
        ChannelStatistics none = measure(new float[] {Float.NaN, Float.POSITIVE_INFINITY}, Limits.NONE);
        assertTrue(Double.isNaN(none.min()) && Double.isNaN(none.max()) && Double.isNaN(none.mean())
                && Double.isNaN(none.deviation()) && Double.isNaN(none.percentile(50)));
        assertEquals(0, none.atHigh(), "without a limit nothing is clipped");
    }

    @ParameterizedTest
    @ValueSource(ints = {255, 1023, 4095})
    void percentilesOfCodesAreExact(int largest) {
        Random random = new Random(largest);
        float[] codes = new float[50_001];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (int) (largest * Math.pow(random.nextDouble(), 3) + 0.5);
        }
        agreesWithBruteForce(codes, 0);
    }

    @Test
    void percentilesOfAnyValuesAreTrueToTheirBin() {
        Random random = new Random(4);
        float[] values = new float[80_000];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (Math.pow(2, random.nextDouble() * 30 - 20) * (random.nextInt(5) == 0 ? -1 : 1));
        }
        agreesWithBruteForce(values, 1 / 2048.0);
    }

    @Test
    void aSmallSpreadAroundALargeMeanSurvives() {
        float[] values = new float[1_000_000];
        for (int i = 0; i < values.length; i++) {
            values[i] = 1000 + (i % 2) / 1024f;
        }
        ChannelStatistics all = measure(values, Limits.NONE);
        assertEquals(1000 + 1 / 2048.0, all.mean(), 1e-12);
        assertEquals(1 / 2048.0, all.deviation(), 1e-15);
    }

    @Test
    void anEvenDistributionHasItsMoments() {
        int n = 1 << 20;
        float[] values = new float[n];
        for (int i = 0; i < n; i++) {
            values[i] = (i + 0.5f) / n;
        }
        ChannelStatistics all = measure(values, new Limits(0.25f, 0.75f));
        assertEquals(0.5, all.mean(), 1e-8);
        assertEquals(1 / Math.sqrt(12), all.deviation(), 1e-6);
        assertEquals(n / 4, all.atLow(), 1);
        assertEquals(n / 4, all.atHigh(), 1);
        for (double percent : PERCENTS) {
            assertEquals(percent / 100, all.percentile(percent), 0.0005, "percentile " + percent);
        }
    }

    @Test
    void partsMergeToTheWhole() {
        Random random = new Random(7);
        float[] values = new float[3 * 1000];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian() * (1 + i % 3);
        }
        List<Limits> limits = List.of(new Limits(-1, 1), Limits.NONE, new Limits(Float.NaN, 0));
        Waveform trace = new Waveform(new ValueAxis(false, -4, 4, 64), 10, 3);
        Tally whole = new Tally(limits, Optional.of(trace));
        whole.add(values, 100, 10);
        Tally first = new Tally(limits, Optional.of(new Waveform(trace.axis(), 10, 3)));
        Tally second = first.another();
        first.add(Arrays.copyOfRange(values, 0, 1200), 100, 4);
        second.add(Arrays.copyOfRange(values, 1200, 3000), 100, 6);
        first.merge(second);
        for (int c = 0; c < 3; c++) {
            ChannelStatistics a = whole.statistics().get(c);
            ChannelStatistics b = first.statistics().get(c);
            assertEquals(a.count(), b.count());
            assertEquals(a.mean(), b.mean(), 1e-14);
            assertEquals(a.deviation(), b.deviation(), 1e-14);
            assertEquals(a.min(), b.min());
            assertEquals(a.max(), b.max());
            assertEquals(a.atLow(), b.atLow());
            assertEquals(a.atHigh(), b.atHigh());
            assertEquals(a.percentile(37), b.percentile(37));
            assertEquals(Arrays.toString(trace.counts(c)), Arrays.toString(first.waveform().orElseThrow().counts(c)));
        }
    }

    private static void agreesWithBruteForce(float[] values, double relative) {
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        ChannelStatistics all = measure(values, Limits.NONE);
        assertEquals(sorted[0], all.min());
        assertEquals(sorted[sorted.length - 1], all.max());
        for (double percent : PERCENTS) {
            int rank = Math.max(1, (int) Math.ceil(percent / 100 * sorted.length));
            double truth = sorted[rank - 1];
            assertEquals(truth, all.percentile(percent), Math.abs(truth) * relative, "percentile " + percent);
        }
    }

    private static ChannelStatistics measure(float[] values, Limits limits) {
        Tally tally = new Tally(List.of(limits), Optional.empty());
        tally.add(values, values.length, 1);
        return tally.statistics().get(0);
    }
}
