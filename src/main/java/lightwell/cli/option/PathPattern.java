package lightwell.cli.option;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import lightwell.photo.NaturalOrder;

/**
 * A path with the signs of a shell ({@code *}, {@code ?}, {@code [a-z]}, {@code {a,b}}) in its names; the name {@code **} stands for any
 * folders. Hidden names only match where the pattern begins with a dot, as in shells.
 */
record PathPattern(Path pattern) {

    private static final String ANY_FOLDERS = "**";
    private static final Comparator<Path> BY_NAME = Comparator.comparing(Path::toString, NaturalOrder.NAMES);

    private static final String SIGNS = "(?s).*[*?\\[{].*";

    /** Whether it is a pattern and no existing file of that very name. */
    static boolean is(Path path) {
        return path.toString().matches(SIGNS) && !Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** What exists, in natural order; accesses the disk. A folder that cannot be read holds nothing. */
    List<Path> matches() {
        List<Path> found = List.of(pattern.isAbsolute() ? pattern.getRoot() : Path.of(""));
        for (Path name : pattern) {
            List<Path> next = new ArrayList<>();
            for (Path folder : found) {
                next.addAll(step(folder, name.toString()));
            }
            found = next;
        }
        return found.stream().sorted(BY_NAME).distinct().toList();
    }

    private static List<Path> step(Path folder, String name) {
        try {
            if (name.equals(ANY_FOLDERS)) {
                return foldersBelow(folder);
            }
            if (!name.matches(SIGNS)) {
                return Stream.of(folder.resolve(name)).filter(Files::exists).toList();
            }
            PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + name);
            return entries(folder, name.startsWith(".")).stream().filter(entry -> matcher.matches(entry.getFileName())).toList();
        } catch (IOException | PatternSyntaxException e) {
            return List.of();
        }
    }

    private static List<Path> entries(Path folder, boolean hidden) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> hidden || !entry.getFileName().toString().startsWith(".")).toList();
        }
    }

    /** The folder itself, too; links are not followed, since they may lead in a circle. */
    private static List<Path> foldersBelow(Path folder) throws IOException {
        List<Path> all = new ArrayList<>(List.of(folder));
        for (Path entry : entries(folder, false)) {
            if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                all.addAll(step(entry, ANY_FOLDERS));
            }
        }
        return all;
    }
}
