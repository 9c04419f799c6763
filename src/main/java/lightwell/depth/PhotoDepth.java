package lightwell.depth;

import java.io.IOException;
import java.util.function.Consumer;
import lightwell.image.Raster;
import lightwell.metadata.DepthDescription;
import lightwell.photo.Layer;
import lightwell.photo.Photo;
import lightwell.photo.PhotoException;

/**
 * The decoded depth map of a photo, with its scale and camera. Valid while the photo is open, which owns the samples.
 *
 * @param map upright
 */
public record PhotoDepth(Raster map, DepthDescription description, DepthScale scale, DepthCamera camera) {

    /**
     * Decodes the map. Blocks.
     *
     * @param warnings receives one sentence for each oddity that does not prevent reading
     * @throws PhotoException one sentence, if there is no depth or no range, the range or size is invalid, or decoding fails
     */
    public static PhotoDepth of(Photo photo, Consumer<String> warnings) throws IOException {
        Layer.Depth layer = photo.depth().orElseThrow(() -> new PhotoException(photo.name() + " has no depth map"
                + photo.whyNoDepth().map(problem -> " that can be read: " + problem).orElse(", so there are no points.")));
        DepthDescription description = layer.description().orElseThrow(
                () -> new PhotoException(photo.name() + ": the file gives its depth no range, so there are no metres and no points."));
        Raster map = layer.raster();
        if (map.width() < 2 || map.height() < 2) {
            throw new PhotoException(photo.name() + ": a depth map of " + map.width() + "x" + map.height() + " has no shape.");
        }
        try {
            DepthScale scale = DepthScale.of(description, map.bitDepth());
            return new PhotoDepth(map, description, scale, DepthCamera.of(photo, layer, warnings));
        } catch (IllegalArgumentException e) {
            throw new PhotoException(photo.name() + ": " + e.getMessage(), e);
        }
    }
}
