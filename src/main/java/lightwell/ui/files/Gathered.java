package lightwell.ui.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import lightwell.photo.NaturalOrder;
import lightwell.photo.PhotoFiles;
import lightwell.ui.Texts;

/**
 * What files and folders turned out to hold.
 *
 * @param problems one sentence each
 * @param recent   what to remember as opened, the most important last: files, the first last, and folders
 */
record Gathered(List<Located> photos, List<String> problems, List<Path> recent) {

    private static final int NAMED = 2;
    /** Files of many that are opened at once, so that what was opened before stays known. */
    private static final int RECENT_FILES = RecentFiles.MOST / 2;

    /** Of what somebody opens, in its order. Asks the disk: call it in the background. */
    static Gathered of(List<Path> asked) {
        PhotoFiles found = PhotoFiles.of(asked);
        List<Path> recent = new ArrayList<>(asked.stream().filter(Files::isRegularFile).limit(RECENT_FILES).toList());
        Collections.reverse(recent);
        recent.addAll(asked.stream().filter(Files::isDirectory).toList());
        return new Gathered(found.photos().stream().map(Located::of).toList(), found.unreadable(),
                recent.stream().map(path -> path.toAbsolutePath().normalize()).toList());
    }

    /** Of the photos of an earlier session: those that are left, without those that a process ended on. Asks the disk. */
    static Gathered again(List<Path> open, Set<Path> crashed) {
        List<String> problems = new ArrayList<>();
        open.stream().filter(crashed::contains).forEach(path -> problems.add(Texts.get("files.crashed", path.getFileName())));
        List<Path> gone = open.stream().filter(path -> !Files.exists(path)).toList();
        if (!gone.isEmpty()) {
            problems.add(missing(gone));
        }
        List<Located> left = open.stream().filter(path -> !crashed.contains(path) && !gone.contains(path)).map(Located::of).toList();
        return new Gathered(left, problems, List.of());
    }

    /** Files as a desktop or a chooser gives them, in any order, are sorted by name. */
    static List<Path> sorted(List<Path> paths) {
        return paths.stream().sorted(Comparator.comparing(path -> String.valueOf(path.getFileName()), NaturalOrder.NAMES)).toList();
    }

    private static String missing(List<Path> gone) {
        String names = String.join(", ", gone.stream().limit(NAMED).map(path -> String.valueOf(path.getFileName())).toList());
        int more = gone.size() - NAMED;
        return more > 0 ? Texts.get("files.missing.more", names, more) : Texts.get("files.missing", names);
    }
}
