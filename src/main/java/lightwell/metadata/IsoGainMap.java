package lightwell.metadata;

import java.util.List;
import java.util.Optional;

/**
 * A gain map's description by ISO 21496-1 (a HEIF {@code tmap} payload), or by Adobe's {@code hdrgm:} XMP, which has the same maths.
 *
 * @param baseHeadroom      log2
 * @param alternateHeadroom log2
 * @param channels          one or three
 * @param alternateEncoding the alternate image's colour, when {@code useBaseColourSpace} is false and the file says it
 * @param source            "ISO 21496-1 tmap" or "hdrgm XMP"
 */
public record IsoGainMap(boolean useBaseColourSpace, double baseHeadroom, double alternateHeadroom, List<Channel> channels,
                         Optional<ColorEncoding> alternateEncoding, String source) {

    /** One channel: min and max of the map in log2, its gamma, and the offsets added before and taken off after. */
    public record Channel(double min, double max, double gamma, double baseOffset, double alternateOffset) { }
}
