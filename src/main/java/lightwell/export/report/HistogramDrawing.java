package lightwell.export.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import lightwell.depth.quality.DepthHistogram;

/**
 * The model of {@code histogram.html}: a histogram with a linear axis below and the share of samples beside it.
 *
 * @param bars their outline as an SVG path, in a box of {@link #width} by {@link #height}
 * @param note a sentence
 */
record HistogramDrawing(String title, String bars, List<Tick> ticks, String note) {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 150;
    private static final int BELOW = 22;
    private static final int TICKS = 5;

    /**
     * A mark of the axis.
     *
     * @param anchor the text-anchor of its words
     */
    record Tick(String x, String anchor, String words) {}

    /** @param unit of the axis */
    static HistogramDrawing of(String title, DepthHistogram histogram, String unit) {
        double[] counts = histogram.counts();
        double most = Arrays.stream(counts).max().orElse(1);
        double all = Arrays.stream(counts).sum() + histogram.beyond();
        String beyond = histogram.beyond() > 0 ? "; " + Numbers.percent(histogram.beyond() / all) + " are farther" : "";
        return new HistogramDrawing(title, bars(counts, most),
                IntStream.range(0, TICKS).mapToObj(i -> tick(i, histogram, unit)).toList(),
                "The highest bar is " + Numbers.percent(most / all) + " of the samples" + beyond + ".");
    }

    int width() {
        return WIDTH;
    }

    /** Height of the bars. */
    int height() {
        return HEIGHT;
    }

    /** Height of the whole drawing. */
    int bottom() {
        return HEIGHT + BELOW;
    }

    /** Baseline of the marks' words. */
    int baseline() {
        return HEIGHT + BELOW - 5;
    }

    private static String bars(double[] counts, double most) {
        StringBuilder path = new StringBuilder("M0 " + HEIGHT);
        for (int i = 0; i < counts.length; i++) {
            path.append(String.format(Locale.ROOT, "V%.1fH%.1f", HEIGHT - HEIGHT * counts[i] / most, (i + 1.0) * WIDTH / counts.length));
        }
        return path.append("V" + HEIGHT + "Z").toString();
    }

    private static Tick tick(int i, DepthHistogram histogram, String unit) {
        double share = (double) i / (TICKS - 1);
        boolean last = i == TICKS - 1;
        return new Tick(String.format(Locale.ROOT, "%.1f", share * WIDTH), i == 0 ? "start" : last ? "end" : "middle",
                Numbers.of(histogram.from() + share * (histogram.to() - histogram.from())) + (last ? " " + unit : ""));
    }
}
