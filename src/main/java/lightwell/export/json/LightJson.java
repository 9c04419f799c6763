package lightwell.export.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import lightwell.hdr.HdrOptions;
import lightwell.hdr.HdrReconstruction;
import lightwell.hdr.HdrRule;
import lightwell.metadata.AppleGainMap;
import lightwell.metadata.IsoGainMap;
import lightwell.photo.Layer;
import lightwell.photo.Photo;

/** The HDR of a photo by the default rules, and the descriptions of its gain map. */
final class LightJson {

    private LightJson() {}

    static ObjectNode hdr(Photo photo) {
        HdrRule rule = HdrReconstruction.ruleOf(photo, HdrOptions.DEFAULT);
        ObjectNode json = Json.object();
        json.set("rule", Json.text(rule.sentence()));
        json.set("headroom", rule.headroom().map(headroom -> {
            ObjectNode said = Json.object();
            said.set("linear", Json.number(headroom.linear()));
            said.set("stops", Json.number(headroom.stops()));
            said.set("source", Json.text(headroom.rule()));
            return (JsonNode) said;
        }).orElse(Json.missing()));
        return json;
    }

    static JsonNode gainMap(Photo photo) {
        return photo.gainMap().map(LightJson::gainMap).orElse(Json.missing());
    }

    private static JsonNode gainMap(Layer.GainMap map) {
        ObjectNode json = Json.object();
        json.set("apple", map.apple().map(LightJson::apple).orElse(Json.missing()));
        json.set("iso", map.iso().map(LightJson::iso).orElse(Json.missing()));
        return json;
    }

    private static JsonNode apple(AppleGainMap map) {
        ObjectNode json = Json.object();
        json.set("version", map.version() == 0 ? Json.missing() : Json.number(map.version()));
        json.set("xmpHeadroom", Json.number(map.xmpHeadroom()));
        json.set("makerNote33", Json.number(map.makerHeadroom()));
        json.set("makerNote48", Json.number(map.makerGain()));
        return json;
    }

    private static JsonNode iso(IsoGainMap map) {
        ObjectNode json = Json.object();
        json.set("source", Json.text(map.source()));
        json.set("baseHeadroom", Json.number(map.baseHeadroom()));
        json.set("alternateHeadroom", Json.number(map.alternateHeadroom()));
        json.put("useBaseColourSpace", map.useBaseColourSpace());
        ArrayNode channels = json.putArray("channels");
        for (IsoGainMap.Channel channel : map.channels()) {
            ObjectNode said = channels.addObject();
            said.set("min", Json.number(channel.min()));
            said.set("max", Json.number(channel.max()));
            said.set("gamma", Json.number(channel.gamma()));
            said.set("baseOffset", Json.number(channel.baseOffset()));
            said.set("alternateOffset", Json.number(channel.alternateOffset()));
        }
        return json;
    }
}
