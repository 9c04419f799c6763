package lightwell.export.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import lightwell.depth.DepthCamera;
import lightwell.depth.DepthScale;
import lightwell.metadata.CameraCalibration;
import lightwell.metadata.DepthDescription;
import lightwell.photo.Layer;
import lightwell.photo.Photo;

/** The meaning of a photo's depth map. */
final class DepthJson {

    private DepthJson() {}

    /** Null without a depth map, or if the file gives no range for it. */
    static JsonNode of(Photo photo) {
        return photo.depth().flatMap(depth -> depth.description().map(said -> of(photo, depth, said))).orElse(Json.missing());
    }

    private static JsonNode of(Photo photo, Layer.Depth depth, DepthDescription said) {
        ObjectNode json = Json.object();
        json.put("kind", said.kind().name().toLowerCase(Locale.ROOT));
        json.put("unit", said.kind() == DepthDescription.Kind.DISPARITY ? "1/m" : "m");
        json.put("unitStated", said.metric());
        json.set("min", Json.number(said.min()));
        json.set("max", Json.number(said.max()));
        json.set("source", Json.text(said.source()));
        json.set("metres", metres(said, depth.info().bitDepth()));
        json.set("accuracy", Json.text(said.accuracy().word()));
        json.set("statement", Json.text(said.trust().english()));
        json.set("quality", Json.text(said.quality()));
        json.put("filtered", said.filtered());
        json.set("calibration", said.calibration().map(DepthJson::calibration).orElse(Json.missing()));
        DepthCamera camera = DepthCamera.of(photo, depth, warning -> {});
        json.put("calibrationSource", camera.source().words().english());
        json.set("focalLength", Json.number(camera.focalLength()));
        return json;
    }

    /** Null if the range is invalid; its far end is null if it is infinitely far. */
    private static JsonNode metres(DepthDescription said, int bitDepth) {
        try {
            DepthScale scale = DepthScale.of(said, bitDepth);
            ObjectNode json = Json.object();
            json.set("near", Json.number(scale.nearest()));
            json.set("far", Json.number(scale.farthest()));
            return json;
        } catch (IllegalArgumentException e) {
            return Json.missing();
        }
    }

    static JsonNode calibration(CameraCalibration camera) {
        ObjectNode json = Json.object();
        json.set("fx", Json.number(camera.fx()));
        json.set("fy", Json.number(camera.fy()));
        json.set("cx", Json.number(camera.cx()));
        json.set("cy", Json.number(camera.cy()));
        json.put("referenceWidth", camera.referenceWidth());
        json.put("referenceHeight", camera.referenceHeight());
        json.set("pixelSize", camera.pixelSize() > 0 ? Json.number(camera.pixelSize()) : Json.missing());
        json.set("distortion", Json.numbers(camera.distortion()));
        json.set("inverseDistortion", Json.numbers(camera.inverse()));
        json.set("distortionCentre", Json.numbers(camera.distortionX(), camera.distortionY()));
        return json;
    }
}
