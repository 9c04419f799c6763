package lightwell.export.extract;

import java.nio.file.Path;
import java.util.Optional;
import lightwell.files.FileNames;

/**
 * How to write a photo's layers.
 *
 * @param stem what the names of all files begin with; empty: the photo's name without its extension
 */
public record ExtractOptions(Optional<String> stem) {

    public static final ExtractOptions DEFAULT = new ExtractOptions(Optional.empty());

    String stem(Path photo) {
        return stem.orElseGet(() -> FileNames.stem(photo));
    }
}
