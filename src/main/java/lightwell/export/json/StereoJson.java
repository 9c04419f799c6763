package lightwell.export.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import lightwell.metadata.StereoDescription;

/** The stereo pair of which the photo is one eye, and the description of its cameras. */
final class StereoJson {

    private StereoJson() {}

    static JsonNode of(Optional<StereoDescription> stereo) {
        return stereo.map(StereoJson::of).orElse(Json.missing());
    }

    private static JsonNode of(StereoDescription pair) {
        ObjectNode json = Json.object();
        json.set("source", Json.text(pair.source()));
        json.set("baseline", Json.number(pair.baseline()));
        json.set("disparityAdjustment", Json.number(pair.disparityAdjustment()));
        json.set("left", eye(pair.left()));
        json.set("right", eye(pair.right()));
        return json;
    }

    private static JsonNode eye(StereoDescription.Eye eye) {
        ObjectNode json = Json.object();
        json.put("item", eye.itemId());
        json.set("horizontalFieldOfView", Json.number(eye.horizontalFieldOfView()));
        json.set("position", eye.position().<JsonNode>map(at -> Json.numbers(at.x(), at.y(), at.z())).orElse(Json.missing()));
        json.set("calibration", eye.intrinsics().map(DepthJson::calibration).orElse(Json.missing()));
        return json;
    }
}
