package lightwell.hdr;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * The headroom that a reconstruction uses, and its source.
 *
 * @param linear  peak over SDR white, 1 or more in a valid file
 * @param source  the rule that gave it
 * @param of      the description that holds it, for {@link Source#LARGER} and {@link Source#SMALLER}; else empty
 * @param display headroom of the display that limits it; empty if none does
 */
public record Headroom(double linear, Source source, String of, OptionalDouble display) {

    public enum Source {
        BY_HAND, XMP, MAKER_NOTES,
        /** Maker note 33; 48 is missing and assumed to be 0 or 8. */
        NOTE_48_ZERO, NOTE_48_EIGHT,
        /** The larger or smaller headroom of an ISO 21496-1 description. */
        LARGER, SMALLER
    }

    Headroom(double linear, Source source) {
        this(linear, source, "", OptionalDouble.empty());
    }

    Headroom(double linear, Source source, String of) {
        this(linear, source, of, OptionalDouble.empty());
    }

    /** The headroom on a display with less headroom. */
    Headroom shownBy(double by, double seen) {
        return new Headroom(seen, source, of, OptionalDouble.of(by));
    }

    public double stops() {
        return Math.log(linear) / Math.log(2);
    }

    /** The rule in English, for the command line and for files: "maker note 33, with 48 missing taken as 0". */
    public String rule() {
        String rule = switch (source) {
            case BY_HAND -> "set by hand";
            case XMP -> "XMP HDRGainMapHeadroom";
            case MAKER_NOTES -> "maker notes 33 and 48";
            case NOTE_48_ZERO -> "maker note 33, with 48 missing taken as 0";
            case NOTE_48_EIGHT -> "maker note 33, with 48 missing taken as 8";
            case LARGER -> "the larger headroom of its " + of;
            case SMALLER -> "the smaller headroom of its " + of;
        };
        return display.isPresent() ? String.format(Locale.ROOT, "%s, as a display of headroom %.2f shows it", rule, display.getAsDouble())
                : rule;
    }
}
