package lightwell.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lightwell.hdr.HdrOptions;
import lightwell.hdr.HdrReconstruction;
import lightwell.hdr.HdrRule;
import lightwell.photo.Photo;
import lightwell.photo.reader.PhotoReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command encode, on photos with a gain map, which are HDR pictures too: headroom 4. */
class EncodeTest {

    @TempDir
    private Path folder;

    @Test
    void aFolderIsConvertedBesideItself() throws IOException {
        Photos.good(folder.resolve("one.heic"));
        Photos.good(folder.resolve("two.heic"));
        CliRun run = CliRun.of("encode", folder, "--quality", "draft").done();
        List<String> names = names(folder.resolve("converted"));
        assertEquals(List.of("one_HDR_gain_map.heic", "two_HDR_gain_map.heic"), names);
        assertTrue(run.out().get(0).contains("one_HDR_gain_map.heic"), run.out().get(0));
        assertTrue(run.out().stream().anyMatch(line -> line.contains("PQ-PSNR")), String.join("\n", run.out()));
        try (Photo photo = PhotoReader.open(folder.resolve("converted/one_HDR_gain_map.heic"))) {
            assertTrue(photo.gainMap().orElseThrow().apple().isPresent());
            assertTrue(photo.gainMap().orElseThrow().iso().isPresent());
            HdrRule rule = HdrReconstruction.ruleOf(photo, HdrOptions.DEFAULT);
            assertEquals(4, rule.headroom().orElseThrow().linear(), 0.1);
            HdrRule apple = HdrReconstruction.ruleOf(photo, HdrOptions.DEFAULT.withGainMap(HdrOptions.Choice.APPLE));
            assertEquals(rule.headroom().orElseThrow().linear(), apple.headroom().orElseThrow().linear(), 0.004);
        }
    }

    @Test
    void formatsAndSettingsAreChosen() throws IOException {
        Path photo = Photos.good(folder.resolve("photo.heic"));
        CliRun.of("encode", photo, "--format", "jpeg,pq-heic,pq-png", "--quality", "draft", "--map", "rgb", "--map-size", "1", "--base",
                "srgb", "--max-headroom", "2", "--no-verify", "-o", folder.resolve("out")).done();
        assertEquals(List.of("photo_P3_PQ.heic", "photo_PQ.png", "photo_UltraHDR.jpg"), names(folder.resolve("out")));
    }

    @Test
    void filesAreDescribedAsJson() throws IOException {
        Path photo = Photos.good(folder.resolve("photo.heic"));
        Path file = folder.resolve("out.jpg");
        CliRun run = CliRun.of("encode", photo, "--format", "jpeg", "--json", "-o", file).done();
        JsonNode json = new ObjectMapper().readTree(String.join("\n", run.out()));
        assertEquals(file.toString(), json.get("file").asText());
        assertEquals("jpeg", json.get("format").asText());
        assertEquals(Files.size(file), json.get("bytes").asLong());
        assertEquals(4, json.get("headroom").asDouble(), 0.1);
        assertEquals(3, json.get("differences").size());
        assertEquals("Display P3", json.get("source").get("encoding").asText());
    }

    @Test
    void aPageShowsEverything() throws IOException {
        Path photo = Photos.good(folder.resolve("<b>photo.heic"));
        Path page = folder.resolve("pages/gallery.html");
        CliRun.of("encode", photo, "--format", "pq-png", "--gallery", page).done();
        String text = Files.readString(page);
        assertTrue(text.contains("&lt;b&gt;photo_PQ.png"), "the written file");
        assertEquals(6, text.split("src=\"data:image/jpeg;base64,", -1).length - 1, "SDR, HDR, three displays and the map");
        assertFalse(text.contains("http://") || text.contains("https://"), "needs no network");
    }

    @Test
    void existingFilesAreLeftUnlessToldOtherwise() throws IOException {
        Path photo = Photos.good(folder.resolve("photo.heic"));
        Path file = Files.writeString(folder.resolve("out.heic"), "kept");
        CliRun.of("encode", photo, "-o", file, "--no-verify").refused(1, "out.heic", "--overwrite");
        assertEquals(0, CliRun.of("encode", photo, "-o", file, "--no-verify", "--skip-existing").status());
        assertEquals("kept", Files.readString(file));
        CliRun.of("encode", photo, "-o", file, "--no-verify", "--overwrite").done();
        assertTrue(Files.size(file) > 1000);
    }

    @Test
    void theSourceIsNeverReplaced() throws IOException {
        Path photo = Photos.good(folder.resolve("photo.heic"));
        CliRun.of("encode", photo, "-o", photo, "--overwrite").refused(1, "photo.heic");
    }

    @Test
    void oneFailureDoesNotStopTheOthers() throws IOException {
        Photos.good(folder.resolve("good.heic"));
        Photos.truncated(folder.resolve("cut.heic"));
        CliRun run = CliRun.of("encode", folder, "--quality", "draft", "--no-verify");
        assertEquals(1, run.status());
        assertEquals(1, run.err().stream().filter(line -> line.contains("cut.heic")).count(), run.err().toString());
        assertEquals(List.of("good_HDR_gain_map.heic"), names(folder.resolve("converted")));
    }

    @Test
    void aFolderIntoWhichNothingComesIsRemoved() throws IOException {
        Photos.truncated(folder.resolve("cut.heic"));
        Path wrong = Photos.good(folder.resolve("photo.heic"));
        CliRun.of("encode", folder.resolve("cut.heic")).refused(1, "cut.heic");
        Path text = Files.writeString(folder.resolve("text.cube"), "nothing");
        CliRun.of("encode", wrong, "--cube", text, "-o", folder.resolve("a/b") + "/").refused(1, "text.cube");
        CliRun.of("encode", wrong, "--keep-pixels", "--depth", text, "-o", folder.resolve("a/b") + "/").refused(1, "depth map already");
        assertEquals(List.of("cut.heic", "photo.heic", "text.cube"), names(folder));
        Files.createDirectory(folder.resolve("converted"));
        CliRun.of("encode", wrong, "--cube", text).refused(1, "text.cube");
        assertTrue(Files.isDirectory(folder.resolve("converted")), "it was there before");
    }

    /** The source's notes describe the source's gain map. */
    @Test
    void notesOnAGainMapStayWithIt() throws IOException {
        Path photo = Photos.good(folder.resolve("photo.heic"));
        try (Photo source = PhotoReader.open(photo)) {
            assertTrue(source.camera().makerNotes().keySet().containsAll(List.of(33, 48)));
        }
        CliRun.of("encode", photo, "--format", "jpeg,avif,pq-heic,pq-avif", "--quality", "draft", "--no-verify").done();
        CliRun.of("encode", photo, "--iso-only", "--quality", "draft", "--no-verify").done();
        for (String name : names(folder.resolve("converted"))) {
            try (Photo written = PhotoReader.open(folder.resolve("converted").resolve(name))) {
                assertEquals(Set.of(1), written.camera().makerNotes().keySet(), name);
                assertEquals("Demo camera", written.camera().model().orElseThrow());
            }
        }
    }

    @Test
    void impossibleSettingsAreRefused() throws IOException {
        Path photo = Photos.good(folder.resolve("photo.heic"));
        CliRun.of("encode", photo, "--format", "gif").refused(2, "gif", "pq-heic");
        CliRun.of("encode", photo, "--knee", "1").refused(2, "--knee");
        CliRun.of("encode", photo, "--peak", "100").refused(2, "--peak", "203");
        CliRun.of("encode", photo, "--max-headroom", "1").refused(2, "--max-headroom");
        CliRun.of("encode", photo, "--map-size", "3").refused(2, "3");
        CliRun.of("encode", photo, "--sdr", "a.png", "--cube", "b.cube").refused(2, "--cube");
        CliRun.of("encode", photo, "--format", "all", "-o", folder.resolve("x.heic")).refused(2, "folder");
        CliRun.of("encode", photo, "-o", folder.resolve("x.jpg")).refused(2, ".heic");
        assertFalse(Files.exists(folder.resolve("converted")));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
