package lightwell.export.report;

import java.util.Arrays;
import java.util.Locale;
import lightwell.depth.quality.DepthHistogram;

/** A histogram as a drawing inside the page, with a linear axis below and the share of samples beside. */
final class HistogramSvg {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 150;
    private static final int BELOW = 22;
    private static final int TICKS = 5;

    private HistogramSvg() {}

    /** @param unit of the axis */
    static String of(DepthHistogram histogram, String unit) {
        double[] counts = histogram.counts();
        double most = Arrays.stream(counts).max().orElse(1);
        double all = Arrays.stream(counts).sum() + histogram.beyond();
        StringBuilder svg = new StringBuilder(String.format(Locale.ROOT,
                "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"Histogram\"><path class=\"bars\" d=\"M0 %d", WIDTH, HEIGHT + BELOW,
                HEIGHT));
        for (int i = 0; i < counts.length; i++) {
            svg.append(String.format(Locale.ROOT, "V%.1fH%.1f", HEIGHT - HEIGHT * counts[i] / most, (i + 1.0) * WIDTH / counts.length));
        }
        svg.append(String.format(Locale.ROOT, "V%dZ\"/><path class=\"axis\" d=\"M0 %d.5H%d\"/>", HEIGHT, HEIGHT, WIDTH));
        for (int i = 0; i < TICKS; i++) {
            double share = (double) i / (TICKS - 1);
            String anchor = i == 0 ? "start" : i == TICKS - 1 ? "end" : "middle";
            svg.append(String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%d\" text-anchor=\"%s\">%s</text>", share * WIDTH,
                    HEIGHT + BELOW - 5, anchor,
                    Html.text(Numbers.of(histogram.from() + share * (histogram.to() - histogram.from()))
                            + (i == TICKS - 1 ? " " + unit : ""))));
        }
        String beyond = histogram.beyond() > 0 ? "; " + Numbers.percent(histogram.beyond() / all) + " are farther" : "";
        return svg + "</svg><p class=\"note\">The highest bar is " + Numbers.percent(most / all) + " of the samples" + beyond + ".</p>";
    }
}
