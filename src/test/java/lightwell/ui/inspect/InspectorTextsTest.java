package lightwell.ui.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lightwell.image.stats.Histogram;
import lightwell.image.stats.Limits;
import lightwell.image.stats.Tally;
import lightwell.image.stats.ValueAxis;
import lightwell.image.stats.Waveform;
import lightwell.ui.marks.PixelPosition;
import lightwell.ui.marks.PixelRegion;
import lightwell.ui.measure.Figure;
import lightwell.ui.measure.Measurable;
import lightwell.ui.measure.Measured;
import lightwell.ui.measure.ValueRange;
import org.junit.jupiter.api.Test;

/** What the inspector says, without a toolkit. */
class InspectorTextsTest {

    private static final ValueRange TO_FOUR = new ValueRange(0, 4, 1 / 4096.0, 1);

    @Test
    void lightDiffersInStopsAndDepthInMetres() {
        assertEquals("+2.00 st", PixelRows.differenceText(subject(Figure.LINEAR, "Y"), 0.25f, 1));
        assertEquals("-1.00 st", PixelRows.differenceText(subject(Figure.NITS, "Y"), 203, 101.5f));
        assertEquals("–", PixelRows.differenceText(subject(Figure.LINEAR, "Y"), -1, 1), "there are no stops from below black");
        assertEquals("+0.250", PixelRows.differenceText(subject(Figure.METRES, "Z"), 0.5f, 0.75f));
        assertEquals("-12", PixelRows.differenceText(subject(Figure.CODE, "Y"), 200, 188));
        assertEquals("+0.50", PixelRows.differenceText(subject(Figure.STOPS, "Y"), -0.5f, 0));
    }

    @Test
    void copiedPixelsAreALineForEachChannelWithAllDigits() {
        Measurable light = subject(Figure.LINEAR, "R", "G", "B");
        PixelValues pixel = new PixelValues(new PixelPosition(3, 4), Map.of("id", new float[] {0.1f, 1.5f, 1 / 3f}));
        PixelValues without = new PixelValues(new PixelPosition(5, 6), Map.of());
        assertEquals("Layer\tUnit\tPointer (3, 4)\twall (5, 6)\nTitle R\tunit\t0.1\t\nTitle G\tunit\t1.5\t\nTitle B\tunit\t0.33333334\t\n",
                PixelRows.tabSeparated(List.of(light), List.of("Pointer", "wall"), List.of(pixel, without)));
        assertEquals("–", PixelRows.text(light, Optional.of(without), 0));
        assertEquals("1.5000", PixelRows.text(light, Optional.of(pixel), 1));
    }

    @Test
    void figuresStayWithinTheirColumn() {
        for (Figure figure : Figure.values()) {
            for (double value : new double[] {0, -1, 1e-9, 12345.6789, 9.99999e7, -3.4e38, Double.NaN, Double.NEGATIVE_INFINITY}) {
                String text = figure.text(value);
                assertTrue(text.length() <= 9, figure + " " + value + ": " + text);
            }
        }
        assertEquals("∞", Figure.METRES.text(Double.POSITIVE_INFINITY));
        assertEquals("NaN", Figure.LINEAR.text(Double.NaN));
    }

    @Test
    void ticksAreRoundValues() {
        assertEquals("0@0.00 1@0.25 2@0.50 3@0.75 4@1.00", ticks(new ValueAxis(false, 0, 4, 256), AxisKind.LINEAR, 6));
        assertEquals("-12@0.00 -8@0.29 -4@0.57 0@0.86", ticks(new ValueAxis(true, 1 / 4096.0, 4, 256), AxisKind.STOPS, 4));
        assertEquals("0.001@0.17 0.01@0.45 0.1@0.72 1@1.00", ticks(new ValueAxis(true, 1 / 4096.0, 1, 256), AxisKind.LOG, 8));
        assertEquals("0@0.00 50@0.20 100@0.39 150@0.59 200@0.78 250@0.98", ticks(new ValueAxis(false, 0, 256, 256), AxisKind.LINEAR, 8));
    }

    /** Wrapped only between its parts. */
    @Test
    void theReadoutGivesRangeCountAndShare() {
        Measured measured = measured(subject(Figure.LINEAR, "Y"), 0.5f, 0.5f, 0.505f, 2, Float.NaN);
        Histogram bars = Histogram.of(measured.channels().get(0), TO_FOUR.axis(false));
        assertEquals("0.5000\u00a0to\u00a00.5156   Y\u00a03\u00a0(60.00\u00a0%)", HistogramReadout.of(measured, List.of(bars), 32));
        assertEquals("2.0000\u00a0to\u00a02.0156   Y\u00a01\u00a0(20.00\u00a0%)", HistogramReadout.of(measured, List.of(bars), 128));
    }

    /** Ten columns of a region that begins at 100, in a trace of four: 3, 2, 3 and 2 of them. */
    @Test
    void theReadoutOfAWaveformGivesColumnsLevelAndCounts() {
        Measurable subject = subject(Figure.LINEAR, "Y");
        Tally tally = new Tally(List.of(subject.limits()), Optional.of(new Waveform(TO_FOUR.axis(false), 4, 1)));
        tally.add(new float[] {0, 0, 0, 2, 1, 0, 0, 0, 2, 2}, 10, 1);
        Measured measured = new Measured(subject, tally.statistics(), tally.waveform(), Optional.empty(), new PixelRegion(100, 7, 10, 1),
                1);
        assertEquals("x\u00a0100\u00a0to\u00a0102   0.0000\u00a0to\u00a00.0156   Y\u00a03", WaveformReadout.of(measured, 0, 0));
        assertEquals("x\u00a0103\u00a0to\u00a0104   2.0000\u00a0to\u00a02.0156   Y\u00a01", WaveformReadout.of(measured, 1, 128));
        assertEquals("x\u00a0108\u00a0to\u00a0109   2.0000\u00a0to\u00a02.0156   Y\u00a02", WaveformReadout.of(measured, 3, 128));
    }

    @Test
    void statisticsNameTheirLimits() {
        Measured measured = measured(subject(Figure.LINEAR, "Y"), 0, 0.5f, 1, 1, Float.NaN);
        Map<String, String> rows = StatisticsRows.of(measured).stream()
                .collect(Collectors.toMap(StatisticsRows.Row::label, row -> row.values().get(0)));
        assertEquals("5", rows.get("Samples"));
        assertEquals("1", rows.get("NaN"));
        assertEquals("0.6250", rows.get("Mean"));
        assertEquals("0.5000", rows.get("50 %"));
        assertEquals("1", rows.get("Clipped, ≤ 0.0000"));
        assertEquals("2", rows.get("Clipped, ≥ 1.0000"));
        String[] lines = StatisticsRows.tabSeparated(List.of(measured)).split("\n");
        assertEquals(lines[0].split("\t").length, lines[1].split("\t").length);
        assertTrue(lines[1].startsWith("Title\tunit\t5\t0.0\t"), lines[1]);
        assertEquals("12 345 678", StatisticsRows.count(12_345_678));
    }

    @Test
    void theWaveformHasItsHighestLevelOnTop() {
        Waveform trace = new Waveform(new ValueAxis(false, 0, 4, 4), 2, 3);
        Tally tally = new Tally(List.of(Limits.NONE, Limits.NONE, Limits.NONE), Optional.of(trace));
        tally.add(new float[] {3.5f, 3.5f, 3.5f, 0, 1, 0}, 2, 1);
        int[] overlay = WaveformPicture.of(trace, List.of("R", "G", "B"), false);
        assertEquals(8, overlay.length);
        assertTrue((overlay[0] >> 16 & 255) > 100 && (overlay[0] & 255) > 100, "all three at the top left");
        assertEquals(0, overlay[1]);
        assertTrue((overlay[5] >> 8 & 255) > (overlay[5] >> 16 & 255), "green at level 1");
        int[] parade = WaveformPicture.of(trace, List.of("R", "G", "B"), true);
        assertEquals(24, parade.length);
        assertTrue(parade[0] != 0 && parade[2] != 0 && parade[4] != 0 && parade[1] == 0);
    }

    private static String ticks(ValueAxis axis, AxisKind kind, int most) {
        return AxisTicks.of(axis, kind, TO_FOUR, most).stream()
                .map(tick -> tick.label() + "@" + String.format(Locale.ROOT, "%.2f", tick.position())).collect(Collectors.joining(" "));
    }

    private static Measurable subject(Figure figure, String... channels) {
        return new Measurable("id", "Title", "unit", "", figure, List.of(channels), new Limits(0, 1), TO_FOUR, () -> true, () -> null);
    }

    private static Measured measured(Measurable subject, float... values) {
        Tally tally = new Tally(List.of(subject.limits()), Optional.empty());
        tally.add(values, values.length, 1);
        return new Measured(subject, tally.statistics(), Optional.empty(), Optional.empty(), new PixelRegion(0, 0, values.length, 1), 1);
    }
}
