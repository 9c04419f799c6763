package lightwell.photo.reader;

import java.util.Optional;
import lightwell.jpeg.JpegPicture;
import lightwell.message.Message;
import lightwell.metadata.xmp.AuxiliaryXmp;
import lightwell.metadata.xmp.Xmp;
import lightwell.photo.AuxiliaryType;
import lightwell.photo.LayerKind;

/**
 * One picture of a JPEG file, with what the file says it is for.
 *
 * @param index    0 for the first
 * @param mpType   MP type code, 0 when the index (MPF) says nothing
 * @param semantic of Android's directory (GContainer), or what it is in the XMP: "GainMap", "Depth"; empty when the file says nothing
 * @param xmp      its own
 * @param problem  why it is not decoded, one sentence
 */
record JpegPart(int index, JpegPicture picture, int mpType, String semantic, Optional<Xmp> xmp, Optional<Message> problem) {

    /** Android's word for it. */
    static final String GAIN_MAP = "GainMap";
    /** Bytes of the versions that stand at the beginning of the description, and alone in the base. */
    private static final int ISO_VERSIONS = 4;

    boolean decodable() {
        return problem.isEmpty();
    }

    /** Those of more than 8 bits count twice. */
    long pixels() {
        return (long) picture.frame().width() * picture.frame().height() * (picture.frame().precision() > 8 ? 2 : 1);
    }

    /** The same, as far as it may be decoded beside {@code base} and those before it. */
    JpegPart within(PixelBudget budget, JpegPart base) {
        boolean belongs = JpegKind.of(this) != LayerKind.IMAGE;
        return new JpegPart(index, picture, mpType, semantic, xmp,
                problem.or(() -> belongs ? budget.refusal(index + 1, pixels(), base.pixels()) : budget.refusal(index + 1, pixels())));
    }

    /** Apple's auxiliary type, else Android's semantic, else empty. */
    String type() {
        return AuxiliaryXmp.type(xmp).orElse(semantic);
    }

    boolean isGainMap() {
        return AuxiliaryType.isGainMap(type()) || semantic.equals(GAIN_MAP) || isAppleGainMap() || AuxiliaryXmp.describesAdobeGainMap(xmp)
                || index > 0 && picture.apps().iso21496().filter(data -> data.limit() > ISO_VERSIONS).isPresent();
    }

    boolean isAppleGainMap() {
        return AuxiliaryType.isAppleGainMap(type()) || AuxiliaryXmp.describesAppleGainMap(xmp);
    }

    /** Apple's. */
    boolean isDepth() {
        return type().equals("depth") || type().equals("disparity");
    }

    /** Of Google's kind: what its codes mean stands in the XMP of the first picture. */
    boolean isGoogleDepth() {
        return !isDepth() && AndroidPart.DEPTHS.contains(semantic);
    }

    /** The picture that the first one was made of, before its background was blurred. */
    boolean isOriginal() {
        return semantic.equals(AndroidPart.ORIGINAL);
    }
}
