package lightwell.color;

import java.nio.file.Path;
import java.util.Objects;

/**
 * Which OCIO config to use.
 *
 * @param name a path; "ocio://…" for one of the library's; "built-in" for Lightwell's own; empty for $OCIO if it is set, else Lightwell's
 *     own
 */
public record ConfigChoice(String name) {

    /** $OCIO if it is set, else Lightwell's own. */
    public static final ConfigChoice USUAL = new ConfigChoice("");
    /** Lightwell's own, whatever $OCIO says. */
    public static final ConfigChoice BUILT_IN = new ConfigChoice("built-in");

    static final String LIBRARY = "ocio://";

    public ConfigChoice {
        Objects.requireNonNull(name);
    }

    public static ConfigChoice file(Path config) {
        return new ConfigChoice(config.toString());
    }

    /** Whether it names a file. */
    public boolean isFile() {
        return !equals(USUAL) && !equals(BUILT_IN) && !name.startsWith(LIBRARY);
    }
}
