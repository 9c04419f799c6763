package lightwell.hdr;

import java.util.Locale;
import java.util.OptionalDouble;
import lightwell.message.Message;

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

    /** The rule, in a few words: "maker note 33, with 48 missing taken as 0". */
    public Message words() {
        Message rule = Message.named("hdr.headroom.", source, of);
        return display.isPresent() ? Message.of("hdr.headroom.shown", rule, String.format(Locale.ROOT, "%.2f", display.getAsDouble()))
                : rule;
    }

    /** The rule in English, for files. */
    public String rule() {
        return words().english();
    }
}
