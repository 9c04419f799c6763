package lightwell.export.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import lightwell.metadata.StereoDescription;
import lightwell.photo.Photo;

/** The two cameras of a stereo pair. */
final class StereoJson {

    private StereoJson() { }

    /** Null when the base is no eye of a pair. */
    static JsonNode of(Photo photo) {
        return photo.stereo().map(StereoJson::pair).orElse(Json.missing());
    }

    private static JsonNode pair(StereoDescription pair) {
        ObjectNode json = Json.object();
        json.set("source", Json.text(pair.source()));
        json.set("baseline", Json.number(pair.baseline()));
        json.set("disparityAdjustment", Json.number(pair.disparityAdjustment()));
        json.set("left", eye(pair.left()));
        json.set("right", eye(pair.right()));
        return json;
    }

    private static ObjectNode eye(StereoDescription.Eye eye) {
        ObjectNode json = Json.object();
        json.put("item", eye.itemId());
        json.set("horizontalFieldOfView", Json.number(eye.horizontalFieldOfView()));
        json.set("position", eye.position().map(at -> (JsonNode) Json.numbers(at.x(), at.y(), at.z())).orElse(Json.missing()));
        json.set("calibration", eye.intrinsics().map(DepthJson::calibration).orElse(Json.missing()));
        return json;
    }
}
