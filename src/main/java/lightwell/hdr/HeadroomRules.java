package lightwell.hdr;

import java.util.Optional;
import java.util.OptionalDouble;
import lightwell.hdr.HdrOptions.MissingGain;
import lightwell.hdr.Headroom.Source;
import lightwell.metadata.AppleGainMap;

/**
 * Derives the headroom from Apple's metadata, and records the rule. Formula: Apple, "Applying Apple HDR effect to your photos": stops are
 * piecewise linear in maker note 48, on one of two branches chosen by maker note 33.
 */
public final class HeadroomRules {

    /** Maker note 33 below this selects the dim branch. */
    private static final double BRIGHT_FROM = 1.0;
    /** Maker note 48 up to this lies on the steep part of either branch. */
    private static final double STEEP_UP_TO = 0.01;
    private static final Line DIM_STEEP = new Line(-20.0, 1.8);
    private static final Line DIM_FLAT = new Line(-0.101, 1.601);
    private static final Line BRIGHT_STEEP = new Line(-70.0, 3.0);
    private static final Line BRIGHT_FLAT = new Line(-0.303, 2.303);

    private HeadroomRules() {}

    /**
     * The linear headroom of an Apple gain map, from the first source that has it: {@code asked}, the XMP, the maker notes.
     *
     * @param asked replaces the file's headroom
     * @return empty if the file has no usable headroom; {@link #whyNone} gives the reason
     */
    public static Optional<Headroom> apple(AppleGainMap map, OptionalDouble asked, MissingGain missing) {
        if (asked.isPresent()) {
            return Optional.of(new Headroom(asked.getAsDouble(), Source.BY_HAND));
        }
        if (usable(map.xmpHeadroom())) {
            return Optional.of(new Headroom(map.xmpHeadroom().getAsDouble(), Source.XMP));
        }
        if (map.makerHeadroom().isEmpty()) {
            return Optional.empty();
        }
        double note33 = map.makerHeadroom().getAsDouble();
        if (map.makerGain().isPresent()) {
            return Optional.of(new Headroom(ofMakerNotes(note33, map.makerGain().getAsDouble()), Source.MAKER_NOTES));
        }
        return switch (missing) {
            case ZERO -> Optional.of(new Headroom(ofMakerNotes(note33, 0), Source.NOTE_48_ZERO));
            case EIGHT -> Optional.of(new Headroom(ofMakerNotes(note33, 8), Source.NOTE_48_EIGHT));
            case NONE -> Optional.empty();
        };
    }

    /** The reason why {@link #apple} gave no headroom. */
    static HdrRule.Code whyNone(AppleGainMap map) {
        return map.makerHeadroom().isEmpty() ? HdrRule.Code.NO_HEADROOM : HdrRule.Code.NO_NOTE_48;
    }

    /**
     * The linear headroom of a pair of Apple maker notes, 1 or more.
     *
     * @param note33 HDRHeadroom, tag 0x0021
     * @param note48 HDRGain, tag 0x0030
     */
    public static double ofMakerNotes(double note33, double note48) {
        boolean steep = note48 <= STEEP_UP_TO;
        Line line = note33 < BRIGHT_FROM ? (steep ? DIM_STEEP : DIM_FLAT) : (steep ? BRIGHT_STEEP : BRIGHT_FLAT);
        return Math.pow(2, Math.max(line.at(note48), 0));
    }

    static boolean usable(OptionalDouble headroom) {
        return headroom.isPresent() && headroom.getAsDouble() >= 1 && headroom.getAsDouble() <= Float.MAX_VALUE;
    }

    private record Line(double slope, double start) {
        double at(double x) {
            return slope * x + start;
        }
    }
}
