package lightwell.ui.export;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Work that has ended and is told to the user.
 *
 * @param title  in a few words
 * @param text   below it
 * @param folder of what was written
 * @param shows  whether the folder is offered
 * @param picture the one picture that was written
 */
public record EndedExport(String title, String text, Path folder, boolean shows, Optional<Picture> picture) {

    /** A written file that the window can open and compare with its photo. */
    public record Picture(Path photo, Path file) {}

    /** Of files that the window does not open. */
    EndedExport(String title, String text, Path folder, boolean shows) {
        this(title, text, folder, shows, Optional.empty());
    }
}
