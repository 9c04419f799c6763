package lightwell.photo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lightwell.message.Message;

/**
 * Resolves requested files and folders to photos: files as they are, folders as the photos in them, in natural order of their names. Of a
 * folder without photos, its TIFF, PNG and EXR files are taken: beside photos they are exports of these. Each file is taken once, whatever
 * its name.
 *
 * @param photos     in the order of the request
 * @param unreadable folders without photos, each with a sentence
 */
public record PhotoFiles(List<Path> photos, List<Message> unreadable) {

    /** The file extensions of photos, in lower case. */
    public static final List<String> EXTENSIONS = List.of(".heic", ".heif", ".hif", ".avif", ".jpg", ".jpeg", ".mpo");

    /** Those of other pictures that open like photos. */
    private static final List<String> PICTURES = List.of(".tif", ".tiff", ".png", ".exr");
    /** The file extensions of all that opens, in lower case, photos first. */
    public static final List<String> ALL_EXTENSIONS = Stream.concat(EXTENSIONS.stream(), PICTURES.stream()).toList();

    private static final List<String> HEIF = List.of(".heic", ".heif", ".hif", ".avif");

    private static final Comparator<Path> BY_NAME = Comparator.comparing(file -> file.getFileName().toString(), NaturalOrder.NAMES);

    /** Accesses the disk: call it in the background. */
    public static PhotoFiles of(List<Path> asked) {
        return of(asked, List.of(file -> ends(file, EXTENSIONS), file -> ends(file, PICTURES)),
                folder -> Message.of("photo.folder-holds-no-photo", folder, ALL_EXTENSIONS));
    }

    /**
     * Resolves other files than photos. Accesses the disk.
     *
     * @param wanted whether a folder's file is taken, by its name
     * @param none   the sentence about a folder without any
     */
    public static PhotoFiles of(List<Path> asked, Predicate<Path> wanted, Function<Path, Message> none) {
        return of(asked, List.of(wanted), none);
    }

    /** @param wanted the first of them that finds any file decides about a folder */
    private static PhotoFiles of(List<Path> asked, List<Predicate<Path>> wanted, Function<Path, Message> none) {
        Map<Path, Path> photos = new LinkedHashMap<>();
        List<Message> unreadable = new ArrayList<>();
        for (Path path : asked) {
            if (!Files.isDirectory(path)) {
                photos.putIfAbsent(identity(path), path);
                continue;
            }
            try {
                List<Path> found = in(path, wanted);
                found.forEach(photo -> photos.putIfAbsent(identity(photo), photo));
                if (found.isEmpty()) {
                    unreadable.add(none.apply(path));
                }
            } catch (IOException e) {
                unreadable.add(Message.of("photo.folder-cannot-read", path));
            }
        }
        return new PhotoFiles(List.copyOf(photos.values()), List.copyOf(unreadable));
    }

    /** Skips subfolders and hidden files, such as those that macOS puts beside photos. */
    private static List<Path> in(Path folder, List<Predicate<Path>> wanted) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.list(folder)) {
            all = files.filter(file -> !file.getFileName().toString().startsWith(".")).toList();
        }
        return wanted.stream().map(rule -> all.stream().filter(rule).filter(Files::isRegularFile).sorted(BY_NAME).toList())
                .filter(found -> !found.isEmpty()).findFirst().orElse(List.of());
    }

    private static boolean ends(Path file, List<String> extensions) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return extensions.stream().anyMatch(name::endsWith);
    }

    /** Whether one of them is named like a file that libheif decodes. */
    public static boolean anyHeif(Collection<Path> files) {
        return files.stream().map(file -> file.toString().toLowerCase(Locale.ROOT))
                .anyMatch(name -> HEIF.stream().anyMatch(name::endsWith));
    }

    /** The same path for the same file: follows links if it exists. */
    public static Path identity(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }
}
