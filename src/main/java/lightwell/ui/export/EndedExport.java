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
 * @param exr    the one EXR that was written
 */
public record EndedExport(String title, String text, Path folder, boolean shows, Optional<Exr> exr) {

    /** An EXR, which the window can open and compare with its photo. */
    public record Exr(Path photo, Path file) {}

    /** Of files that the window does not open. */
    EndedExport(String title, String text, Path folder, boolean shows) {
        this(title, text, folder, shows, Optional.empty());
    }
}
