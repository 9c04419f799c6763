package lightwell.author.source;

import java.util.List;
import java.util.Optional;
import lightwell.rows.SourceSpace;

/**
 * What the user says of HDR sources.
 *
 * @param inputSpace the meaning of the numbers, whatever the files say: a name of {@link SourceSpace}, or a colour space of the OCIO config
 */
public record SourceOptions(Optional<String> inputSpace) {

    /** The names of spaces that every OCIO config knows. */
    public static List<String> names() {
        return SourceSpace.titles();
    }

    /** The files say themselves. */
    public static final SourceOptions NONE = new SourceOptions(Optional.empty());
}
