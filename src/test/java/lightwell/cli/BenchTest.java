package lightwell.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenchTest extends OnePhoto {

    @Test
    void printsALineForEachCompression() {
        List<String> lines = CliRun.of("bench", "export", photo, "--runs", 1, "--compression", "none,zip:1").done().out();
        assertEquals(3, lines.size(), lines.toString());
        assertTrue(lines.get(0).startsWith("compression "), lines.get(0));
        assertTrue(lines.get(1).startsWith("none ") && lines.get(2).startsWith("zip:1 "), lines.toString());
    }

    @Test
    void printsADocument() throws IOException {
        CliRun run = CliRun.of("bench", "export", photo, "--runs", 2, "--compression", "none", "--json").done();
        JsonNode json = new ObjectMapper().readTree(String.join("\n", run.out()));
        assertEquals(photo.toString(), json.at("/photo").asText());
        assertEquals(2, json.at("/exports/0/rounds").size());
        assertTrue(json.at("/exports/0/product/wallSeconds").asDouble() > 0);
    }

    @Test
    void refusesWhatCannotBeMeasured() throws IOException {
        CliRun.of("bench", "export", photo, "--runs", 0).refused(2, "--runs must be 1 or more, not 0");
        CliRun.of("bench", "export", photo, "--compression", "zap").refused(2, "zap");
        CliRun.of("bench", "export", Files.writeString(folder.resolve("no.heic"), "no photo")).refused(1, "no.heic");
        CliRun.of("bench", "window", photo).refused(2, "window");
    }
}
