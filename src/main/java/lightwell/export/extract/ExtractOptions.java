package lightwell.export.extract;

import java.nio.file.Path;
import java.util.Optional;
import lightwell.export.options.JsonTypes;
import lightwell.export.options.OptionsCodec;
import lightwell.files.FileNames;

/**
 * Options for writing a photo's layers.
 *
 * @param stem beginning of the names of all files; empty: the photo's name without its extension
 */
public record ExtractOptions(Optional<String> stem) {

    public static final ExtractOptions DEFAULT = new ExtractOptions(Optional.empty());

    static final OptionsCodec<ExtractOptions> CODEC = OptionsCodec.of(DEFAULT)
            .key("stem", JsonTypes.optional(JsonTypes.TEXT), ExtractOptions::stem, (options, stem) -> new ExtractOptions(stem));

    /** The beginning of the names of a photo's files. */
    public String stem(Path photo) {
        return stem.orElseGet(() -> FileNames.stem(photo));
    }
}
