package lightwell.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lightwell.depth.quality.DepthQuality;
import lightwell.depth.quality.EdgeAlignment;
import lightwell.depth.quality.MapEnd;

/** The lines of the info page about the quality of a depth map. */
final class QualityLines {

    private QualityLines() {}

    static List<String> of(DepthQuality quality) {
        List<String> lines = new ArrayList<>();
        quality.metres()
                .ifPresent(m -> lines.add("one code is " + NumberFormats.number(m.nearStep()) + " mm near, "
                        + NumberFormats.number(m.medianStep()) + " mm at "
                        + NumberFormats.number(m.median()) + " m (median), " + NumberFormats.number(m.farStep()) + " mm far"));
        lines.add(
                quality.counts().distinct() + " of " + quality.map().levels() + " codes used, " + percent(quality.flat()) + " flat areas, "
                        + percent(quality.holes()) + " holes, " + ends(quality) + noise(quality.noise()));
        lines.add(quality.edges().map(QualityLines::edges).orElse("edges: map or picture has hardly any, so they are not compared"));
        return lines;
    }

    private static String ends(DepthQuality quality) {
        List<String> clipped = Stream.of(quality.low(), quality.high()).filter(MapEnd::clipped)
                .map(end -> (end.near() ? "near" : "far") + " end clipped (" + percent(end.share()) + ")").toList();
        return clipped.isEmpty() ? "no end clipped" : String.join(", ", clipped);
    }

    private static String noise(double codes) {
        return Double.isNaN(codes) ? "" : String.format(Locale.ROOT, ", noise %.2f codes", codes);
    }

    private static String edges(EdgeAlignment edges) {
        return String.format(Locale.ROOT,
                "edges: alignment %.2f (1 on the picture's edges, 0 by chance), %.0f %% within 1 sample, 90 %% within %.1f; %s",
                edges.score(), 100 * edges.within1(), edges.percentile90(), edges.shifted()
                        ? String.format(Locale.ROOT, "shifted by %+.1f, %+.1f samples", edges.offsetX(), edges.offsetY()) : "not shifted");
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, share > 0 && share < 0.001 ? "%.2f %%" : "%.1f %%", 100 * share);
    }
}
