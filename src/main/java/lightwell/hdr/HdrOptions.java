package lightwell.hdr;

import java.util.OptionalDouble;

/**
 * How to make HDR of a photo.
 *
 * @param gainMap  which description of the map to use
 * @param headroom in place of the file's, 1 or more: Apple's H, linear; for ISO the target is its log2
 * @param curve    of Apple's map; ISO says its own gamma
 * @param missing  what maker note 48 counts as when the file lacks it
 */
public record HdrOptions(Choice gainMap, OptionalDouble headroom, GainCurve curve, MissingGain missing) {

    /** 16 stops over SDR white: the top of half floats. */
    private static final double LARGEST_HEADROOM = 65_536;

    public static final HdrOptions DEFAULT = new HdrOptions(Choice.AUTO, OptionalDouble.empty(), GainCurve.SRGB, MissingGain.ZERO);

    /** @throws IllegalArgumentException one sentence, when the headroom is below 1 or no number */
    public HdrOptions {
        if (headroom.isPresent() && !(headroom.getAsDouble() >= 1 && headroom.getAsDouble() <= LARGEST_HEADROOM)) {
            throw new IllegalArgumentException("The headroom must lie between 1 (SDR white) and "
                    + (int) LARGEST_HEADROOM + ", not " + headroom.getAsDouble() + ".");
        }
    }

    public enum Choice { AUTO, APPLE, ISO, NONE }

    public enum GainCurve { SRGB, REC709 }

    /** ZERO as Skia, libavif and libultrahdr; EIGHT as tev and HDRView; NONE takes the map for invalid, as Apple's text. */
    public enum MissingGain { ZERO, EIGHT, NONE }
}
