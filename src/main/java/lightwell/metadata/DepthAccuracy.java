package lightwell.metadata;

import java.util.Locale;
import lightwell.message.Message;

/** The accuracy of a depth map's metres according to its file. */
public enum DepthAccuracy {

    /** Metres are measured. */
    ABSOLUTE,
    /** Metres are nominal: proportions are more reliable than distances. */
    RELATIVE,
    /** The file states nothing, or an unknown word. */
    UNKNOWN;

    /** The accuracy for the word in a file: "absolute" or "relative". */
    public static DepthAccuracy of(String word) {
        return switch (word) {
            case "absolute" -> ABSOLUTE;
            case "relative" -> RELATIVE;
            default -> UNKNOWN;
        };
    }

    /** The word in the user's language. */
    public Message label() {
        return Message.named("depth.accuracy-word.", this);
    }

    /** "absolute", "relative" or "unknown", for files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
