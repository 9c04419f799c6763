package lightwell.photo.reader;

import java.util.Optional;
import lightwell.jpeg.JpegPicture;
import lightwell.message.Message;
import lightwell.metadata.xmp.AuxiliaryXmp;
import lightwell.metadata.xmp.Xmp;
import lightwell.photo.AuxiliaryType;

/**
 * One picture of a JPEG file, with its purpose according to the file.
 *
 * @param index    0 for the first
 * @param mpType   MP type code, 0 if the index (MPF) has none
 * @param semantic in Android's directory (GContainer) or in the XMP: "GainMap", "Depth"; empty if the file has none
 * @param xmp      its own
 * @param problem  why it is not decoded, one sentence
 */
record JpegPart(int index, JpegPicture picture, int mpType, String semantic, Optional<Xmp> xmp, Optional<Message> problem) {

    /** Android's term for it. */
    static final String GAIN_MAP = "GainMap";
    /** Bytes of the versions at the beginning of the description; the base has nothing else. */
    private static final int ISO_VERSIONS = 4;

    boolean decodable() {
        return problem.isEmpty();
    }

    /** The pixels to count; those of more than 8 bits count twice. */
    long pixels() {
        return (long) picture.frame().width() * picture.frame().height() * (picture.frame().precision() > 8 ? 2 : 1);
    }

    /**
     * A copy with a problem if the budget does not allow decoding it beside {@code base} and the earlier parts.
     *
     * @param belongs whether it describes the base, and so must not be far larger
     */
    JpegPart within(PixelBudget budget, JpegPart base, boolean belongs) {
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

    /** Whether it is a depth map of Apple's. */
    boolean isDepth() {
        return type().equals("depth") || type().equals("disparity");
    }

    /** Whether it is a Google depth map, which the XMP of the first picture describes. */
    boolean isGoogleDepth() {
        return !isDepth() && AndroidPart.DEPTHS.contains(semantic);
    }

    /** Whether it is the picture before the background was blurred. */
    boolean isOriginal() {
        return semantic.equals(AndroidPart.ORIGINAL);
    }
}
