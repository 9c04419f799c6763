package lightwell.export.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import lightwell.metadata.CameraInfo;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.Primaries;
import lightwell.photo.Photo;

/** The file, the camera and the base's colours. */
final class FileJson {

    private FileJson() {}

    static ObjectNode file(Photo photo) {
        FileHead head = FileHead.of(photo.path());
        ObjectNode file = Json.object();
        file.set("name", Json.text(photo.name()));
        file.set("bytes", bytes(photo));
        file.set("format", Json.text(Optional.of(head.format()).filter(format -> !format.isEmpty())));
        ArrayNode brands = file.putArray("brands");
        head.brands().forEach(brand -> brands.add(Json.text(brand)));
        return file;
    }

    static ObjectNode camera(CameraInfo camera) {
        ObjectNode json = Json.object();
        json.set("make", Json.text(camera.make()));
        json.set("model", Json.text(camera.model()));
        json.set("lens", Json.text(camera.lens()));
        json.set("software", Json.text(camera.software()));
        json.set("exposureTime", Json.number(camera.exposureTime()));
        json.set("fNumber", Json.number(camera.fNumber()));
        json.set("iso", Json.number(camera.iso()));
        json.set("focalLength", Json.number(camera.focalLength()));
        json.set("focalLength35mm", Json.number(camera.focalLength35mm()));
        json.set("captureTime", Json.text(camera.captureTime()));
        json.set("captureOffset", Json.text(camera.captureOffset()));
        return json;
    }

    static ObjectNode colour(ColorEncoding encoding) {
        ObjectNode json = Json.object();
        json.set("name", Json.text(encoding.name()));
        json.set("source", Json.text(encoding.source()));
        json.set("primaries", encoding.tables().isPresent() ? Json.object().nullNode() : primaries(encoding.primaries()));
        json.set("curve", Json.text(encoding.curve()));
        json.put("hdr", encoding.hdr());
        return json;
    }

    private static ObjectNode primaries(Primaries p) {
        ObjectNode primaries = Json.object();
        primaries.set("red", Json.numbers(p.rx(), p.ry()));
        primaries.set("green", Json.numbers(p.gx(), p.gy()));
        primaries.set("blue", Json.numbers(p.bx(), p.by()));
        primaries.set("white", Json.numbers(p.wx(), p.wy()));
        return primaries;
    }

    /** Null if the file does not exist any more. */
    private static JsonNode bytes(Photo photo) {
        try {
            return Json.number(Files.size(photo.path()));
        } catch (IOException e) {
            return Json.missing();
        }
    }
}
