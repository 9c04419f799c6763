package lightwell.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lightwell.export.cloud.WrittenPly;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Outputs other than EXR over several photos. */
class ManyOutputsTest extends OnePhoto {

    private static final ObjectMapper JSON = new ObjectMapper();

    @BeforeEach
    void more() throws IOException {
        Photos.good(folder.resolve("second.heic"));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void cloudsOfAFolder() throws IOException {
        Photos.truncated(folder.resolve("cut.heic"));
        CliRun run = CliRun.of("cloud", folder.resolve("*.heic"), "-o", out, "--jobs", "2", "--stride", "4");
        assertEquals(1, run.status());
        assertEquals(List.of("demo.ply", "second.ply"), names(out));
        CliRun.of("cloud", folder.resolve("second.heic"), "-o", folder.resolve("one.ply"), "--stride", "4").done();
        assertArrayEquals(Files.readAllBytes(folder.resolve("one.ply")), Files.readAllBytes(out.resolve("second.ply")));
        CliRun.of("cloud", photo, "--format", "pcd", "--name", "{stem}_points", "--stride", "4").done();
        assertTrue(Files.readString(folder.resolve("demo_points.pcd"), StandardCharsets.ISO_8859_1).startsWith("# .PCD"));
        CliRun.of("cloud", photo, "--format", "pcd", "--mesh", "-o", out).refused(2, "PCD holds only points");
    }

    @Test
    void aPresetOfACloudIsOverriddenByWhatIsTyped() throws IOException {
        Path preset = folder.resolve("far.json");
        CliRun.of("cloud", photo, "-o", out.resolve("a.ply"), "--units", "mm", "--stride", "8", "--save-preset", preset).done();
        CliRun.of("cloud", photo, "-o", out.resolve("b.ply"), "--preset", preset).done();
        CliRun.of("cloud", photo, "-o", out.resolve("c.ply"), "--preset", preset, "--stride", "4").done();
        assertArrayEquals(Files.readAllBytes(out.resolve("a.ply")), Files.readAllBytes(out.resolve("b.ply")));
        int few = WrittenPly.read(out.resolve("b.ply")).points();
        assertTrue(WrittenPly.read(out.resolve("c.ply")).points() > 3 * few, "--stride overrides the preset");
        CliRun.of("extract", photo, "-o", out, "--preset", preset).refused(2, "cloud", "extract");
    }

    @Test
    void extractedPartsAreEverythingOnce() throws IOException {
        Path whole = folder.resolve("whole");
        List<String> lines = CliRun.of("extract", folder, "-o", whole, "--jobs", "2").done().out();
        assertEquals(names(whole), lines.stream().map(line -> Path.of(line).getFileName().toString()).sorted().toList());
        for (int part = 1; part <= 2; part++) {
            CliRun run = CliRun.of("extract", folder, "-o", out, "--shard", part + "/2", "--json").done();
            JsonNode end = JSON.readTree(run.out().get(0));
            assertEquals(1, run.out().size(), run.out().toString());
            assertEquals("written", end.get("status").asText());
            assertEquals(out.toString(), end.get("target").asText());
        }
        assertEquals(names(whole), names(out));
        List<String> commands = CliRun.of("extract", folder, "-o", out, "--skip-existing", "--print-commands").done().out();
        assertEquals(List.of("lightwell extract " + photo + " -o " + out + " --skip-existing",
                "lightwell extract " + folder.resolve("second.heic") + " -o " + out + " --skip-existing"), commands);
    }

    @Test
    void reportsAreAPageEachOrOneTable() throws IOException {
        CliRun.of("report", folder, "-o", out, "--jobs", "2").done();
        assertEquals(List.of("demo_depth.html", "second_depth.html"), names(out));
        Path table = folder.resolve("table.csv");
        CliRun.of("report", folder, "-o", table, "--jobs", "2").done();
        List<String> rows = Files.readAllLines(table);
        assertEquals(3, rows.size(), rows.toString());
        assertTrue(rows.get(1).startsWith("demo.heic") && rows.get(2).startsWith("second.heic"), rows.toString());
        CliRun.of("report", folder, "-o", table, "--overwrite", "--shard", "2/2").done();
        assertEquals(List.of(rows.get(0), rows.get(2)), Files.readAllLines(table));
        CliRun.of("report", folder, "-o", table, "--print-commands").refused(2, "--print-commands", "a folder of pages only");
        assertEquals(2, CliRun.of("report", folder, "-o", out, "--print-commands").done().out().size());
    }
}
