package lightwell.export.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import lightwell.message.Message;
import lightwell.photo.Layer;
import lightwell.photo.LayerInfo;
import lightwell.photo.Photo;
import lightwell.photo.PhotoImage;

/** The pictures of a photo, and the images of its file that can be opened instead of the main one. */
final class LayersJson {

    private LayersJson() {}

    static ArrayNode of(Photo photo) {
        ArrayNode layers = Json.array();
        photo.layers().forEach(layer -> layers.add(layer(layer)));
        return layers;
    }

    static ArrayNode images(Photo photo) {
        ArrayNode images = Json.array();
        for (PhotoImage image : photo.images()) {
            ObjectNode json = images.addObject();
            json.put("number", image.number());
            json.put("item", image.itemId());
            json.set("name", Json.text(image.name()));
            json.set("title", Json.text(image.title()));
            json.put("width", image.width());
            json.put("height", image.height());
            json.put("shown", image.shown());
        }
        return images;
    }

    private static ObjectNode layer(Layer layer) {
        LayerInfo info = layer.info();
        ObjectNode json = Json.object();
        json.set("name", Json.text(info.name()));
        json.set("title", Json.text(info.title()));
        json.put("kind", layer.kind().json());
        json.put("item", info.itemId());
        json.set("type", Json.text(info.type()));
        json.put("width", info.width());
        json.put("height", info.height());
        json.put("channels", info.channels());
        json.put("bitDepth", info.bitDepth());
        json.put("bytes", info.bytes());
        json.set("problem", Json.text(layer.problem().map(Message::english)));
        return json;
    }
}
