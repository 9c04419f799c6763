package lightwell.ui.files;

import java.nio.file.Path;
import lightwell.photo.PhotoFiles;

/**
 * A file that was asked for.
 *
 * @param path     absolute, by the name it was asked for
 * @param identity the same for the same file, whatever it is called by
 */
public record Located(Path path, Path identity) {

    /** Asks the disk: call it in the background. */
    static Located of(Path path) {
        return new Located(path.toAbsolutePath().normalize(), PhotoFiles.identity(path));
    }
}
