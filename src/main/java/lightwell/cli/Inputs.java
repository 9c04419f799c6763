package lightwell.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The photos that were asked for: files as they are, folders as the photos in them, by name. Each is taken once.
 *
 * @param photos     in the order asked for
 * @param several    true when more than one argument or a folder was given, however many photos it holds
 * @param unreadable folders that give no photo, each with a sentence
 */
record Inputs(List<Path> photos, boolean several, List<String> unreadable) {

    private static final List<String> EXTENSIONS = List.of(".heic", ".heif", ".hif", ".avif");

    static Inputs of(List<Path> arguments) {
        Map<Path, Path> photos = new LinkedHashMap<>();
        List<String> unreadable = new ArrayList<>();
        for (Path argument : arguments) {
            if (!Files.isDirectory(argument)) {
                photos.putIfAbsent(identity(argument), argument);
                continue;
            }
            try {
                List<Path> found = photosIn(argument);
                found.forEach(photo -> photos.putIfAbsent(identity(photo), photo));
                if (found.isEmpty()) {
                    unreadable.add("The folder " + argument + " holds no photo (.heic, .heif, .hif or .avif).");
                }
            } catch (IOException e) {
                unreadable.add("The folder " + argument + " cannot be read.");
            }
        }
        boolean several = photos.size() > 1 || arguments.stream().anyMatch(Files::isDirectory);
        return new Inputs(List.copyOf(photos.values()), several, unreadable);
    }

    /** Subfolders are left alone, and so are hidden files, such as those that macOS puts beside photos. */
    private static List<Path> photosIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Inputs::isPhoto).filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static boolean isPhoto(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && EXTENSIONS.stream().anyMatch(name::endsWith);
    }

    static Path identity(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
