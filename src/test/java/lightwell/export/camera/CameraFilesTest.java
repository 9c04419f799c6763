package lightwell.export.camera;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lightwell.color.ColorEngine;
import lightwell.export.Existing;
import lightwell.export.ExportException;
import lightwell.export.OutputTarget;
import lightwell.jobs.Progress;
import lightwell.photo.ImageChoice;
import lightwell.photo.Oracle;
import lightwell.photo.Photo;
import lightwell.photo.reader.PhotoReader;
import lightwell.sample.DemoOptions;
import lightwell.sample.DemoPhoto;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo's camera, whose truth the scene states, and real files. */
class CameraFilesTest {

    /** The demo: 7 mm in front of a sensor of 5.12 mm x 3.84 mm, the axis at 0.5032 and 0.4973 of the picture of 384x288. */
    private static final double FOCAL = 7 / 5.12 * 384;
    private static final double[] AXIS = {0.5032 * 384, 0.4973 * 288};

    @TempDir
    Path folder;
    private Path demo;

    @BeforeEach
    void makeTheDemo() throws Exception {
        demo = demo("demo.heic", 384);
    }

    @Test
    void transformsHoldTheCamera() throws Exception {
        JsonNode json = transforms(demo);
        assertEquals("OPENCV", json.get("camera_model").asText());
        assertEquals(384, json.get("w").asInt());
        assertEquals(288, json.get("h").asInt());
        assertEquals(FOCAL, json.get("fl_x").asDouble(), 1e-3);
        assertEquals(FOCAL, json.get("fl_y").asDouble(), 1e-3);
        assertEquals(AXIS[0], json.get("cx").asDouble(), 1e-3);
        assertEquals(AXIS[1], json.get("cy").asDouble(), 1e-3);
        assertFalse(json.has("k1"), "a lens without distortion");
        assertEquals("demo.heic", json.at("/frames/0/file_path").asText());
        assertEquals("[[1,0,0,0],[0,1,0,0],[0,0,1,0],[0,0,0,1]]", json.at("/frames/0/transform_matrix").toString());
        assertTrue(json.get("notes").toString().contains("do not state where the cameras were"));
    }

    @Test
    void severalPhotosHaveACameraEach() throws Exception {
        Path other = demo("other.heic", 256);
        CameraOptions options = new CameraOptions(Optional.of(".png"), false);
        Path file = folder.resolve("transforms.json");
        try (Photo one = PhotoReader.open(demo); Photo two = PhotoReader.open(other)) {
            List<TakenCamera> cameras = List.of(TakenCamera.of(one, options), TakenCamera.of(two, options));
            TransformsExport.write(cameras, OutputTarget.of(file, Existing.REFUSE));
            ColmapExport.write(cameras, Optional.empty(), OutputTarget.of(folder, Existing.REFUSE), Progress.NONE);
        }
        JsonNode json = new ObjectMapper().readTree(file.toFile());
        assertFalse(json.has("fl_x"));
        assertEquals("other.png", json.at("/frames/1/file_path").asText());
        assertEquals(FOCAL, json.at("/frames/0/fl_x").asDouble(), 1e-3);
        assertEquals(FOCAL * 256 / 384, json.at("/frames/1/fl_x").asDouble(), 1e-3);
        List<String[]> cameras = rows("cameras.txt");
        assertEquals(2, cameras.size());
        assertEquals("PINHOLE", cameras.get(1)[1]);
        assertEquals(List.of("2", "256", "192"), List.of(cameras.get(1)[0], cameras.get(1)[2], cameras.get(1)[3]));
        assertEquals(AXIS[0], Double.parseDouble(cameras.get(0)[6]), 1e-3);
        List<String[]> images = rows("images.txt");
        assertEquals("2 1 0 0 0 0 0 0 2 other.png", String.join(" ", images.get(1)));
        assertEquals(0, rows("points3D.txt").size());
    }

    /** Each point of the model falls through its camera onto the centre of its sample, and has its depth in front of it. */
    @Test
    void pointsOfAModelFallOnTheirSamples() throws Exception {
        try (Photo photo = PhotoReader.open(demo)) {
            new ColmapExport().write(photo, OutputTarget.of(folder, Existing.REFUSE), new CameraOptions(Optional.empty(), true),
                    () -> ColorEngine.load(Optional.empty()), Progress.NONE);
            int width = photo.depth().orElseThrow().info().width();
            List<String[]> points = rows("points3D.txt");
            assertEquals(width * photo.depth().orElseThrow().info().height(), points.size());
            for (int i = 0; i < points.size(); i++) {
                double z = Double.parseDouble(points.get(i)[3]);
                assertTrue(z > 0.3 && z < 10, "in front of the camera: " + z);
                double u = FOCAL * Double.parseDouble(points.get(i)[1]) / z + AXIS[0];
                double v = FOCAL * Double.parseDouble(points.get(i)[2]) / z + AXIS[1];
                assertEquals((i % width + 0.5) * 384 / width, u, 1e-2);
                assertEquals((i / width + 0.5) * 384 / width, v, 1e-2);
            }
        }
    }

    /** The right eye of a pair stands where its file says, 63.807 mm to the right, with a view of 80 degrees. */
    @Test
    void anEyeStandsWhereTheFileSays() throws Exception {
        try (Photo photo = PhotoReader.open(Oracle.photo("spatial_pair.heic"), new ImageChoice("right"))) {
            TakenCamera camera = TakenCamera.of(photo, CameraOptions.DEFAULT);
            assertEquals(1280 / Math.tan(Math.toRadians(40)), camera.pinhole().fx(), 0.1);
            assertTrue(TransformsFile.of(List.of(camera)).contains("[ [ 1, 0, 0, 0.063807 ]"));
            assertTrue(ColmapFiles.images(List.of(camera)).contains("1 1 0 0 0 -0.063807 0 0 1 spatial_pair.heic\n\n"));
        }
    }

    @Test
    void aPhonesLensIsWrittenWithItsResidual() throws Exception {
        JsonNode json = transforms(Oracle.photo("pug.heic"));
        assertEquals(3032.594, json.get("fl_x").asDouble(), 1e-2);
        assertTrue(json.has("k1") && json.has("k3") && json.has("p2"));
        assertTrue(json.get("notes").toString().matches(".*within \\d\\.\\d\\d pixels \\(rms\\), \\d\\.\\d\\d at most.*"));
    }

    @Test
    void anExistingFileIsLeftAlone() throws Exception {
        Files.writeString(folder.resolve("images.txt"), "mine");
        try (Photo photo = PhotoReader.open(demo)) {
            assertThrows(ExportException.class, () -> new ColmapExport().write(photo, OutputTarget.of(folder, Existing.REFUSE),
                    CameraOptions.DEFAULT, () -> ColorEngine.load(Optional.empty()), Progress.NONE));
        }
        assertEquals("mine", Files.readString(folder.resolve("images.txt")));
        assertFalse(Files.exists(folder.resolve("cameras.txt")));
    }

    private Path demo(String name, int width) throws Exception {
        return Files.write(folder.resolve(name), DemoPhoto.encode(DemoOptions.SMALL.withWidth(width), Progress.NONE));
    }

    private JsonNode transforms(Path source) throws Exception {
        Path file = folder.resolve("out.json");
        try (Photo photo = PhotoReader.open(source)) {
            new TransformsExport().write(photo, OutputTarget.of(file, Existing.REFUSE), CameraOptions.DEFAULT,
                    () -> ColorEngine.load(Optional.empty()), Progress.NONE);
        }
        return new ObjectMapper().readTree(file.toFile());
    }

    private List<String[]> rows(String name) throws Exception {
        return Files.readAllLines(folder.resolve(name)).stream().filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> line.split(" ")).toList();
    }
}
