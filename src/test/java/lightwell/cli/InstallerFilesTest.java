package lightwell.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lightwell.photo.PhotoFiles;
import org.junit.jupiter.api.Test;

/** What installed copies say of themselves is what the program does. */
class InstallerFilesTest {

    /** As shared-mime-info has them; .hif and .mpo are ours. */
    private static final Map<String, String> TYPES = Map.ofEntries(Map.entry(".heic", "image/heic"), Map.entry(".heif", "image/heif"),
            Map.entry(".hif", "image/heif"), Map.entry(".avif", "image/avif"), Map.entry(".jpg", "image/jpeg"),
            Map.entry(".jpeg", "image/jpeg"), Map.entry(".mpo", "image/jpeg"), Map.entry(".tif", "image/tiff"),
            Map.entry(".tiff", "image/tiff"), Map.entry(".png", "image/png"), Map.entry(".exr", "image/x-exr"));
    private static final Map<String, String> TEXTS = HelpFiles.texts();

    private static String file(String name) throws IOException {
        return Files.readString(Path.of("packaging/linux", name));
    }

    private static Set<String> types(String file, String pattern) throws IOException {
        return Pattern.compile(pattern).matcher(file(file)).results().flatMap(found -> Stream.of(found.group(1).split(";")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theTypesAreThoseThatOpen() throws IOException {
        assertEquals(Set.copyOf(PhotoFiles.ALL_EXTENSIONS), TYPES.keySet());
        Set<String> all = new TreeSet<>(TYPES.values());
        assertEquals(all, types("lightwell.desktop", "MimeType=(.*)"));
        assertEquals(all, types("lightwell.metainfo.xml", "<mediatype>(.*)</mediatype>"));
        assertTrue(all.containsAll(types("lightwell.thumbnailer", "MimeType=(.*)")));
        for (String own : new String[] {".hif", ".mpo"}) {
            assertTrue(file("lightwell-mime.xml").contains("\"" + TYPES.get(own) + "\"><glob pattern=\"*" + own + "\"/>"), own);
        }
    }

    @Test
    void theThumbnailerIsACommand() throws IOException {
        String command = Pattern.compile("Exec=lightwell (\\S+) --size %s %i %o\n").matcher(file("lightwell.thumbnailer")).results()
                .findFirst().orElseThrow().group(1);
        assertEquals(Set.of(command), Cli.needed(command));
    }

    @Test
    void everyCommandIsInEveryText() {
        Set<String> commands = new TreeSet<>(Cli.names());
        commands.remove("bench"); // hidden
        for (String command : commands) {
            assertTrue(TEXTS.get("lightwell.1").contains("\n.SH \"lightwell " + command), command);
            assertTrue(TEXTS.get("lightwell.bash").contains(command), command);
            assertTrue(TEXTS.get("_lightwell").contains("\n  " + command + ") _arguments"), command);
            assertTrue(TEXTS.get("lightwell.fish").contains(" -a " + command + " "), command);
        }
        assertTrue(TEXTS.values().stream().noneMatch(text -> text.contains("${DEFAULT")), "an unworded default");
    }
}
