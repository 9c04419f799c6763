package lightwell.hdr;

import java.util.OptionalDouble;

/**
 * How to make HDR of a photo.
 *
 * @param gainMap  which description of the map to use
 * @param headroom in place of the file's: Apple's H, linear; for ISO the target is its log2
 * @param curve    of Apple's map; ISO says its own gamma
 * @param missing  what maker note 48 counts as when the file lacks it
 */
public record HdrOptions(Choice gainMap, OptionalDouble headroom, GainCurve curve, MissingGain missing) {

    public static final HdrOptions DEFAULT = new HdrOptions(Choice.AUTO, OptionalDouble.empty(), GainCurve.SRGB, MissingGain.ZERO);

    public enum Choice { AUTO, APPLE, ISO, NONE }

    public enum GainCurve { SRGB, REC709 }

    /** ZERO as Skia, libavif and libultrahdr; EIGHT as tev and HDRView; NONE takes the map for invalid, as Apple's text. */
    public enum MissingGain { ZERO, EIGHT, NONE }
}
