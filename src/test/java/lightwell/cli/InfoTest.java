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
import lightwell.fence.Fence;
import lightwell.fence.Layer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InfoTest {

    @TempDir
    Path folder;

    @Test
    void tellsWhatAPhotoHolds() throws IOException {
        CliRun run = CliRun.of("info", Photos.good(folder.resolve("demo.heic"))).done();
        assertEquals(List.of(), run.err());
        String page = String.join("\n", run.out());
        for (String fact : List.of("demo.heic", "Display P3 (ICC profile)", "256x192  3 x  8 bits", "gainmap", "depth", "skin", "portrait",
                "headroom 4.0000 (2.000 stops over SDR white)", "XMP HDRGainMapHeadroom", "maker note 33", " m, stored as disparity ",
                "Metres are ", "calibration from depthData XMP",
                "pixels of the map, from the calibration in the file")) {
            assertTrue(page.contains(fact), "\"" + fact + "\" is not in:\n" + page);
        }
    }

    @Test
    void tellsWhatTheDepthIsWorthUnlessItShallBeQuick() throws IOException {
        Path photo = Photos.good(folder.resolve("demo.heic"));
        String page = String.join("\n", CliRun.of("info", photo).done().out());
        for (String fact : List.of("one code is ", " mm at ", " of 256 codes used, ", "0.0 % holes, no end clipped", "edges: alignment 0.",
                "not shifted")) {
            assertTrue(page.contains(fact), "\"" + fact + "\" is not in:\n" + page);
        }
        assertFalse(String.join("\n", CliRun.of("info", "--quick", photo).done().out()).contains("codes used"));
        JsonNode json = new ObjectMapper().readTree(String.join("\n", CliRun.of("info", "--json", photo).done().out()));
        assertEquals(96, json.at("/depthQuality/width").asInt());
        assertTrue(json.at("/depthQuality/edges/score").asDouble() > 0.3, json.at("/depthQuality/edges").toString());
        assertTrue(new ObjectMapper().readTree(String.join("\n", CliRun.of("info", "--json", "--quick", photo).done().out()))
                .get("depthQuality").isNull());
    }

    @Test
    void listsEveryTagWhenAsked() throws IOException {
        List<String> page = CliRun.of("info", "--tags", Photos.good(folder.resolve("demo.heic"))).done().out();
        int base = page.indexOf("base");
        assertTrue(page.indexOf("    IFD0") > base && base > 0, page.toString());
        assertTrue(page.contains("    ProfileDescription: Display P3"), page.toString());
        assertTrue(page.stream().anyMatch(line -> line.startsWith("      HDRHeadroom: ")), page.toString());
    }

    @Test
    void writesOneDocumentForEachFileAsJson() throws IOException {
        CliRun run = CliRun.of("info", "--json", Photos.good(folder.resolve("a.heic")), folder.resolve("nowhere.heic"),
                Photos.jpegDepth(folder.resolve("b.heic")));
        assertEquals(1, run.status());
        assertEquals(1, run.err().size(), run.err().toString());
        try (MappingIterator<JsonNode> documents = new ObjectMapper().readerFor(JsonNode.class).readValues(String.join("\n", run.out()))) {
            List<JsonNode> all = documents.readAll();
            assertEquals(List.of("a.heic", "b.heic"), all.stream().map(json -> json.at("/file/name").asText()).toList());
            assertEquals("depth", all.get(0).at("/layers/2/name").asText());
        }
    }

    @Test
    void listsWithTheReasonWhatCannotBeDecoded() throws IOException {
        List<String> page = CliRun.of("info", Photos.jpegDepth(folder.resolve("lidar.heic"))).done().out();
        int depth = page.indexOf(page.stream().filter(line -> line.matches(" +depth +32x32 .*")).findFirst().orElseThrow());
        assertEquals("Image 2 ('jpeg') cannot be decoded: There is no JPEG picture at byte 0.", page.get(depth + 1).strip());
    }

    @Test
    void listsTheImagesAndTellsOfTheOneAskedFor() throws IOException {
        Path file = Photos.two(folder.resolve("two.heic"));
        List<String> main = CliRun.of("info", file).done().out();
        assertTrue(main.stream().anyMatch(line -> line.matches("Images +1 main +64x64 +Main image \\(this page is about it\\)")),
                main.toString());
        assertTrue(main.stream().anyMatch(line -> line.matches(" +2 image_2 +96x72 +Image 2")), main.toString());
        List<String> second = CliRun.of("info", "--image", "image_2", file).done().out();
        assertTrue(second.stream().anyMatch(line -> line.matches("Layers +base +96x72 .*")), second.toString());
        CliRun.of("info", "--image=3", file).refused(1,
                "lightwell: two.heic has no image '3' that can be shown; it has 1 (main), 2 (image_2).");
    }

    @Test
    void oneBadPhotoDoesNotHideTheOthers() throws IOException {
        CliRun run = CliRun.of("info", folder.resolve("nowhere.heic"), Photos.good(folder.resolve("demo.heic")),
                Files.writeString(folder.resolve("text.heic"), "no photo at all, only text"));
        assertEquals(1, run.status());
        assertEquals(2, run.err().size(), run.err().toString());
        assertTrue(run.err().get(0).contains("There is no file "), run.err().get(0));
        assertTrue(run.err().get(1).startsWith("lightwell: text.heic: "), run.err().get(1));
        assertTrue(run.out().get(0).contains("demo.heic"), run.out().get(0));
    }

    @Test
    void refusesWhatIsNoPhoto() throws IOException {
        CliRun.of("info", Files.createFile(folder.resolve("empty.heic"))).refused(1, "lightwell: empty.heic is empty.");
        CliRun.of("info", Photos.truncated(folder.resolve("cut.heic"))).refused(1, "lightwell: cut.heic: ", "cut short");
        CliRun.of("info", Photos.cyclic(folder.resolve("circle.heic"))).refused(1, "lightwell: circle.heic: ", "in a circle");
        CliRun.of("info", folder).refused(1, "is a folder, not a photo.");
    }

    @Test
    void writesTheDemoPhotoAndPrintsItsPath() throws IOException {
        Path there = Files.createDirectory(folder.resolve("there"));
        CliRun run = CliRun.of("sample", there).done();
        assertEquals(List.of(there.resolve("lightwell_demo.heic").toString()), run.out());
        assertEquals(List.of(), run.err());
        CliRun.of("info", run.out().get(0)).done();
    }

    @Test
    void theDemoPhotoNeedsAFolder() throws IOException {
        CliRun.of("sample", Files.writeString(folder.resolve("file"), "x")).refused(1, "/file", "in the way.");
    }

    @Test
    void tellsWhichLayersOfTheFenceStand() throws IOException {
        String page = String.join("\n", CliRun.of("info", "--security").done().out());
        JsonNode json = new ObjectMapper().readTree(String.join("\n", CliRun.of("info", "--security", "--json").done().out()));
        if (json.get("fenced").asBoolean()) {
            assertEquals(Layer.values().length, json.get("layers").size() + json.get("missing").size());
            assertTrue(page.contains("behind a fence") && page.contains("without environment"), page);
        } else {
            assertTrue(page.contains("without a fence. ") && json.get("why").asText().length() > 10, page);
        }
    }

    @Test
    void theFenceCanBeLeftOut() {
        try {
            assertEquals(List.of("HEIC, HEIF and AVIF pictures are decoded without a fence. The option --unfenced leaves it out."),
                    CliRun.of("info", "--security", "--unfenced").done().out());
        } finally {
            Fence.ofProcess().leaveOut(false);
        }
    }
}
