package lightwell.depth.quality;

import java.io.IOException;
import java.util.Optional;
import lightwell.failure.FailureSentence;
import lightwell.message.Message;
import lightwell.photo.Photo;

/**
 * The quality of a photo's depth, or the reason why it cannot be measured.
 *
 * @param quality empty if the photo has no depth, or if something cannot be decoded
 * @param problem what could not be decoded, one sentence
 */
public record MeasuredQuality(Optional<DepthQuality> quality, Optional<Message> problem) {

    /** The result if nothing was decoded. */
    public static final MeasuredQuality NOT = new MeasuredQuality(Optional.empty(), Optional.empty());

    /** Decodes the depth map and the picture. Blocks. */
    public static MeasuredQuality of(Photo photo) {
        try {
            return new MeasuredQuality(DepthQuality.of(photo), Optional.empty());
        } catch (IOException e) {
            return new MeasuredQuality(Optional.empty(), Optional.of(Message.of("depth.not-measured", FailureSentence.told(e))));
        }
    }
}
