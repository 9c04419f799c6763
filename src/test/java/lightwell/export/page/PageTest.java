package lightwell.export.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.samskivert.mustache.MustacheException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PageTest {

    record Model(String title, Optional<String> note, RawText data) {}

    private static final RawText NOTHING = out -> {};

    @Test
    void textsAreEscapedAndStylesAreNot() {
        assertEquals("""
                <title>&lt;b&gt; &amp; &quot;&#39;</title>
                <p title="&lt;b&gt; &amp; &quot;&#39;">1 &lt; 2</p>
                <style>p::after { content: "{{title}} &"; }</style>
                <script type="application/json"></script>
                """, page("<b> & \"'", Optional.of("1 < 2"), NOTHING).text());
        assertTrue(page("", Optional.empty(), NOTHING).text().contains("<p title=\"\"></p>"));
    }

    @Test
    void whatIsNoTextIsReplaced() {
        String page = page("a\u0000\u001B\u202E\uD800\uFFFF\uD83D\uDE00\u00E9", Optional.empty(), NOTHING).text();
        assertTrue(page.startsWith("<title>a" + "\uFFFD".repeat(5) + "\uD83D\uDE00\u00E9</title>"), page);
    }

    @Test
    void jsonStaysInsideItsScript() throws IOException {
        Map<String, Object> value = Map.of("</script><!--<script>", List.of("\u2028]]>", 0.1, 1e-7));
        String page = page("", Optional.empty(), RawText.json(value)).text();
        String json = page.substring(page.indexOf("json\">") + 6, page.lastIndexOf("</script>"));
        assertFalse(json.contains("<"), json);
        JsonNode read = new ObjectMapper().readTree(json).get("</script><!--<script>");
        assertEquals("\u2028]]>", read.get(0).asText());
        assertEquals(1e-7, read.get(2).asDouble());
    }

    /** A full disk and a stop come through as what they are. */
    @Test
    void failuresOnTheWayComeThrough() {
        IOException full = new IOException("No space left on device");
        assertSame(full, assertThrows(IOException.class, () -> page("", Optional.empty(), out -> {
            throw full;
        }).write(OutputStream.nullOutputStream())));
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw full;
            }
        };
        assertSame(full, assertThrows(IOException.class, () -> page("a".repeat(100_000), Optional.empty(), NOTHING).write(broken)));
        assertThrows(CancellationException.class, () -> page("", Optional.empty(), out -> {
            throw new CancellationException();
        }).write(OutputStream.nullOutputStream()));
    }

    @Test
    void whatTheModelHasNotIsAFailure() {
        MustacheException said = assertThrows(MustacheException.class,
                () -> new Page(PageTest.class, "test.html", Map.of("title", "")).text());
        assertTrue(said.getMessage().contains("note"), said.getMessage());
    }

    /** Data of a hundred megabytes pass through; held as one text they would be twice that. */
    @Test
    void largeDataAreNotHeld() throws IOException {
        String part = "x".repeat(1 << 20);
        long[] most = {0};
        long before = used();
        RawText large = out -> {
            for (int i = 0; i < 100; i++) {
                out.write(part);
                most[0] = i % 25 == 24 ? Math.max(most[0], used() - before) : most[0];
            }
        };
        long[] written = {0};
        page("", Optional.empty(), large).write(new OutputStream() {
            @Override
            public void write(int value) {
                written[0]++;
            }

            @Override
            public void write(byte[] bytes, int from, int count) {
                written[0] += count;
            }
        });
        assertTrue(written[0] > 100L << 20);
        assertTrue(most[0] < 20 << 20, most[0] + " bytes are held");
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Mustache has two ways round its escaping; no template takes them. */
    @Test
    void noTemplateTurnsEscapingOff() throws IOException {
        int templates = 0;
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".html")).toList()) {
                String text = Files.readString(file);
                assertFalse(text.contains("{{{") || text.matches("(?s).*\\{\\{\\s*[&=].*"), file.toString());
                templates++;
            }
        }
        assertTrue(templates >= 6, templates + " templates");
    }

    private static Page page(String title, Optional<String> note, RawText data) {
        return new Page(PageTest.class, "test.html", new Model(title, note, data));
    }
}
