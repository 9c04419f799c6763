package lightwell.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lightwell.compare.ComparisonFigures.Line;
import lightwell.depth.foreign.DepthScores;
import lightwell.depth.foreign.ForeignDepth;
import lightwell.depth.quality.EdgeAlignment;
import lightwell.export.json.Json;
import lightwell.message.Message;

/** The figures of a depth map from elsewhere, in words and as JSON (docs/cli.md). Stateless. */
public final class DepthFigures {

    private DepthFigures() {}

    /** In the order in which people read them. */
    public static List<Line> of(ForeignDepth depth) {
        DepthScores scores = depth.scores();
        List<Line> lines = new ArrayList<>();
        lines.add(line("meaning", Message.of(depth.guessed() ? "compare.depth.guessed" : "compare.depth.told",
                Message.of("compare.depth.meaning-of." + word(depth.meaning())))));
        lines.add(line("fit", Message.of("compare.depth.fit-of." + word(depth.alignment()), number("%.6g", depth.scale()),
                number("%+.6g", depth.shift()), percent(depth.inliers()))));
        lines.add(line("valid", percent(scores.valid())));
        lines.add(plain("abs-rel", "%.4f", scores.absRel()));
        lines.add(line("rmse", Message.of("compare.depth.metres", number("%.4f", scores.rmse()))));
        lines.add(plain("rmse-log", "%.4f", scores.rmseLog()));
        lines.add(plain("si-log", "%.2f", scores.siLog()));
        lines.add(line("within", Message.of("compare.depth.three", percent(scores.within1()), percent(scores.within2()),
                percent(scores.within3()))));
        depth.boundaries().ifPresent(found -> lines.add(line("boundaries", Message.of("compare.depth.boundary",
                number("%.2f", found.accuracy()), number("%.2f", found.completeness())))));
        lines.add(line("edges", edges(depth.edges())));
        lines.add(line("own-edges", edges(depth.ownEdges())));
        return lines;
    }

    private static Message edges(Optional<EdgeAlignment> edges) {
        return edges.map(found -> Message.of("compare.depth.edge-score", number("%.2f", found.score()), percent(found.within1())))
                .orElse(Message.of("compare.depth.no-edges"));
    }

    private static Line plain(String id, String format, double value) {
        return line(id, Message.verbatim(number(format, value)));
    }

    private static Line line(String id, Message value) {
        return new Line(id, Message.of("compare.depth." + id), value);
    }

    private static Message percent(double share) {
        return Message.of("compare.depth.percent", number("%.1f", 100 * share));
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The figures, without the photo's name. */
    public static ObjectNode json(ForeignDepth depth) {
        DepthScores scores = depth.scores();
        ObjectNode json = Json.object();
        json.set("file", Json.text(depth.numbers().name()));
        json.put("width", depth.numbers().width());
        json.put("height", depth.numbers().height());
        json.put("meaning", word(depth.meaning()));
        json.put("guessed", depth.guessed());
        json.put("align", word(depth.alignment()));
        json.set("scale", Json.number(depth.scale()));
        json.set("shift", Json.number(depth.shift()));
        json.set("inliers", Json.number(depth.inliers()));
        json.put("samples", scores.samples());
        json.set("valid", Json.number(scores.valid()));
        json.set("absRel", Json.number(scores.absRel()));
        json.set("rmse", Json.number(scores.rmse()));
        json.set("rmseLog", Json.number(scores.rmseLog()));
        json.set("siLog", Json.number(scores.siLog()));
        json.set("within", Json.numbers(scores.within1(), scores.within2(), scores.within3()));
        json.set("boundaries", depth.boundaries().map(found -> {
            ObjectNode both = Json.object();
            both.set("accuracy", Json.number(found.accuracy()));
            both.set("completeness", Json.number(found.completeness()));
            return (JsonNode) both;
        }).orElse(Json.missing()));
        json.set("edges", edgesJson(depth.edges()));
        json.set("ownEdges", edgesJson(depth.ownEdges()));
        return json;
    }

    private static JsonNode edgesJson(Optional<EdgeAlignment> edges) {
        return edges.map(found -> {
            ObjectNode json = Json.object();
            json.set("score", Json.number(found.score()));
            json.set("within1", Json.number(found.within1()));
            return (JsonNode) json;
        }).orElse(Json.missing());
    }
}
