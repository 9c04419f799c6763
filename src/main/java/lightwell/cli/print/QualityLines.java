package lightwell.cli.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lightwell.depth.quality.DepthQuality;
import lightwell.depth.quality.EdgeAlignment;
import lightwell.depth.quality.MapEnd;
import lightwell.message.Message;

/** The lines of the info page about the quality of a depth map. */
final class QualityLines {

    private QualityLines() {}

    static List<Message> of(DepthQuality quality) {
        List<Message> lines = new ArrayList<>();
        quality.metres().ifPresent(m -> lines.add(Message.of("info.steps", NumberFormats.number(m.nearStep()),
                NumberFormats.number(m.medianStep()), NumberFormats.number(m.median()), NumberFormats.number(m.farStep()))));
        Message codes = Message.of("info.codes", quality.counts().distinct(), quality.map().levels(), percent(quality.flat()),
                percent(quality.holes()), ends(quality));
        lines.add(Double.isNaN(quality.noise()) ? codes : Message.of("info.noise", codes, figure("%.2f", quality.noise())));
        lines.add(quality.edges().map(QualityLines::edges).orElse(Message.of("info.no-edges")));
        return lines;
    }

    private static Object ends(DepthQuality quality) {
        List<Message> clipped = Stream.of(quality.low(), quality.high()).filter(MapEnd::clipped)
                .map(end -> Message.of(end.near() ? "info.near-end-clipped" : "info.far-end-clipped", percent(end.share()))).toList();
        return clipped.isEmpty() ? Message.of("info.no-end-clipped") : clipped;
    }

    private static Message edges(EdgeAlignment edges) {
        Message shift = edges.shifted() ? Message.of("info.shifted", figure("%+.1f", edges.offsetX()), figure("%+.1f", edges.offsetY()))
                : Message.of("info.not-shifted");
        return Message.of("info.edges", figure("%.2f", edges.score()), figure("%.0f", 100 * edges.within1()),
                figure("%.1f", edges.percentile90()), shift);
    }

    private static String figure(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, share > 0 && share < 0.001 ? "%.2f %%" : "%.1f %%", 100 * share);
    }
}
