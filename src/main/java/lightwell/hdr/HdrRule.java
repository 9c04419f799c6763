package lightwell.hdr;

import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import lightwell.message.Message;

/**
 * The rule that {@link HdrReconstruction} follows, or the reason why it applies no gain map: a code with its values, which the window puts
 * into words of its own.
 *
 * @param headroom of the HDR; empty if the file states none
 * @param detail   the description in the file, or why it cannot be read; empty if the code says everything
 */
public record HdrRule(Code code, Optional<Headroom> headroom, Message detail) {

    static final Message NOTHING = Message.verbatim("");

    public enum Code {
        /** A map is applied: Apple's with one of two curves, or ISO 21496-1's. */
        APPLE_SRGB, APPLE_REC709, ISO,
        /** The picture itself is HDR; its map leads down to SDR. */
        HDR_RENDITION,
        /** There is no map: the picture is SDR, or HDR by itself. */
        NO_MAP, NO_MAP_HDR,
        /** Excluded by the options: no map is wanted, or only a description that the file does not have. */
        OFF, NO_APPLE, NO_ISO,
        NOT_UNDERSTOOD, NO_HEADROOM, NO_NOTE_48, SAME_HEADROOM, UNREADABLE
    }

    /** A rule for a map that is not applied. */
    static HdrRule of(Code code) {
        return new HdrRule(code, Optional.empty(), NOTHING);
    }

    /** One sentence. */
    public Message words() {
        return Message.named("hdr.rule.", code, detail, figure("%.4f", Headroom::linear), figure("%.3f", Headroom::stops),
                headroom.map(Headroom::words).orElse(NOTHING));
    }

    private String figure(String format, ToDoubleFunction<Headroom> value) {
        return headroom.map(said -> String.format(Locale.ROOT, format, value.applyAsDouble(said))).orElse("");
    }

    /** The sentence in English, for files. */
    public String sentence() {
        return words().english();
    }
}
