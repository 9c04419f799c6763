package lightwell.photo;

import java.util.List;
import lightwell.image.ExifOrientation;

/** Shows a photo as its base is stored, before it is turned upright. Stateless. */
public final class StoredOrientation {

    private StoredOrientation() {}

    /**
     * The photo with all layers turned back by the base's orientation, so that they still cover each other. Pixels are turned copies, made
     * on first use.
     *
     * @param upright stays open as long as the result, and is not closed with it
     * @return close it to free the copies
     */
    public static Photo of(Photo upright) {
        int back = ExifOrientation.inverse(upright.base().orientation());
        List<Layer> layers = upright.layers().stream().map(layer -> turned(layer, back)).toList();
        PhotoContent.Builder content = upright.content().toBuilder();
        content.replace(layers);
        return new Photo(upright.path(), content.build(), () -> {});
    }

    private static Layer turned(Layer layer, int back) {
        LayerInfo info = ExifOrientation.exchangesSides(back) ? layer.info().turned() : layer.info();
        LayerPixels pixels = new LayerPixels(() -> ExifOrientation.copy(layer.raster(), back));
        if (layer instanceof Layer.Base base) {
            return new Layer.Base(info, pixels, base.encoding(), ExifOrientation.then(base.orientation(), back));
        }
        if (layer instanceof Layer.GainMap map) {
            return new Layer.GainMap(info, pixels, map.apple(), map.iso());
        }
        if (layer instanceof Layer.Depth depth) {
            return new Layer.Depth(info, pixels, depth.description(), ExifOrientation.then(depth.orientation(), back), depth.part());
        }
        if (layer instanceof Layer.Alpha alpha) {
            return new Layer.Alpha(info, pixels, alpha.premultiplied());
        }
        if (layer instanceof Layer.Auxiliary auxiliary) {
            return new Layer.Auxiliary(auxiliary.kind(), info, pixels);
        }
        Layer.Other other = (Layer.Other) layer;
        return new Layer.Other(info, pixels, other.kind(), other.encoding(), other.problem());
    }
}
