package lightwell.hdr;

import java.util.OptionalDouble;

/**
 * Options for the HDR reconstruction of a photo.
 *
 * @param gainMap  which description of the map to use
 * @param headroom replaces the file's, 1 or more: Apple's H, linear; for ISO the target is its log2
 * @param curve    of Apple's map; ISO's description has its own gamma
 * @param missing  the value to assume if maker note 48 is missing
 * @param target   headroom of the display, linear, 1 or more; empty: a display that shows the full range
 */
public record HdrOptions(Choice gainMap, OptionalDouble headroom, GainCurve curve, MissingGain missing, OptionalDouble target) {

    /** 16 stops over SDR white: the top of half floats. */
    private static final double LARGEST_HEADROOM = 65_536;

    public static final HdrOptions DEFAULT = new HdrOptions(Choice.AUTO, OptionalDouble.empty(), GainCurve.SRGB, MissingGain.ZERO);

    /** @throws IllegalArgumentException one sentence, if a headroom is below 1 or not a number */
    public HdrOptions {
        check(headroom);
        check(target);
    }

    /** Options without a target: the display shows the full range. */
    public HdrOptions(Choice gainMap, OptionalDouble headroom, GainCurve curve, MissingGain missing) {
        this(gainMap, headroom, curve, missing, OptionalDouble.empty());
    }

    private static void check(OptionalDouble headroom) {
        if (headroom.isPresent() && !(headroom.getAsDouble() >= 1 && headroom.getAsDouble() <= LARGEST_HEADROOM)) {
            throw new IllegalArgumentException("The headroom must lie between 1 (SDR white) and "
                    + (int) LARGEST_HEADROOM + ", not " + headroom.getAsDouble() + ".");
        }
    }

    public HdrOptions withGainMap(Choice chosen) {
        return new HdrOptions(chosen, headroom, curve, missing, target);
    }

    public HdrOptions withHeadroom(OptionalDouble chosen) {
        return new HdrOptions(gainMap, chosen, curve, missing, target);
    }

    public HdrOptions withCurve(GainCurve chosen) {
        return new HdrOptions(gainMap, headroom, chosen, missing, target);
    }

    public HdrOptions withMissing(MissingGain chosen) {
        return new HdrOptions(gainMap, headroom, curve, chosen, target);
    }

    public HdrOptions withTarget(OptionalDouble display) {
        return new HdrOptions(gainMap, headroom, curve, missing, display);
    }

    public enum Choice { AUTO, APPLE, ISO, NONE }

    public enum GainCurve { SRGB, REC709 }

    /**
     * The value of a missing maker note 48. ZERO: like Skia, libavif and libultrahdr; EIGHT: like tev and HDRView; NONE: the map is
     * invalid, as in Apple's documentation.
     */
    public enum MissingGain {
        ZERO, EIGHT, NONE
    }
}
