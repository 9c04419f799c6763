package lightwell.depth.quality;

import java.io.IOException;
import java.util.Optional;
import lightwell.photo.Photo;

/**
 * A photo's depth measured, as far as it goes.
 *
 * @param quality empty when the photo has no depth, or when something cannot be decoded
 * @param problem what could not be decoded, one sentence
 */
public record MeasuredDepth(Optional<DepthQuality> quality, Optional<String> problem) {

    /** Nothing was decoded. */
    public static final MeasuredDepth NOT = new MeasuredDepth(Optional.empty(), Optional.empty());

    /** Decodes the depth map and the picture. Blocks. */
    public static MeasuredDepth of(Photo photo) {
        try {
            return new MeasuredDepth(DepthQuality.of(photo), Optional.empty());
        } catch (IOException e) {
            return new MeasuredDepth(Optional.empty(), Optional.of("The depth map was not measured: " + e.getMessage()));
        }
    }
}
