package lightwell.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import lightwell.color.ColorEngine;
import lightwell.export.exr.ExportOptions;
import lightwell.export.exr.ExrExport;
import lightwell.export.exr.WrittenExr;
import lightwell.jobs.Progress;
import lightwell.photo.Photo;
import lightwell.photo.reader.PhotoReader;
import lightwell.sample.DemoOptions;
import lightwell.sample.DemoPhoto;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nuke's script in Python with a stand-in for Nuke's module, for the channels and metadata of a file that was written. */
class NukeScriptTest {

    private static final Path SCRIPTS = Path.of("packaging", "nuke");
    private static final Map<String, String> COLOURS = Map.of("R", "red", "G", "green", "B", "blue", "A", "alpha");

    @TempDir
    static Path folder;
    private static ObjectNode file;

    /** The channels as Nuke names them, and the attributes with Nuke's prefix. */
    @BeforeAll
    static void writeAFile() throws Exception {
        assumeTrue(python("--version").isPresent(), "python3 is missing, so Nuke's script was not run");
        Path exr = folder.resolve("demo.exr");
        Path demo = Files.write(folder.resolve("demo.heic"), DemoPhoto.encode(DemoOptions.SMALL.withWidth(256), Progress.NONE));
        try (Photo photo = PhotoReader.open(demo)) {
            new ExrExport().write(photo, OutputTarget.of(exr, Existing.REFUSE), ExportOptions.DEFAULT,
                    () -> ColorEngine.load(Optional.empty()), Progress.NONE);
        }
        file = JsonNodeFactory.instance.objectNode();
        file.put("chosen", "C:\\shots\\demo.exr");
        ArrayNode channels = file.putArray("channels");
        ObjectNode metadata = file.putObject("metadata");
        try (WrittenExr written = new WrittenExr(exr)) {
            for (String said : written.channels()) {
                String channel = said.split(" ")[0];
                int dot = channel.lastIndexOf('.');
                String end = channel.substring(dot + 1);
                channels.add((dot < 0 ? "rgba" : channel.substring(0, dot).replace('.', '_')) + "." + COLOURS.getOrDefault(end, end));
            }
            written.attributes(0).forEach((name, value) -> metadata.put("exr/" + name, value));
        }
    }

    @Test
    void everyLayerHasItsShuffle() throws Exception {
        JsonNode nodes = run("lightwell_nuke.build()", file).get("nodes");
        assertEquals("Read", nodes.at("/0/class").asText());
        assertEquals("C:/shots/demo.exr", nodes.at("/0/knobs/file").asText());
        List<String> layers = new ArrayList<>();
        for (JsonNode node : nodes) {
            if (node.get("class").asText().equals("Shuffle2")) {
                layers.add(node.at("/knobs/in1").asText());
                assertEquals("{\"0\":0}", node.get("inputs").toString());
            }
        }
        assertEquals(List.of("depth", "gainmap", "matte_portrait", "matte_skin", "sdr"), layers);
        assertEquals("[[0,\"depth.Z\",\"rgba.red\"],[0,\"depth.Z\",\"rgba.green\"],[0,\"depth.Z\",\"rgba.blue\"]]",
                nodes.at("/1/knobs/mappings").toString());
        assertEquals("[[0,\"sdr.red\",\"rgba.red\"],[0,\"sdr.green\",\"rgba.green\"],[0,\"sdr.blue\",\"rgba.blue\"]]",
                nodes.at("/5/knobs/mappings").toString());
    }

    /** The demo: 7 mm in front of 5.12 mm x 3.84 mm, the axis at 0.5032 and 0.4973 of the picture. */
    @Test
    void theCameraIsTheScenes() throws Exception {
        JsonNode knobs = only(run("lightwell_nuke.build()", file), "Camera2").get("knobs");
        assertEquals(7, knobs.get("focal").asDouble(), 1e-3);
        assertEquals(5.12, knobs.get("haperture").asDouble(), 1e-3);
        assertEquals(3.84, knobs.get("vaperture").asDouble(), 1e-3);
        assertEquals(1 - 2 * 0.5032, knobs.at("/win_translate/0").asDouble(), 1e-5);
        assertEquals((2 * 0.4973 - 1) * 3 / 4, knobs.at("/win_translate/1").asDouble(), 1e-5);
        assertTrue(knobs.get("useMatrix").asBoolean());
        for (int i = 0; i < 16; i++) {
            assertEquals(i % 5 == 0 ? 1 : 0, knobs.at("/matrix/" + i).asDouble());
        }
    }

    /** The stand-in's gizmo has its camera first and the image third. */
    @Test
    void pointsGetDepthTheWayTheNodeWantsIt() throws Exception {
        JsonNode told = run("lightwell_nuke.build()", file);
        JsonNode points = only(told, "DepthToPoints");
        assertEquals("depth.Z", points.at("/knobs/depth").asText());
        assertTrue(points.at("/knobs/invert").asBoolean(), "metres");
        assertEquals("Camera2", told.get("nodes").get(points.at("/inputs/0").asInt()).get("class").asText());
        assertEquals(0, points.at("/inputs/2").asInt());
        assertFalse(only(run("lightwell_nuke.build()", encoded("inverse")), "DepthToPoints").at("/knobs/invert").asBoolean());
        JsonNode normalised = run("lightwell_nuke.build()", encoded("normalised"));
        assertFalse(normalised.toString().contains("DepthToPoints\""), "nothing makes points of shares");
        assertTrue(normalised.get("printed").toString().contains("normalised"));
    }

    @Test
    void aFileWithoutCalibrationHasNoCamera() throws Exception {
        ObjectNode plain = file.deepCopy();
        plain.putObject("metadata");
        assertEquals(6, run("lightwell_nuke.build('x.exr')", plain).get("nodes").size()); // a Read and five Shuffles
        ObjectNode nothing = file.deepCopy();
        nothing.remove("chosen");
        assertEquals(0, run("lightwell_nuke.build()", nothing).get("nodes").size());
    }

    @Test
    void theMenuCallsTheScript() throws Exception {
        JsonNode command = run("exec(open('packaging/nuke/menu.py').read())", file).at("/commands/0");
        assertEquals("lightwell_nuke.build()", command.get(1).asText());
    }

    private static ObjectNode encoded(String encoding) {
        ObjectNode other = file.deepCopy();
        ((ObjectNode) other.get("metadata")).put("exr/lightwell:depthEncoding", encoding);
        return other;
    }

    private static JsonNode only(JsonNode told, String kind) {
        List<JsonNode> found = new ArrayList<>();
        told.get("nodes").forEach(node -> {
            if (node.get("class").asText().equals(kind)) {
                found.add(node);
            }
        });
        assertEquals(1, found.size(), kind);
        return found.get(0);
    }

    private static JsonNode run(String code, JsonNode said) throws Exception {
        Path told = Files.createTempFile(folder, "said", ".json");
        Files.writeString(told, said.toString());
        String program = "import os; os.environ['STUB_FILE'] = open(r'" + told + "').read(); import nuke, lightwell_nuke; " + code
                + "; print(nuke.tell())";
        return new ObjectMapper().readTree(python("-B", "-c", program).orElseThrow());
    }

    /** What python3 prints; empty if there is none. */
    private static Optional<String> python(String... arguments) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of("python3"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PYTHONPATH", SCRIPTS + ":" + Path.of("src", "test", "resources", "nuke"));
        try {
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(process.waitFor(1, TimeUnit.MINUTES), "python3 does not end");
            assertEquals(0, process.exitValue(), said);
            return Optional.of(said);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
