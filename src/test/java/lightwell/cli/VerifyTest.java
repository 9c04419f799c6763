package lightwell.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lightwell.author.verify.WrittenPhotos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyTest {

    @TempDir
    Path folder;

    @Test
    void printsWhatAFileSaysAndWhoWillNotShowIt() throws IOException {
        CliRun run = CliRun.of("verify", WrittenPhotos.demo(folder.resolve("demo.heic"))).done();
        assertEquals(List.of(), run.err());
        String page = String.join("\n", run.out());
        for (String fact : List.of("demo.heic\n", "  base 256x192, 3 x 8 bits, Display P3", "  gain map 128x96, 1 x 8 bits",
                "  Apple's description: headroom 4.0000 (2.000 stops)", "MaxCLL ", "MaxFALL ", " % of the pixels above SDR white",
                "base at its largest code: R ", "Warning: ISO 21496-1's description is missing")) {
            assertTrue(page.contains(fact), "\"" + fact + "\" is not in:\n" + page);
        }
        assertFalse(page.contains("weight"), page);
    }

    @Test
    void printsHowMuchItDiffersFromAReference() throws IOException {
        Path demo = WrittenPhotos.demo(folder.resolve("demo.heic"));
        Path plain = WrittenPhotos.demo(folder.resolve("plain.heic"), WrittenPhotos.DEMO.withGainMap(false));
        List<String> page = CliRun.of("verify", demo, plain, "--reference", demo).done().out();
        List<String> figures = page.stream().filter(line -> line.startsWith("  weight 1.0: ")).toList();
        assertEquals(2, figures.size(), page.toString());
        assertTrue(figures.get(0).startsWith("  weight 1.0: equal to the reference; delta E ITP mean 0.00,"), figures.get(0));
        assertTrue(figures.get(1).matches("  weight 1.0: PQ-PSNR \\d+\\.\\d\\d dB; .* highlights [01]\\.\\d{3} stops, .*"), figures.get(1));
        assertTrue(page.contains("  Weights 0 and 0.5 are not compared: the SDR picture that the file was made from is not known."));
    }

    @Test
    void writesOneDocumentForEachFileAsJson() throws IOException {
        Path demo = WrittenPhotos.demo(folder.resolve("demo.heic"));
        Path pq = WrittenPhotos.pq(folder.resolve("pq.heic"), 600);
        CliRun run = CliRun.of("verify", "--json", demo, folder.resolve("nowhere.heic"), pq, "--reference", demo);
        assertEquals(1, run.status());
        assertEquals(2, run.err().size(), run.err().toString());
        assertTrue(run.err().get(1).contains("pq.heic cannot be compared: it has 64x64 pixels, and the reference 256x192."));
        JsonNode json = new ObjectMapper().readTree(String.join("\n", run.out()));
        assertEquals(1, json.get("schema").asInt());
        assertEquals("demo.heic", json.get("file").asText());
        assertEquals("HEIF", json.get("format").asText());
        assertTrue(json.at("/descriptions/apple").asBoolean());
        assertEquals(2, json.at("/headroomStops/apple").asDouble(), 1e-6);
        assertTrue(json.at("/headroomStops/iso").isNull());
        assertEquals(1, json.at("/differences/0/weight").asDouble());
        assertTrue(json.at("/differences/0/equal").asBoolean());
        assertTrue(json.at("/differences/0/pqPsnr").isNull());
        assertEquals(256 * 192, json.at("/differences/0/deltaEItp/pixels").asInt());
        try (MappingIterator<JsonNode> all = new ObjectMapper().readerFor(JsonNode.class)
                .readValues(String.join("\n", CliRun.of("verify", "--json", demo, pq).done().out()))) {
            assertEquals(List.of(false, true), all.readAll().stream().map(one -> one.get("hdrBase").asBoolean()).toList());
        }
    }

    @Test
    void aReferenceThatCannotBeReadIsOneSentence() throws IOException {
        Path demo = WrittenPhotos.demo(folder.resolve("demo.heic"));
        CliRun.of("verify", demo, "--reference", Files.writeString(folder.resolve("text.heic"), "none"))
                .refused(1, "lightwell: text.heic is no TIFF");
        CliRun.of("verify", demo, "--reference", folder.resolve("nowhere.heic")).refused(1, "nowhere.heic");
        CliRun.of("verify").refused(2, "Missing required parameter: 'FILE'");
    }

    @Test
    void auditPrintsATableAndFailsIfAMapWasLost() throws IOException {
        WrittenPhotos.demo(folder.resolve("a/kept.heic"));
        WrittenPhotos.demo(folder.resolve("b/kept.heic"));
        CliRun kept = CliRun.of("audit", folder.resolve("a"), folder.resolve("b")).done();
        assertEquals(List.of("OK          kept  128x96, 1 x 8 bits, 2.00 stops -> 128x96, 1 x 8 bits, 2.00 stops", "Photos: 1 (1 OK)"),
                kept.out());
        WrittenPhotos.demo(folder.resolve("a/lost.heic"));
        WrittenPhotos.demo(folder.resolve("b/lost.heic"), WrittenPhotos.DEMO.withGainMap(false));
        CliRun lost = CliRun.of("audit", folder.resolve("a"), folder.resolve("b"));
        assertEquals(1, lost.status());
        assertEquals("STRIPPED    lost  128x96, 1 x 8 bits, 2.00 stops -> no map", lost.out().get(1));
        assertEquals("Photos: 2 (1 OK, 1 STRIPPED)", lost.out().get(2));
        JsonNode json = new ObjectMapper()
                .readTree(String.join("\n", CliRun.of("audit", "--json", folder.resolve("a"), folder.resolve("b")).out()));
        assertEquals("STRIPPED", json.at("/photos/1/verdict").asText());
        assertEquals(1, json.at("/counts/OK").asInt());
        assertEquals(2, json.at("/photos/0/b/headroomStops/used").asDouble(), 1e-6);
        assertFalse(json.get("harmless").asBoolean());
    }

    @Test
    void auditTakesTwoFolders() throws IOException {
        Path file = WrittenPhotos.demo(folder.resolve("a/demo.heic"));
        CliRun.of("audit", folder.resolve("a")).refused(2, "Missing required parameter: 'DIR-B'", "lightwell audit --help");
        CliRun.of("audit", folder.resolve("a"), file).refused(1, "demo.heic is not a folder.");
        CliRun.of("audit", folder, folder).refused(1, "The two folders are the same");
    }
}
