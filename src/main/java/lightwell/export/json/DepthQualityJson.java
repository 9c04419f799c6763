package lightwell.export.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Optional;
import lightwell.depth.quality.DepthHistogram;
import lightwell.depth.quality.DepthQuality;
import lightwell.depth.quality.EdgeAlignment;
import lightwell.depth.quality.MapEnd;

/** The quality figures of a decoded depth map. */
final class DepthQualityJson {

    private DepthQualityJson() {}

    static JsonNode of(DepthQuality quality) {
        ObjectNode json = Json.object();
        json.put("width", quality.map().width());
        json.put("height", quality.map().height());
        ObjectNode codes = json.putObject("codes");
        codes.put("levels", quality.map().levels());
        codes.put("lowest", quality.counts().lowest());
        codes.put("highest", quality.counts().highest());
        codes.put("distinct", quality.counts().distinct());
        json.set("metres", quality.metres().map(m -> places(m.near(), m.median(), m.far())).orElse(Json.missing()));
        json.set("stepMillimetres", quality.metres().map(m -> places(m.nearStep(), m.medianStep(), m.farStep())).orElse(Json.missing()));
        json.set("holes", Json.number(quality.holes()));
        ObjectNode ends = json.putObject("ends");
        ends.set("low", end(quality.low()));
        ends.set("high", end(quality.high()));
        ObjectNode flat = json.putObject("flat");
        flat.set("share", Json.number(quality.flat()));
        flat.set("largest", Json.number(quality.largestFlat()));
        flat.set("terrace", Json.number(quality.terrace()));
        json.set("noise", Json.number(quality.noise()));
        json.set("edges", quality.edges().map(DepthQualityJson::edges).orElse(Json.missing()));
        ObjectNode histograms = json.putObject("histograms");
        histograms.set("metres", histogram(DepthHistogram.ofMetres(quality.map(), quality.counts())));
        histograms.set("disparity", histogram(DepthHistogram.ofDisparity(quality.map(), quality.counts())));
        return json;
    }

    private static JsonNode places(double near, double median, double far) {
        ObjectNode json = Json.object();
        json.set("near", Json.number(near));
        json.set("median", Json.number(median));
        json.set("far", Json.number(far));
        return json;
    }

    private static JsonNode end(MapEnd end) {
        ObjectNode json = Json.object();
        json.put("is", end.near() ? "near" : "far");
        json.set("share", Json.number(end.share()));
        json.set("plateau", Json.number(end.plateau()));
        json.put("clipped", end.clipped());
        return json;
    }

    private static JsonNode edges(EdgeAlignment edges) {
        ObjectNode json = Json.object();
        json.set("score", Json.number(edges.score()));
        json.set("median", Json.number(edges.median()));
        json.set("percentile90", Json.number(edges.percentile90()));
        json.set("within1", Json.number(edges.within1()));
        json.set("offset", Json.numbers(edges.offsetX(), edges.offsetY()));
        json.set("scoreWithoutOffset", Json.number(edges.bestScore()));
        json.put("shifted", edges.shifted());
        json.set("depthEdges", Json.number(edges.depthEdges()));
        json.set("photoEdges", Json.number(edges.photoEdges()));
        return json;
    }

    private static JsonNode histogram(Optional<DepthHistogram> histogram) {
        return histogram.<JsonNode>map(h -> {
            ObjectNode json = Json.object();
            json.set("from", Json.number(h.from()));
            json.set("to", Json.number(h.to()));
            json.set("samples", Json.numbers(Arrays.stream(h.counts()).map(samples -> Math.rint(10 * samples) / 10).toArray()));
            json.set("beyond", Json.number(h.beyond()));
            return json;
        }).orElse(Json.missing());
    }
}
