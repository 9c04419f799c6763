package lightwell.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Pattern KEY = Pattern.compile("Texts\\.get\\(\\s*\"([^\"]+)\"\\s*[,)]");

    @Test
    void everyKeyStandsOnce() throws IOException {
        TreeSet<String> seen = new TreeSet<>();
        List<String> again = lines().stream().map(line -> line.substring(0, line.indexOf('='))).filter(key -> !seen.add(key)).toList();
        assertEquals(List.of(), again);
        assertTrue(seen.size() > 500, seen.size() + " texts");
    }

    @Test
    void apostrophesStandForThemselves() throws IOException {
        assertEquals(List.of(), lines().stream().filter(line -> line.contains("''")).toList());
        assertEquals("the file's best description", Texts.get("rules.auto"));
    }

    @Test
    void everyKeyOfTheSourceHasAText() throws IOException {
        Set<String> keys = lines().stream().map(line -> line.substring(0, line.indexOf('='))).collect(Collectors.toSet());
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/lightwell/ui"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                KEY.matcher(Files.readString(file)).results().map(key -> key.group(1))
                        .forEach(key -> assertTrue(keys.contains(key), file + " asks for " + key));
            }
        }
    }

    @Test
    void digitsOfNumbersAreGrouped() {
        assertEquals("12,345 \u2014 7", Texts.get("menu.disabled", 12_345, "7"));
    }

    private static List<String> lines() throws IOException {
        try (InputStream in = TextsTest.class.getResourceAsStream("/lightwell/ui/texts.properties")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }
}
