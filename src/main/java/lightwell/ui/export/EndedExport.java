package lightwell.ui.export;

import java.nio.file.Path;

/**
 * Work that has ended and is told to the user.
 *
 * @param title  in a few words
 * @param text   below it
 * @param folder of what was written
 * @param shows  whether the folder is offered
 */
public record EndedExport(String title, String text, Path folder, boolean shows) {}
