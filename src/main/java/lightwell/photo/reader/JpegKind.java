package lightwell.photo.reader;

import java.util.Map;
import lightwell.photo.AuxiliaryType;
import lightwell.photo.LayerKind;
import lightwell.photo.TopImages;

/** Names the pictures of a JPEG file by the index, the directory and their XMP. */
final class JpegKind {

    static final AuxiliaryType.Named CONFIDENCE = new AuxiliaryType.Named("confidence", "Confidence of the depth map");
    private static final AuxiliaryType.Named IMAGE = new AuxiliaryType.Named("image", "Image");
    /** MP type codes (CIPA DC-007-2009, table 4). */
    private static final Map<Integer, AuxiliaryType.Named> MP_TYPES = Map.of(
            0x010001, new AuxiliaryType.Named("thumbnail", "Large thumbnail"),
            0x010002, new AuxiliaryType.Named("thumbnail", "Large thumbnail"),
            0x020001, new AuxiliaryType.Named("panorama", "Image of a panorama"),
            0x020002, new AuxiliaryType.Named("stereo", "Image of a stereo pair"),
            0x020003, new AuxiliaryType.Named("angle", "Image from another angle"));

    private JpegKind() {}

    /** The name of a picture that is not one of the known layers. */
    static AuxiliaryType.Named named(JpegPart part) {
        if (part.index() == 0) {
            return new AuxiliaryType.Named(TopImages.MAIN, "Main image");
        } else if (part.isGainMap()) {
            return AuxiliaryType.GAIN_MAP;
        } else if (part.isDepth() || part.isGoogleDepth()) {
            return AuxiliaryType.DEPTH;
        } else if (part.semantic().equals(AndroidPart.CONFIDENCE)) {
            return CONFIDENCE;
        } else if (part.isOriginal()) {
            return new AuxiliaryType.Named("original", "Original, before the blur");
        } else if (MP_TYPES.containsKey(part.mpType())) {
            return MP_TYPES.get(part.mpType());
        } else if (part.type().isEmpty()) {
            return IMAGE;
        }
        AuxiliaryType.Named named = AuxiliaryType.named(part.type());
        return named.name().equals("auxiliary") ? new AuxiliaryType.Named(named.name(), named.title() + " (" + part.type() + ")") : named;
    }

    /** The kind of a picture that is not one of the known layers. */
    static LayerKind of(JpegPart part) {
        if (part.index() > 0 && !part.isOriginal() && (!part.type().isEmpty() || part.isGainMap())) {
            return LayerKind.OTHER_AUXILIARY;
        }
        return part.mpType() >> 16 == 1 ? LayerKind.THUMBNAIL : LayerKind.IMAGE;
    }
}
