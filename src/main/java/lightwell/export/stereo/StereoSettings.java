package lightwell.export.stereo;

import java.util.OptionalDouble;
import lightwell.color.Anaglyph;
import lightwell.failure.RefusedException;
import lightwell.message.Message;

/**
 * Options of a stereo picture.
 *
 * @param anaglyph the method of {@link StereoArrangement#ANAGLYPH}
 * @param shift    share of the width by which the eyes are shifted apart, each by half, as in the window; empty: as the file says
 */
public record StereoSettings(StereoArrangement arrangement, Anaglyph anaglyph, OptionalDouble shift) {

    public static final StereoSettings DEFAULT = new StereoSettings(StereoArrangement.SIDE_BY_SIDE, Anaglyph.DUBOIS,
            OptionalDouble.empty());

    /** The largest shift that the window offers, too. */
    private static final double MOST_SHIFT = 0.1;

    /** @throws IllegalArgumentException one sentence */
    public StereoSettings {
        if (shift.isPresent() && !(Math.abs(shift.getAsDouble()) <= MOST_SHIFT)) {
            throw new RefusedException(Message.of("stereo.shift-out-of-range", 100 * MOST_SHIFT));
        }
    }

    public StereoSettings withArrangement(StereoArrangement chosen) {
        return new StereoSettings(chosen, anaglyph, shift);
    }

    public StereoSettings withAnaglyph(Anaglyph chosen) {
        return new StereoSettings(arrangement, chosen, shift);
    }

    /** @param chosen empty: as the file says */
    public StereoSettings withShift(OptionalDouble chosen) {
        return new StereoSettings(arrangement, anaglyph, chosen);
    }
}
