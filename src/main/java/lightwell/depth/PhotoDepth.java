package lightwell.depth;

import java.io.IOException;
import java.util.function.Consumer;
import lightwell.failure.FailureSentence;
import lightwell.image.Raster;
import lightwell.message.Message;
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
    public static PhotoDepth of(Photo photo, Consumer<Message> warnings) throws IOException {
        Layer.Depth layer = photo.depth().orElseThrow(() -> new PhotoException(photo.whyNoDepth()
                .map(problem -> Message.of("depth.unreadable", photo.name(), problem)).orElse(Message.of("depth.none", photo.name()))));
        DepthDescription description = layer.description().orElseThrow(
                () -> new PhotoException(Message.of("depth.file-gives-depth-no-range", photo.name())));
        Raster map = layer.raster();
        if (map.width() < 2 || map.height() < 2) {
            throw new PhotoException(Message.of("depth.map-no-shape", photo.name(), map.width(), map.height()));
        }
        try {
            DepthScale scale = DepthScale.of(description, map.bitDepth());
            return new PhotoDepth(map, description, scale, DepthCamera.of(photo, layer, warnings));
        } catch (IllegalArgumentException e) {
            throw new PhotoException(Message.of("photo.file-failed", photo.name(), FailureSentence.told(e)), e);
        }
    }

    /** Its samples in metres; valid as long as this. */
    public MetresMap metres() {
        return new CodedMetres(map, scale);
    }
}
