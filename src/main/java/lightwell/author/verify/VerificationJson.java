package lightwell.author.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import lightwell.export.Software;
import lightwell.export.json.Json;
import lightwell.export.json.PhotoJson;
import lightwell.message.Message;
import lightwell.photo.LayerInfo;
import lightwell.photo.PhotoFile;

/** A report as JSON (docs/cli.md). Stateless. */
public final class VerificationJson {

    /** Increases if a field changes its meaning or is removed; new fields may be added at any time. */
    private static final int SCHEMA = 1;

    private VerificationJson() {}

    /** The document as text, without a line feed. */
    public static String text(VerificationReport report) {
        ObjectNode json = head();
        json.set("file", Json.text(PhotoFile.name(report.path())));
        json.setAll(facts(report.facts()));
        json.set("light", light(report.light()));
        json.set("differences", differences(report.differences()));
        json.set("notes", sentences(report.notes()));
        json.set("warnings", sentences(report.warnings()));
        return PhotoJson.text(json);
    }

    /** What every document begins with. */
    static ObjectNode head() {
        ObjectNode json = Json.object();
        json.put("schema", SCHEMA);
        json.put("software", Software.nameAndVersion());
        return json;
    }

    /** The figures, for documents of others: an array with one object for each weight. */
    public static ArrayNode differences(List<Weighed> differences) {
        ArrayNode array = Json.array();
        differences.forEach(weighed -> {
            Difference found = weighed.difference();
            ObjectNode json = array.addObject();
            json.set("weight", Json.number(weighed.weight()));
            json.put("equal", Double.isInfinite(found.psnr()));
            json.set("pqPsnr", Json.number(found.psnr()));
            json.set("deltaEItp", spread(Optional.of(found.deltaE())));
            json.set("hueDegrees", spread(found.hue()));
            json.set("highlightStops", spread(found.highlights()));
        });
        return array;
    }

    private static JsonNode spread(Optional<Spread> spread) {
        return spread.map(found -> {
            ObjectNode json = Json.object();
            json.set("mean", Json.number(found.mean()));
            json.set("p99", Json.number(found.p99()));
            json.set("greatest", Json.number(found.greatest()));
            json.put("pixels", found.pixels());
            return (JsonNode) json;
        }).orElse(Json.missing());
    }

    static ObjectNode facts(FileFacts facts) {
        ObjectNode json = Json.object();
        json.set("format", Json.text(facts.format()));
        json.set("base", layer(facts.base()));
        json.set("colour", Json.text(facts.colours().name()));
        json.put("hdrBase", facts.hdrBase());
        json.set("map", facts.map().<JsonNode>map(VerificationJson::layer).orElse(Json.missing()));
        MapDescriptions found = facts.descriptions();
        ObjectNode described = json.putObject("descriptions");
        described.put("apple", found.apple().isPresent());
        described.put("iso", found.iso().isPresent());
        described.put("hdrgm", found.hdrgm().isPresent());
        ObjectNode stops = json.putObject("headroomStops");
        stops.set("used", Json.number(facts.stops()));
        stops.set("apple", Json.number(found.appleStops()));
        stops.set("iso", Json.number(found.isoStops()));
        stops.set("hdrgm", Json.number(found.hdrgmStops()));
        json.set("rule", Json.text(facts.rule().sentence()));
        json.set("appleIsoDeviationStops", Json.number(facts.deviation()));
        json.set("lostMap", facts.lost().map(Json::text).orElse(Json.missing()));
        return json;
    }

    private static ObjectNode layer(LayerInfo layer) {
        ObjectNode json = Json.object();
        json.put("width", layer.width());
        json.put("height", layer.height());
        json.put("channels", layer.channels());
        json.put("bits", layer.bitDepth());
        return json;
    }

    private static ObjectNode light(MeasuredLight light) {
        ObjectNode json = Json.object();
        json.set("aboveWhite", Json.number(light.aboveWhite()));
        json.set("maxCll", Json.number(light.maxCll()));
        json.set("maxFall", Json.number(light.maxFall()));
        json.set("clipped", Json.numbers(light.red(), light.green(), light.blue()));
        return json;
    }

    static ArrayNode sentences(List<Message> sentences) {
        ArrayNode array = Json.array();
        sentences.forEach(sentence -> array.add(Json.text(sentence)));
        return array;
    }
}
