package lightwell.export.camera;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import lightwell.depth.BrownLens;
import lightwell.depth.PinholeCamera;
import lightwell.export.Software;
import lightwell.export.json.Json;
import lightwell.metadata.StereoDescription;

/**
 * The text of a {@code transforms.json} as Nerfstudio and Instant-NGP read it. The camera model is OPENCV; {@code transform_matrix} leads
 * from the camera (x to the right, y up, looking along -z) to the world, and is the identity unless the file knows the camera's place.
 */
final class TransformsFile {

    private TransformsFile() {}

    static String of(List<TakenCamera> cameras) {
        ObjectNode json = Json.object();
        json.put("camera_model", "OPENCV");
        if (cameras.size() == 1) {
            intrinsics(cameras.get(0), json);
        }
        ArrayNode frames = json.putArray("frames");
        for (TakenCamera camera : cameras) {
            ObjectNode frame = frames.addObject();
            frame.set("file_path", Json.text(camera.picture()));
            if (cameras.size() > 1) {
                intrinsics(camera, frame);
            }
            frame.set("transform_matrix", matrix(camera.position()));
        }
        json.put("generator", Software.nameAndVersion());
        ArrayNode notes = json.putArray("notes");
        cameras.forEach(camera -> notes.add(Json.text(camera.note())));
        if (cameras.stream().allMatch(camera -> camera.position().isEmpty())) {
            notes.add("The files do not state where the cameras were: every transform_matrix is the identity.");
        }
        return json.toPrettyString() + "\n";
    }

    private static void intrinsics(TakenCamera camera, ObjectNode to) {
        PinholeCamera pinhole = camera.pinhole();
        to.put("w", pinhole.width()).put("h", pinhole.height());
        to.put("fl_x", pinhole.fx()).put("fl_y", pinhole.fy()).put("cx", pinhole.cx()).put("cy", pinhole.cy());
        BrownLens lens = camera.lens();
        if (lens.distorts()) {
            to.put("k1", lens.k1()).put("k2", lens.k2()).put("k3", lens.k3()).put("p1", lens.p1()).put("p2", lens.p2());
        }
    }

    /** Positions have y down and z into the scene. */
    private static JsonNode matrix(Optional<StereoDescription.Position> position) {
        double x = position.map(StereoDescription.Position::x).orElse(0.0);
        double y = position.map(at -> 0 - at.y()).orElse(0.0);
        double z = position.map(at -> 0 - at.z()).orElse(0.0);
        return Json.array().add(Json.numbers(1, 0, 0, x)).add(Json.numbers(0, 1, 0, y)).add(Json.numbers(0, 0, 1, z))
                .add(Json.numbers(0, 0, 0, 1));
    }
}
