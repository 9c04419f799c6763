package lightwell.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lightwell.export.cloud.WrittenPly;
import lightwell.export.exr.WrittenExr;
import lightwell.export.json.InfoSchema;
import lightwell.photo.reader.AndroidJpeg;
import lightwell.presets.OpenImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Google's depth goes wherever depth goes: a composed Dynamic Depth photo, whose metres are known, through every command. */
class AndroidDepthTest {

    private static final double NEAR = 0.2;
    private static final double FAR = 4;
    /** Of the stored codes, 16 bits: half a step of disparity, and what float and half lose. */
    private static final double SHARE = 1e-3;

    @TempDir
    Path folder;
    private Path photo;

    @BeforeEach
    void compose() throws IOException {
        byte[] map = AndroidJpeg.picture("png", BufferedImage.TYPE_USHORT_GRAY, AndroidJpeg.WIDTH, AndroidJpeg.HEIGHT,
                (x, y) -> AndroidJpeg.inverse(AndroidJpeg.depth(x, y), NEAR, FAR));
        byte[] file = AndroidJpeg.dynamicDepth(AndroidJpeg.base(),
                "DepthMap:ItemSemantic='Depth' DepthMap:Format='RangeInverse' DepthMap:Units='Meters' "
                        + "DepthMap:Near='" + NEAR + "' DepthMap:Far='" + FAR + "' DepthMap:DepthURI='android/depthmap'",
                "ImagingModel:FocalLengthX='100' ImagingModel:FocalLengthY='100' ImagingModel:ImageWidth='128' "
                        + "ImagingModel:ImageHeight='96'",
                List.of(new AndroidJpeg.Item("image/png", "android/depthmap", map)));
        photo = Files.write(folder.resolve("photo.jpg"), file);
    }

    @Test
    void infoTellsOfIt() throws IOException {
        String page = String.join("\n", CliRun.of("info", photo).done().out());
        for (String fact : List.of("64x48  1 x 16 bits", "0.2 m to 4 m, stored as disparity 0.25 to 5 1/m",
                "(range from Dynamic Depth XMP, RangeInverse).",
                "calibration from Dynamic Depth XMP: fx 100, fy 100, centre 64, 48 pixels of 128x96; lens distortion unknown",
                "focal length 50 pixels of the map, from the calibration in the file", " of 65536 codes used")) {
            assertTrue(page.contains(fact), "\"" + fact + "\" is not in:\n" + page);
        }
        JsonNode json = InfoSchema.valid(String.join("\n", CliRun.of("info", "--json", photo).done().out()));
        assertEquals(0.2, json.at("/depth/metres/near").asDouble(), 1e-9);
        assertEquals(4, json.at("/depth/metres/far").asDouble(), 1e-9);
        assertTrue(json.at("/depth/unitStated").asBoolean());
        assertEquals(100, json.at("/depth/calibration/fx").asDouble());
        assertEquals(AndroidJpeg.depth(63, 0), json.at("/depthQuality/metres/far").asDouble(), 0.05);
    }

    @Test
    void exportWritesIt() throws IOException {
        Path exr = folder.resolve("out.exr");
        CliRun.of("export", photo, "-o", exr).done();
        try (WrittenExr written = new WrittenExr(exr)) {
            float[] z = written.all("depth.Z");
            for (int y = 0; y < 96; y++) {
                for (int x = 0; x < 128; x++) {
                    assertEquals(1, z[y * 128 + x] / AndroidJpeg.depth(x / 2, y / 2), SHARE, x + ", " + y);
                }
            }
            assertEquals("metres along the optical axis", written.attributes(0).get("lightwell:depthUnit"));
            assertEquals("100, 100, 64, 48", written.attributes(0).get("lightwell:intrinsics"));
        }
    }

    @Test
    void extractWritesItInMetres() throws IOException {
        CliRun.of("extract", photo, "-o", folder.resolve("all")).done();
        try (var input = OpenImageIO.Input.open(folder.resolve("all/photo_depth_metres.tif").toString())) {
            float[] z = new float[AndroidJpeg.WIDTH * AndroidJpeg.HEIGHT];
            input.read(0, 0, AndroidJpeg.HEIGHT, 0, 1, z);
            assertEquals(1, z[5 * AndroidJpeg.WIDTH + 40] / AndroidJpeg.depth(40, 5), SHARE);
            assertEquals(1, z[47 * AndroidJpeg.WIDTH] / AndroidJpeg.depth(0, 47), SHARE);
        }
    }

    @Test
    void cloudUnprojectsIt() throws IOException {
        Path ply = folder.resolve("out.ply");
        CliRun.of("cloud", photo, "-o", ply).done();
        float[] xyz = WrittenPly.read(ply).xyz();
        assertEquals(3 * AndroidJpeg.WIDTH * AndroidJpeg.HEIGHT, xyz.length);
        int at = 3 * (30 * AndroidJpeg.WIDTH + 50);
        double z = AndroidJpeg.depth(50, 30);
        assertEquals(-z, xyz[at + 2], z * SHARE);
        assertEquals((50.5 - 32) / 50 * z, xyz[at], z * SHARE);
        assertEquals(-(30.5 - 24) / 50 * z, xyz[at + 1], z * SHARE);
    }

    @Test
    void reportJudgesIt() throws IOException {
        Path html = folder.resolve("out.html");
        CliRun.of("report", photo, "-o", html).done();
        assertTrue(Files.readString(html).contains("Dynamic Depth XMP, RangeInverse"));
    }

    /** What is there is named wherever there would be "no depth map". */
    @Test
    void depthThatCannotBeReadIsNamed() throws IOException {
        Path lost = Files.write(folder.resolve("lost.jpg"), AndroidJpeg.gdepth(AndroidJpeg.base(),
                "GDepth:Format='RangeInverse' GDepth:Near='1' GDepth:Far='2'", new byte[0]));
        String words = "the file describes it (GDepth) but does not hold it";
        assertTrue(String.join("\n", CliRun.of("info", lost).done().out()).contains(words));
        CliRun.of("cloud", lost, "-o", folder.resolve("a.ply")).refused(1, "lost.jpg has no depth map that can be read: " + words);
        CliRun.of("report", lost, "-o", folder.resolve("a.html")).refused(1, words);
        String exported = String.join("\n", CliRun.of("export", lost, "-o", folder.resolve("lost.exr")).done().out());
        assertFalse(exported.contains("no depth map"), exported);
    }
}
