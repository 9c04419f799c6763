package lightwell.photo.reader;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import lightwell.codec.CodecException;
import lightwell.codec.JpegDecoder;
import lightwell.image.ExifOrientation;
import lightwell.image.Raster;
import lightwell.message.Message;
import lightwell.metadata.CameraInfo;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.IsoGainMap;
import lightwell.metadata.IsoGainMapReader;
import lightwell.photo.AuxiliaryType;
import lightwell.photo.Layer;
import lightwell.photo.LayerInfo;
import lightwell.photo.LayerKind;
import lightwell.photo.LayerPixels;
import lightwell.photo.PhotoException;

/** Makes layers from the pictures of one JPEG file. All are stored in the orientation of the base, and rotated with it. */
final class JpegLayers {

    private static final String PLAIN = "jpeg";

    private final String name;
    private final JpegPart shown;
    private final LayerInfo base;
    private final int orientation;
    private final Consumer<Message> warnings;
    private final Map<String, Integer> names = new HashMap<>();

    /** @param shown the base; decodable */
    JpegLayers(String name, JpegPart shown, int orientation, Consumer<Message> warnings) {
        this.name = name;
        this.shown = shown;
        this.orientation = orientation;
        this.warnings = warnings;
        Message title = shown.index() == 0 ? Message.of("layer.base-image") : Message.of("layer.base-of-picture", shown.index() + 1);
        this.base = info(shown, "base", title, channels(shown), orientation);
    }

    Layer.Base base() {
        return new Layer.Base(base, pixels(shown, base, orientation), JpegMetadata.encoding(shown.picture(), warnings), orientation);
    }

    Layer.GainMap gainMap(JpegPart part, CameraInfo camera) {
        names.put("gainmap", 1);
        boolean apple = part.isAppleGainMap();
        int turn = orientationOf(part);
        LayerInfo info = info(part, "gainmap", Message.of("layer.gain-map"), apple ? 1 : part.picture().frame().components().size(), turn);
        GainMapOrientation.warnOfShape(info, base, warnings);
        Optional<ColorEncoding> alternate = JpegMetadata.icc(part.picture(), odd -> {})
                .map(profile -> JpegMetadata.encoding(part.picture(), warnings));
        Optional<IsoGainMap> iso = part.picture().apps().iso21496()
                .flatMap(data -> IsoGainMapReader.readSegment(data, alternate, warnings));
        GainMapDescription description = GainMapDescription.of(apple, part.xmp(), camera, iso, warnings);
        if (description.apple().isEmpty() && description.iso().isEmpty()) {
            warnings.accept(Message.of("photo.gain-map-not-described-cannot"));
        }
        return new Layer.GainMap(info, pixels(part, info, turn), description.apple(), description.iso());
    }

    Layer.Depth depth(JpegPart part) {
        names.put("depth", 1);
        int turn = orientationOf(part);
        LayerInfo info = info(part, "depth", Message.of("layer.depth-map"), 1, turn);
        return DepthLayer.of(info, () -> decode(part, info, turn), part.xmp(), Optional.empty(), turn, part.picture().frame().lossless(),
                warnings);
    }

    /** Empty if its type does not describe it completely, or a photo has only one of its kind and it exists already. */
    Optional<Layer.Auxiliary> described(JpegPart part) {
        return AuxiliaryType.described(part.type()).filter(known -> known.kind().many() || !names.containsKey(known.named().name()))
                .map(known -> {
                    int turn = orientationOf(part);
                    AuxiliaryType.Named unique = unique(known.named());
                    LayerInfo info = info(part, unique.name(), unique.title(), known.kind().channels(channels(part)), turn);
                    return new Layer.Auxiliary(known.kind(), info, pixels(part, info, turn));
                });
    }

    Layer.Other other(JpegPart part, AuxiliaryType.Named named, LayerKind kind) {
        int own = kind == LayerKind.IMAGE && part.picture().apps().exif().isPresent()
                ? JpegMetadata.image(part.picture(), warnings).orientation() : orientationOf(part);
        AuxiliaryType.Named unique = unique(named);
        LayerInfo info = info(part, unique.name(), unique.title(), channels(part), own);
        Optional<Message> problem = part.problem();
        return new Layer.Other(info, pixels(part, info, own), kind, JpegMetadata.encoding(part.picture(), odd -> {}), problem);
    }

    private int orientationOf(JpegPart part) {
        return orientationOf(part.index(), part.picture().frame().width(), part.picture().frame().height());
    }

    /**
     * The base's orientation, or none if the shapes show that the part is upright already.
     *
     * @param index of the part; its stored size follows
     */
    int orientationOf(int index, int width, int height) {
        if (ExifOrientation.exchangesSides(orientation)) {
            LayerInfo turned = new LayerInfo("", Message.verbatim(""), index, "", height, width, 1, 8, 0);
            LayerInfo stored = new LayerInfo("", Message.verbatim(""), index, "", width, height, 1, 8, 0);
            if (!GainMapOrientation.sameShape(turned, base) && GainMapOrientation.sameShape(stored, base)) {
                warnings.accept(Message.of("photo.picture-file-upright-already-shape", index + 1));
                return 1;
            }
        }
        return orientation;
    }

    private static int channels(JpegPart part) {
        return part.picture().frame().components().size() == 1 ? 1 : 3;
    }

    /** The name, with a number if it is taken. */
    AuxiliaryType.Named unique(AuxiliaryType.Named named) {
        int number = names.merge(named.name(), 1, Integer::sum);
        return number == 1 ? named : named.numbered(number);
    }

    private static LayerInfo info(JpegPart part, String layer, Message title, int channels, int orientation) {
        int width = part.picture().frame().width();
        int height = part.picture().frame().height();
        boolean exchanged = ExifOrientation.exchangesSides(orientation);
        return new LayerInfo(layer, title, part.index(), part.type().isEmpty() ? PLAIN : part.type(), exchanged ? height : width,
                exchanged ? width : height, channels, part.picture().frame().precision(), part.picture().length());
    }

    private LayerPixels pixels(JpegPart part, LayerInfo info, int turn) {
        if (part.picture().cutShort() && part.decodable()) {
            warnings.accept(Message.of("photo.file-cut-short-part-picture", info.title()));
        }
        if (part.picture().strayBytes() > 0) {
            warnings.accept(Message.of("photo.stray-bytes-between-picture-segments", info.title(), part.picture().strayBytes()));
        }
        return new LayerPixels(() -> decode(part, info, turn));
    }

    private Raster decode(JpegPart part, LayerInfo info, int turn) throws PhotoException {
        if (!part.decodable()) {
            throw new PhotoException(Message.of("photo.layer-failed", name, info.title(), part.problem().get()));
        }
        try {
            Raster stored = info.channels() == 1 ? JpegDecoder.decodeMono(part.picture()) : JpegDecoder.decodeColor(part.picture());
            return ExifOrientation.upright(stored, turn);
        } catch (CodecException e) {
            throw new PhotoException(Message.of("photo.layer-failed", name, info.title(), e.told()), e);
        }
    }
}
