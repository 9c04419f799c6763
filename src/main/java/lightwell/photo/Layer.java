package lightwell.photo;

import java.io.IOException;
import java.util.Optional;
import lightwell.image.ExifOrientation;
import lightwell.image.Raster;
import lightwell.message.Message;
import lightwell.metadata.AppleGainMap;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.DepthDescription;
import lightwell.metadata.IsoGainMap;

/** One picture inside a photo, upright. Facts that hold for every layer of a kind are in {@link #kind}; the types hold the others. */
public sealed interface Layer {

    LayerKind kind();

    LayerInfo info();

    LayerPixels pixels();

    /** The samples, decoded on first use; the photo owns them. */
    default Raster raster() throws IOException {
        return pixels().get();
    }

    /** The meaning of the code values as colours; empty if they are not colours. */
    default Optional<ColorEncoding> colours() {
        return Optional.empty();
    }

    /** Why it cannot be decoded, one sentence; {@link #raster} then fails with it. */
    default Optional<Message> problem() {
        return Optional.empty();
    }

    /**
     * The main picture: code values of {@code encoding}, RGB or, for a grey picture, one channel.
     *
     * @param orientation EXIF orientation (1..8) that made the picture upright
     */
    record Base(LayerInfo info, LayerPixels pixels, ColorEncoding encoding, int orientation) implements Layer {

        /** A picture that is stored upright. */
        public Base(LayerInfo info, LayerPixels pixels, ColorEncoding encoding) {
            this(info, pixels, encoding, 1);
        }

        @Override
        public LayerKind kind() {
            return LayerKind.BASE;
        }

        @Override
        public Optional<ColorEncoding> colours() {
            return Optional.of(encoding);
        }
    }

    /** The gain map, at its own size; one channel, or three. */
    record GainMap(LayerInfo info, LayerPixels pixels, Optional<AppleGainMap> apple, Optional<IsoGainMap> iso) implements Layer {

        @Override
        public LayerKind kind() {
            return LayerKind.GAIN_MAP;
        }
    }

    /**
     * The depth or disparity map, at its own size.
     *
     * @param description empty if the file gives no range
     * @param orientation EXIF orientation (1..8) that made the map upright, since calibrations refer to the map as stored
     * @param part        the part of the stored map that is left, since calibrations refer to all of it
     */
    record Depth(LayerInfo info, LayerPixels pixels, Optional<DepthDescription> description, int orientation,
            StoredPart part) implements Layer {

        /** A map that was not cropped. */
        public Depth(LayerInfo info, LayerPixels pixels, Optional<DepthDescription> description, int orientation) {
            this(info, pixels, description, orientation, ExifOrientation.exchangesSides(orientation)
                    ? StoredPart.whole(info.height(), info.width()) : StoredPart.whole(info.width(), info.height()));
        }

        @Override
        public LayerKind kind() {
            return LayerKind.DEPTH;
        }

        /** A copy for a cropped map. */
        public Depth cut(StoredPart left) {
            return new Depth(info, pixels, description, orientation, left);
        }
    }

    /**
     * The opacity of the base, at its own size: 0 transparent, the largest code opaque. The base's colours are straight.
     *
     * @param premultiplied whether the colours in the file are premultiplied, so that they were divided by it
     */
    record Alpha(LayerInfo info, LayerPixels pixels, boolean premultiplied) implements Layer {

        @Override
        public LayerKind kind() {
            return LayerKind.ALPHA;
        }
    }

    /** Data on the base, at their own size, that are completely described by their kind: a matte. */
    record Auxiliary(LayerKind kind, LayerInfo info, LayerPixels pixels) implements Layer {}

    /**
     * Any other image of the file, at its own size; export omits it.
     *
     * @param kind     one that is not {@link LayerKind#ofBase}
     * @param encoding of the code values if it has three channels
     */
    record Other(LayerInfo info, LayerPixels pixels, LayerKind kind, ColorEncoding encoding, Optional<Message> problem) implements Layer {

        @Override
        public Optional<ColorEncoding> colours() {
            return Optional.of(encoding).filter(colours -> info.channels() >= 3);
        }
    }
}
