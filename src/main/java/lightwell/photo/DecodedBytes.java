package lightwell.photo;

import java.util.stream.Stream;

/** The memory of decoded pictures, known from the headers alone. */
public final class DecodedBytes {

    private DecodedBytes() {}

    /** All layers that can be decoded. */
    public static long of(Photo photo) {
        return of(photo.layers().stream().filter(layer -> layer.problem().isEmpty()));
    }

    /** Bytes of the samples: one for each up to 8 bits, else two. */
    public static long of(Stream<? extends Layer> layers) {
        return layers.map(Layer::info)
                .mapToLong(info -> (long) info.width() * info.height() * info.channels() * (info.bitDepth() > 8 ? 2 : 1)).sum();
    }
}
