package lightwell.export.report;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import lightwell.depth.quality.DepthQuality;
import lightwell.depth.quality.EdgeAlignment;
import lightwell.depth.quality.MapEnd;

/**
 * A figure in the table of photos.
 *
 * @param key    of the CSV, with its unit
 * @param title  on the page; empty for figures that are only in the CSV
 * @param hint   its meaning
 * @param value  NaN if there is none; shares are 0..1, yes is 1
 * @param words  formats the value for the page
 */
record TableColumn(String key, Optional<String> title, String hint, ToDoubleFunction<DepthQuality> value, DoubleFunction<String> words) {

    static final List<TableColumn> ALL = List.of(
            of("near_m", "Near, m", "Nearest distance", q -> metres(q, DepthQuality.Metres::near), Numbers::of),
            of("median_m", "Median, m", "Median distance", q -> metres(q, DepthQuality.Metres::median), Numbers::of),
            of("far_m", "Far, m", "Farthest distance", q -> metres(q, DepthQuality.Metres::far), Numbers::of),
            of("step_near_mm", "", "Millimetres a code at the nearest distance", q -> metres(q, DepthQuality.Metres::nearStep),
                    Numbers::of),
            of("step_median_mm", "Step, mm", "Millimetres a code at the median distance", q -> metres(q, DepthQuality.Metres::medianStep),
                    Numbers::of),
            of("step_far_mm", "", "Millimetres a code at the farthest distance", q -> metres(q, DepthQuality.Metres::farStep), Numbers::of),
            of("edge_score", "Edges", "Alignment of depth edges with the picture's: 1 perfect, 0 chance",
                    q -> edge(q, EdgeAlignment::score), Numbers::fixed),
            of("edge_within1", "", "Share of depth edges within 1 sample of a picture edge", q -> edge(q, EdgeAlignment::within1),
                    Numbers::percent),
            of("edge_percentile90", "", "Distance in samples that 90 % of the depth edges keep", q -> edge(q, EdgeAlignment::percentile90),
                    Numbers::of),
            of("offset_x", "Offset x", "How far right of the picture the depth lies, in samples", q -> edge(q, EdgeAlignment::offsetX),
                    Numbers::signed),
            of("offset_y", "Offset y", "How far below the picture the depth lies, in samples", q -> edge(q, EdgeAlignment::offsetY),
                    Numbers::signed),
            of("shifted", "Shifted", "Whether that offset is clear", q -> edge(q, edges -> edges.shifted() ? 1 : 0),
                    value -> value > 0 ? "yes" : "no"),
            of("flat", "Flat", "Share in large areas of one code", DepthQuality::flat, Numbers::percent),
            of("terrace", "", "Mean width of the steps, in samples", DepthQuality::terrace, Numbers::of),
            of("holes", "Holes", "Share without a finite distance", DepthQuality::holes, Numbers::percent),
            of("clipped_near", "Clipped near", "Share cut off at the near end", q -> clipped(q, true), Numbers::percent),
            of("clipped_far", "Clipped far", "Share cut off at the far end", q -> clipped(q, false), Numbers::percent),
            of("noise_codes", "Noise", "Standard deviation off the edges, in codes", DepthQuality::noise, Numbers::fixed),
            of("codes_used", "Codes", "Codes in use", q -> q.counts().distinct(), Numbers::of));

    private static TableColumn of(String key, String title, String hint, ToDoubleFunction<DepthQuality> value,
            DoubleFunction<String> form) {
        return new TableColumn(key, Optional.of(title).filter(words -> !words.isEmpty()), hint, value, form);
    }

    /** The text of a value on the page. */
    String shown(double number) {
        return Double.isNaN(number) ? "–" : words.apply(number);
    }

    private static double metres(DepthQuality quality, ToDoubleFunction<DepthQuality.Metres> figure) {
        return quality.metres().map(figure::applyAsDouble).orElse(Double.NaN);
    }

    private static double edge(DepthQuality quality, ToDoubleFunction<EdgeAlignment> figure) {
        return quality.edges().map(figure::applyAsDouble).orElse(Double.NaN);
    }

    private static double clipped(DepthQuality quality, boolean near) {
        MapEnd end = quality.low().near() == near ? quality.low() : quality.high();
        return end.clipped() ? end.share() : 0;
    }
}
