package lightwell.photo;

import java.util.Optional;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.StereoDescription;

/** The pictures of a stereo pair's eyes: the base, and another image of the file. */
public record StereoEyes(Eye left, Eye right) {

    /** The picture of one eye; a colour picture that can be decoded. */
    public record Eye(Layer layer, ColorEncoding encoding) {}

    /** Empty if there is no pair of colour pictures that can be decoded. From metadata only. */
    public static Optional<StereoEyes> of(Photo photo) {
        return photo.stereo().flatMap(
                said -> eye(photo, said.left()).flatMap(left -> eye(photo, said.right()).map(right -> new StereoEyes(left, right))));
    }

    private static Optional<Eye> eye(Photo photo, StereoDescription.Eye said) {
        if (photo.base().info().itemId() == said.itemId()) {
            return Optional.of(new Eye(photo.base(), photo.base().encoding()));
        }
        return photo.others().stream()
                .filter(other -> other.info().itemId() == said.itemId() && other.problem().isEmpty() && other.info().channels() > 1)
                .map(other -> new Eye(other, other.encoding())).findFirst();
    }
}
