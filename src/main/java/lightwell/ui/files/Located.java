package lightwell.ui.files;

import java.nio.file.Path;
import lightwell.photo.PhotoFiles;

/**
 * A requested file.
 *
 * @param path     absolute, by the requested name
 * @param identity equal for the same file, whatever its name
 */
public record Located(Path path, Path identity) {

    /** Accesses the disk: call it in the background. */
    static Located of(Path path) {
        return new Located(path.toAbsolutePath().normalize(), PhotoFiles.identity(path));
    }
}
