package lightwell.metadata;

import java.util.Locale;
import lightwell.message.Message;

/** How far a depth map's metres can be trusted, as its file says. */
public enum DepthAccuracy {

    /** Metres are measured. */
    ABSOLUTE,
    /** Proportions hold better than distances: metres are nominal. */
    RELATIVE,
    /** The file says nothing, or a word that has no meaning here. */
    UNKNOWN;

    /** The accuracy that the word of a file means: "absolute" or "relative". */
    public static DepthAccuracy of(String word) {
        return switch (word) {
            case "absolute" -> ABSOLUTE;
            case "relative" -> RELATIVE;
            default -> UNKNOWN;
        };
    }

    /** "absolute", "relative" or "unknown". */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** One sentence to show beside metres. */
    public static Message words(DepthDescription description) {
        return Message.of("depth.accuracy." + (description.metric() ? description.accuracy().word() : "no-unit"), description.source());
    }

    /** The statement in English, for files. */
    public static String statement(DepthDescription description) {
        return words(description).english();
    }
}
