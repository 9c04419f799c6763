package lightwell.photo;

import java.util.Comparator;
import java.util.Optional;

/** The thumbnail that a file has of its main picture. */
public final class OwnThumbnail {

    /** A larger one, by its longer edge in pixels, is no cheaper than the picture. */
    private static final int LARGEST = 2048;
    /** The allowed difference of aspect ratios, since the picture may have been cropped. */
    private static final double SHAPE = 0.03;

    private OwnThumbnail() {}

    /** @param smallest its longer edge has at least so many pixels */
    public static Optional<Layer.Other> of(Photo photo, int smallest) {
        LayerInfo base = photo.base().info();
        return photo.others().stream()
                .filter(other -> other.kind() == LayerKind.THUMBNAIL && other.problem().isEmpty() && other.info().channels() >= 3)
                .filter(other -> edge(other.info()) >= smallest && edge(other.info()) <= LARGEST)
                .filter(other -> Math.abs(shape(other.info()) / shape(base) - 1) <= SHAPE)
                .min(Comparator.comparingInt(other -> edge(other.info())));
    }

    private static int edge(LayerInfo info) {
        return Math.max(info.width(), info.height());
    }

    private static double shape(LayerInfo info) {
        return (double) info.width() / info.height();
    }
}
