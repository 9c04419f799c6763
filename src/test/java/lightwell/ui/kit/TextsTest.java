package lightwell.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TextsTest {

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
