package lightwell.ui.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lightwell.photo.NaturalOrder;
import lightwell.photo.PhotoFiles;
import lightwell.ui.kit.Texts;

/**
 * The photos found in files and folders.
 *
 * @param problems one sentence each
 * @param recent   items to remember as opened, the most important last: files, the first last, and folders
 */
record Gathered(List<Located> photos, List<String> problems, List<Path> recent) {

    private static final int NAMED = 2;
    /** The largest number of files to remember from one request, so that earlier ones are not displaced. */
    private static final int RECENT_FILES = RecentFiles.MOST / 2;

    /** The photos of a request by the user, in its order. Accesses the disk: call it in the background. */
    static Gathered of(List<Path> asked) {
        return of(asked, Set.of());
    }

    /**
     * The same with files on which processes crashed: a file requested by name is opened once more, one found in a folder is left out; a
     * problem mentions each.
     */
    static Gathered of(List<Path> asked, Set<Path> crashed) {
        PhotoFiles found = PhotoFiles.of(asked);
        Set<Path> named = asked.stream().map(Gathered::absolute).filter(crashed::contains).collect(Collectors.toSet());
        List<String> problems = new ArrayList<>(crashed(crashed, named));
        found.unreadable().forEach(sentence -> problems.add(sentence.toString()));
        List<Path> recent = new ArrayList<>(asked.stream().filter(Files::isRegularFile).limit(RECENT_FILES).toList());
        Collections.reverse(recent);
        recent.addAll(asked.stream().filter(Files::isDirectory).toList());
        List<Located> photos = found.photos().stream().filter(path -> named.contains(absolute(path)) || !crashed.contains(absolute(path)))
                .map(Located::of).toList();
        return new Gathered(photos, problems, recent.stream().map(Gathered::absolute).toList());
    }

    /** The photos of an earlier session that still exist, except those on which a process crashed. Accesses the disk. */
    static Gathered again(List<Path> open, Set<Path> crashed) {
        List<String> problems = new ArrayList<>(crashed(crashed, Set.of()));
        List<Path> gone = open.stream().filter(path -> !Files.exists(path)).toList();
        if (!gone.isEmpty()) {
            problems.add(missing(gone));
        }
        List<Located> left = open.stream().filter(path -> !crashed.contains(path) && !gone.contains(path)).map(Located::of).toList();
        return new Gathered(left, problems, List.of());
    }

    /** One sentence for each, whether or not it is requested now: it may have been an argument of the crashed process. */
    private static List<String> crashed(Set<Path> crashed, Set<Path> named) {
        return crashed.stream().sorted()
                .map(path -> Texts.get(named.contains(path) ? "files.crashed.again" : "files.crashed", path.getFileName())).toList();
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    /** Sorts by name, since desktops and file choosers use any order. */
    static List<Path> sorted(List<Path> paths) {
        return paths.stream().sorted(Comparator.comparing(path -> String.valueOf(path.getFileName()), NaturalOrder.NAMES)).toList();
    }

    private static String missing(List<Path> gone) {
        String names = String.join(", ", gone.stream().limit(NAMED).map(path -> String.valueOf(path.getFileName())).toList());
        int more = gone.size() - NAMED;
        return more > 0 ? Texts.get("files.missing.more", names, more) : Texts.get("files.missing", names);
    }
}
