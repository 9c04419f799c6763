package lightwell.photo.reader;

import java.util.Map;
import lightwell.message.Message;
import lightwell.photo.AuxiliaryType;
import lightwell.photo.LayerKind;
import lightwell.photo.TopImages;

/** Names the pictures of a JPEG file by the index, the directory and their XMP. */
final class JpegKind {

    static final AuxiliaryType.Named CONFIDENCE = new AuxiliaryType.Named("confidence", Message.of("layer.confidence-of-the-depth-map"));
    private static final AuxiliaryType.Named IMAGE = new AuxiliaryType.Named("image", Message.of("layer.image"));
    /** MP type codes (CIPA DC-007-2009, table 4). */
    private static final Map<Integer, AuxiliaryType.Named> MP_TYPES = Map.of(
            0x010001, new AuxiliaryType.Named("thumbnail", Message.of("layer.large-thumbnail")),
            0x010002, new AuxiliaryType.Named("thumbnail", Message.of("layer.large-thumbnail")),
            0x020001, new AuxiliaryType.Named("panorama", Message.of("layer.image-of-a-panorama")),
            0x020002, new AuxiliaryType.Named("stereo", Message.of("layer.image-of-a-stereo-pair")),
            0x020003, new AuxiliaryType.Named("angle", Message.of("layer.image-from-another-angle")));

    private JpegKind() {}

    /** The name of a picture that is not one of the known layers. */
    static AuxiliaryType.Named named(JpegPart part) {
        if (part.index() == 0) {
            return new AuxiliaryType.Named(TopImages.MAIN, Message.of("layer.main-image"));
        } else if (part.isGainMap()) {
            return AuxiliaryType.GAIN_MAP;
        } else if (part.isDepth() || part.isGoogleDepth()) {
            return AuxiliaryType.DEPTH;
        } else if (part.semantic().equals(AndroidPart.CONFIDENCE)) {
            return CONFIDENCE;
        } else if (part.isOriginal()) {
            return new AuxiliaryType.Named("original", Message.of("layer.original-before-the-blur"));
        } else if (MP_TYPES.containsKey(part.mpType())) {
            return MP_TYPES.get(part.mpType());
        } else if (part.type().isEmpty()) {
            return IMAGE;
        }
        AuxiliaryType.Named named = AuxiliaryType.named(part.type());
        return named.name().equals("auxiliary")
                ? new AuxiliaryType.Named(named.name(), Message.of("layer.of-type", named.title(), part.type())) : named;
    }

    /** The kind of a picture that is not one of the known layers. */
    static LayerKind of(JpegPart part) {
        if (part.index() > 0 && !part.isOriginal() && (!part.type().isEmpty() || part.isGainMap())) {
            return LayerKind.OTHER_AUXILIARY;
        }
        return part.mpType() >> 16 == 1 ? LayerKind.THUMBNAIL : LayerKind.IMAGE;
    }
}
