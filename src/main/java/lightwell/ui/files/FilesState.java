package lightwell.ui.files;

import java.util.List;

/**
 * What is remembered of files from one run to the next.
 *
 * @param folder  the last one chosen from, or empty
 * @param current the one of {@code open} that was looked at, or empty
 */
public record FilesState(String folder, List<String> recent, List<String> open, String current, boolean stripHidden) {

    public static final FilesState NOTHING = new FilesState("", List.of(), List.of(), "", false);

    public FilesState {
        folder = folder == null ? "" : folder;
        recent = recent == null ? List.of() : recent.stream().filter(path -> path != null).toList();
        open = open == null ? List.of() : open.stream().filter(path -> path != null).limit(PhotoSession.MOST).toList();
        current = current == null ? "" : current;
    }
}
