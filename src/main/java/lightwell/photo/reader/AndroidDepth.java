package lightwell.photo.reader;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import lightwell.codec.CodecException;
import lightwell.codec.JpegDecoder;
import lightwell.codec.PngPicture;
import lightwell.image.ExifOrientation;
import lightwell.image.Raster;
import lightwell.jpeg.Frame;
import lightwell.jpeg.JpegPicture;
import lightwell.message.Message;
import lightwell.metadata.CameraCalibration;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.DepthDescription;
import lightwell.metadata.GoogleDepth;
import lightwell.photo.AuxiliaryType;
import lightwell.photo.Layer;
import lightwell.photo.LayerInfo;
import lightwell.photo.LayerKind;
import lightwell.photo.LayerPixels;
import lightwell.photo.PhotoException;

/** Makes layers from a Google depth map and its confidence, JPEG or PNG; for one photo. */
final class AndroidDepth {

    private static final Message TITLE = Message.of("layer.depth-map");

    private final String name;
    private final JpegParts.Found found;
    private final JpegLayers layers;
    private final OptionalDouble focalLength35;
    private final Budget budget;
    private final Consumer<Message> warnings;
    private final List<Layer.Other> others = new ArrayList<>();
    private Optional<Message> unread = Optional.empty();

    /** Returns one sentence if a picture that is not a JPEG has too many pixels. */
    @FunctionalInterface
    interface Budget {
        Optional<Message> refusal(int index, long pixels);
    }

    /** Decodes the samples as stored. */
    @FunctionalInterface
    private interface Samples {
        Raster decode() throws CodecException;
    }

    /** A picture with one value per pixel. */
    private record Map(int index, String type, int width, int height, int bits, long bytes, Samples samples) {}

    /** @param focalLength35 mm, for maps of ray lengths */
    AndroidDepth(String name, JpegParts.Found found, JpegLayers layers, OptionalDouble focalLength35, Budget budget,
            Consumer<Message> warnings) {
        this.name = name;
        this.found = found;
        this.layers = layers;
        this.focalLength35 = focalLength35;
        this.budget = budget;
        this.warnings = warnings;
        for (int i = 0; i < found.others().size(); i++) {
            AndroidPart part = found.others().get(i);
            if (part.semantic().equals(AndroidPart.CONFIDENCE)) {
                png(i, part, JpegKind.CONFIDENCE.title()).ifPresent(this::confidence);
            } else if (part.semantic().equals(AndroidPart.ORIGINAL)) {
                warnings.accept(Message.of("photo.file-also-holds-picture-before", part.data().limit()));
            }
        }
    }

    /** The pictures that are not JPEGs. */
    List<Layer.Other> others() {
        return others;
    }

    /** Why the depth map is not a layer, for use after a colon; empty if there is none, or it is a layer. */
    Optional<Message> unread() {
        return unread;
    }

    /** @param rest pictures that are not layers yet; the map is removed from them if it is a JPEG */
    Optional<Layer.Depth> depth(List<JpegPart> rest) {
        List<JpegPart> jpegs = rest.stream().filter(JpegPart::isGoogleDepth).toList();
        Optional<JpegPart> decodable = jpegs.stream().filter(JpegPart::decodable).findFirst();
        Optional<Map> map = decodable.map(AndroidDepth::jpeg).or(this::png);
        if (map.isPresent()) {
            decodable.ifPresent(rest::remove);
            return map.map(this::layer);
        }
        if (!jpegs.isEmpty()) {
            unread = jpegs.get(0).problem();
        } else if (unread.isEmpty() && found.depth().isPresent()) {
            unread = Optional.of(Message.of("photo.file-describes-does-not-hold", found.depth().get().standard()));
        }
        unread.ifPresent(reason -> warnings.accept(Message.of("photo.depth-map-cannot-read", reason)));
        return Optional.empty();
    }

    private static Map jpeg(JpegPart part) {
        JpegPicture picture = part.picture();
        Frame frame = picture.frame();
        return new Map(part.index(), part.type(), frame.width(), frame.height(), frame.precision(), picture.length(),
                () -> JpegDecoder.decodeMono(picture));
    }

    private Optional<Map> png() {
        for (int i = 0; i < found.others().size(); i++) {
            AndroidPart part = found.others().get(i);
            if (AndroidPart.DEPTHS.contains(part.semantic())) {
                return png(i, part, TITLE);
            }
        }
        return Optional.empty();
    }

    private Optional<Map> png(int number, AndroidPart part, Message what) {
        ByteBuffer data = part.data();
        try {
            if (!data.hasRemaining()) {
                throw new CodecException(Message.of("photo.not-file"));
            } else if (!PngPicture.isPng(data)) {
                throw new CodecException(part.type().isEmpty() ? Message.of("photo.part.neither-png-nor-jpeg")
                        : Message.of("photo.part.neither-but-says", part.type()));
            }
            PngPicture png = PngPicture.parse(data);
            int index = found.parts().size() + number;
            Optional<Message> refusal = budget.refusal(index, (long) png.width() * png.height() * (png.bitDepth() > 8 ? 2 : 1));
            if (refusal.isPresent()) {
                throw new CodecException(refusal.get());
            }
            return Optional.of(new Map(index, "png", png.width(), png.height(), png.bitDepth(), png.length(),
                    png::decodeMono));
        } catch (CodecException e) {
            if (what.equals(TITLE)) {
                unread = Optional.of(e.told());
            } else {
                warnings.accept(Message.of("photo.part-unreadable", what, e.told()));
            }
            return Optional.empty();
        }
    }

    private Layer.Depth layer(Map map) {
        int turn = layers.orientationOf(map.index(), map.width(), map.height());
        if (found.depth().isEmpty()) {
            warnings.accept(Message.of("photo.depth-map-no-range-values"));
        }
        Optional<GoogleDepth.Codes> codes = found.depth().flatMap(said -> said.codes(warnings));
        Optional<RayDepth> rays = codes.isPresent() && found.depth().get().ray() ? rays(map, codes.get().description()) : Optional.empty();
        boolean reversed = codes.isPresent() && codes.get().reversed();
        Optional<DepthDescription> description = rays.map(RayDepth::description).or(() -> codes.map(GoogleDepth.Codes::description));
        LayerInfo info = info(map, "depth", TITLE, rays.isPresent() ? RayDepth.BITS : map.bits(), turn);
        return new Layer.Depth(info, new LayerPixels(() -> decode(map, TITLE, stored -> {
            Raster ahead = reversed ? reversed(stored) : stored;
            return ExifOrientation.upright(rays.isPresent() ? rays.get().alongAxis(ahead) : ahead, turn);
        })), description, turn);
    }

    private Optional<RayDepth> rays(Map map, DepthDescription said) {
        Optional<CameraCalibration> camera = RayDepth.camera(said.calibration(), focalLength35, map.width(), map.height());
        warnings.accept(camera.isPresent() ? Message.of("photo.depth-map-holds-lengths-rays")
                : Message.of("photo.depth-map-holds-lengths-rays-opticray"));
        return camera.map(lens -> new RayDepth(said, lens));
    }

    private void confidence(Map map) {
        int turn = layers.orientationOf(map.index(), map.width(), map.height());
        AuxiliaryType.Named named = layers.unique(JpegKind.CONFIDENCE);
        LayerInfo info = info(map, named.name(), named.title(), map.bits(), turn);
        others.add(new Layer.Other(info, new LayerPixels(() -> decode(map, info.title(), stored -> ExifOrientation.upright(stored, turn))),
                LayerKind.OTHER_AUXILIARY, ColorEncoding.ASSUMED_SRGB, Optional.empty()));
    }

    private Raster decode(Map map, Message title, UnaryOperator<Raster> then) throws PhotoException {
        try {
            return then.apply(map.samples().decode());
        } catch (CodecException e) {
            throw new PhotoException(Message.of("photo.layer-failed", name, title, e.told()), e);
        }
    }

    private static LayerInfo info(Map map, String layer, Message title, int bits, int turn) {
        boolean exchanged = ExifOrientation.exchangesSides(turn);
        return new LayerInfo(layer, title, map.index(), map.type(), exchanged ? map.height() : map.width(),
                exchanged ? map.width() : map.height(), 1, bits, map.bytes());
    }

    /** Inverts the codes in place: codes of Google's maps grow with distance, even for disparity, which shrinks with it. */
    private static Raster reversed(Raster map) {
        for (int y = 0; y < map.height(); y++) {
            for (int x = 0; x < map.width(); x++) {
                map.set(x, y, 0, map.maxCode() - map.get(x, y, 0));
            }
        }
        return map;
    }
}
