package lightwell.ui.files;

import java.util.List;

/**
 * The settings about files that are kept from one run to the next.
 *
 * @param folder  the last chosen one, or empty
 * @param current the displayed one of {@code open}, or empty
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
