package lightwell.metadata;

import java.util.List;
import java.util.Optional;
import lightwell.message.Message;

/**
 * A gain map's description by ISO 21496-1 (a HEIF {@code tmap} payload, or a segment in a JPEG), or by Adobe's equivalent {@code hdrgm:}
 * XMP.
 *
 * @param baseHeadroom      log2
 * @param alternateHeadroom log2
 * @param channels          one or three
 * @param alternateEncoding colour of the alternate image, if {@code useBaseColourSpace} is false and the file states it
 * @param source            "ISO 21496-1 tmap", "ISO 21496-1 segment" or "hdrgm XMP"
 */
public record IsoGainMap(boolean useBaseColourSpace, double baseHeadroom, double alternateHeadroom, List<Channel> channels,
        Optional<ColorEncoding> alternateEncoding, String source) {

    /** More than any display or file can represent: such a description is invalid. */
    private static final double LARGEST_STOPS = 64;

    /** Whether the base is the brighter rendition, so that the map leads down. */
    public boolean baseIsBrighter() {
        return baseHeadroom > alternateHeadroom;
    }

    public static double checkedHeadroom(double stops) throws MalformedException {
        if (stops > LARGEST_STOPS) {
            throw new MalformedException(Message.of("metadata.headroom-stops-impossible", stops));
        }
        return stops;
    }

    /** One channel: min and max of the map in log2, its gamma, and the offsets that are added before and subtracted after the gain. */
    public record Channel(double min, double max, double gamma, double baseOffset, double alternateOffset) {

        public static Channel checked(double min, double max, double gamma, double baseOffset, double alternateOffset)
                throws MalformedException {
            if (gamma == 0) {
                throw new MalformedException(Message.of("metadata.gamma-zero"));
            }
            if (!(gamma > 0 && Double.isFinite(1 / gamma))) {
                throw new MalformedException(Message.of("metadata.gamma-impossible", gamma));
            }
            if (max < min) {
                throw new MalformedException(Message.of("metadata.largest-gain-below-smallest"));
            }
            if (min < -LARGEST_STOPS || max > LARGEST_STOPS) {
                throw new MalformedException(Message.of("metadata.gain-stops-impossible", max > LARGEST_STOPS ? max : min));
            }
            return new Channel(min, max, gamma, baseOffset, alternateOffset);
        }
    }
}
