package lightwell.export.cloud;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import lightwell.export.OutputTarget;
import lightwell.export.Existing;
import lightwell.color.ColorEngine;
import lightwell.depth.CloudOptions;
import lightwell.export.ExportException;
import lightwell.image.Raster;
import lightwell.jobs.Progress;
import lightwell.metadata.Transfer;
import lightwell.photo.Photo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every format, read from its bytes: 3x2 samples at 1, 1.01, 1.02 m and 2 m, one hole, each of its own colour. */
class CloudFilesTest {

    private static final Raster MAP = CloudPhoto.map(3, 100, 101, 0, 100, 102, 200);
    /** Of an assumed lens of 26 mm. */
    private static final double FOCAL = 26 / Math.hypot(36, 24) * Math.hypot(3, 2);
    private static final double[][] POINTS = {point(0, 0, 1), point(1, 0, 1.01), point(0, 1, 1), point(1, 1, 1.02), point(2, 1, 2)};
    private static final CloudSettings MESH = new CloudSettings(CloudPart.ALL, true, false, LengthUnit.M);

    @TempDir
    Path folder;

    private static double[] point(int column, int row, double z) {
        return new double[] {(column + 0.5 - 1.5) / FOCAL * z, -(row + 0.5 - 1) / FOCAL * z, -z};
    }

    @Test
    void plyHoldsThePoints() throws Exception {
        WrittenPly ply = WrittenPly.read(write("p.ply", CloudSettings.DEFAULT));
        assertEquals(0, ply.corners().length);
        checkPoints(ply.xyz(), 1);
        assertArrayEquals(new int[] {0, 0, 77, 10, 0, 77, 0, 20, 77, 10, 20, 77, 20, 20, 77}, ply.rgb());
        String header = String.join("\n", ply.header());
        for (String said : new String[] {"comment Depth of made up <1>.heic",
            "comment Units: metres. Axes: x to the right, y up, z towards the viewer",
            "comment Metres are nominal", "from an assumed 26 mm lens"}) {
            assertTrue(header.contains(said), header);
        }
    }

    @Test
    void plyHoldsSurfaceNormalsAndUnits() throws Exception {
        WrittenPly ply = WrittenPly.read(write("p.ply", new CloudSettings(CloudPart.ALL, true, true, LengthUnit.MM)));
        checkPoints(ply.xyz(), 1000);
        assertArrayEquals(new int[] {0, 2, 1, 1, 2, 3}, ply.corners());
        for (int i = 0; i < 5; i++) {
            double z = ply.normals()[3 * i + 2];
            assertTrue(z > 0.5, "a normal that looks at the camera: " + z);
        }
        double[] last = POINTS[4]; // of no triangle
        double length = Math.hypot(Math.hypot(last[0], last[1]), last[2]);
        assertEquals(-last[0] / length, ply.normals()[12], 1e-6);
        assertTrue(String.join("\n", ply.header()).contains("Units: millimetres."));
    }

    @Test
    void surfacesAreTornWhereItIsAskedFor() throws Exception {
        CloudPart part = new CloudPart(new CloudOptions(0.5, Double.POSITIVE_INFINITY, 1), Optional.empty(), 0.021);
        WrittenPly joined = WrittenPly.read(write("p.ply", new CloudSettings(part, true, false, LengthUnit.M)));
        assertEquals(6, joined.corners().length, "1 m and 1.02 m are one surface");
        assertTrue(String.join("\n", joined.header()).contains("comment Depth of made up <1>.heic, from 0.500 m\n"));
        CloudSettings torn = new CloudSettings(new CloudPart(CloudOptions.ALL, Optional.empty(), 0.019), true, false, LengthUnit.M);
        assertTrue(assertThrows(ExportException.class, () -> write("q.ply", torn)).getMessage()
                .contains("no two points belong to one surface"));
    }

    @Test
    void pcdPacksColours() throws Exception {
        byte[] bytes = Files.readAllBytes(write("p.pcd", CloudSettings.DEFAULT));
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        String head = text.substring(text.indexOf("VERSION"), text.indexOf("DATA binary\n") + 12);
        assertEquals("VERSION 0.7\nFIELDS x y z rgb\nSIZE 4 4 4 4\nTYPE F F F F\nCOUNT 1 1 1 1\nWIDTH 5\nHEIGHT 1\n"
                + "VIEWPOINT 0 0 0 0 1 0 0\nPOINTS 5\nDATA binary\n", head);
        assertTrue(text.substring(0, text.indexOf("VERSION")).lines().allMatch(line -> line.startsWith("#")));
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).position(text.indexOf("DATA binary\n") + 12);
        float[] xyz = new float[15];
        for (int i = 0; i < 5; i++) {
            for (int c = 0; c < 3; c++) {
                xyz[3 * i + c] = in.getFloat();
            }
            assertEquals(i == 4 ? 0x00_14_14_4D : (i % 2 * 10) << 16 | (i / 2 * 20) << 8 | 77, Float.floatToRawIntBits(in.getFloat()));
        }
        assertEquals(0, in.remaining());
        checkPoints(xyz, 1);
    }

    @Test
    void glbHoldsPointsWithLinearColours() throws Exception {
        WrittenGlb glb = WrittenGlb.read(write("p.glb", CloudSettings.DEFAULT));
        JsonNode primitive = glb.json().at("/meshes/0/primitives/0");
        assertEquals(0, primitive.get("mode").asInt());
        assertEquals("KHR_materials_unlit", glb.json().at("/extensionsUsed/0").asText());
        assertTrue(glb.json().at("/asset/extras/notes").toString().contains("Metres are nominal"));
        assertEquals(2 * Math.atan(1 / FOCAL), glb.json().at("/cameras/0/perspective/yfov").asDouble(), 1e-6);
        float[] xyz = new float[15];
        glb.view(primitive.at("/attributes/POSITION").asInt()).asFloatBuffer().get(xyz);
        checkPoints(xyz, 1);
        JsonNode position = glb.json().get("accessors").get(primitive.at("/attributes/POSITION").asInt());
        assertEquals(-2, position.at("/min/2").asDouble(), 1e-6);
        assertEquals(-1, position.at("/max/2").asDouble(), 1e-6);
        ByteBuffer colours = glb.view(primitive.at("/attributes/COLOR_0").asInt());
        assertEquals(65535 * new Transfer.Srgb().toLinear(20 / 255.0), colours.getShort(4 * 8 + 2) & 0xFFFF, 0.5);
        assertEquals(65535, colours.getShort(4 * 8 + 6) & 0xFFFF);
    }

    @Test
    void glbHoldsASurfaceThatWearsThePicture() throws Exception {
        WrittenGlb glb = WrittenGlb.read(write("p.glb", MESH));
        JsonNode primitive = glb.json().at("/meshes/0/primitives/0");
        assertEquals(4, primitive.get("mode").asInt());
        int[] corners = new int[6];
        glb.view(primitive.get("indices").asInt()).asIntBuffer().get(corners);
        assertArrayEquals(new int[] {0, 2, 1, 1, 2, 3}, corners);
        ByteBuffer places = glb.view(primitive.at("/attributes/TEXCOORD_0").asInt());
        assertEquals(2.5 / 3, places.getFloat(4 * 8), 1e-6);
        assertEquals(1.5 / 2, places.getFloat(4 * 8 + 4), 1e-6);
        JsonNode image = glb.json().at("/images/0");
        assertEquals("image/jpeg", image.get("mimeType").asText());
        ByteBuffer jpeg = glb.bytes(image.get("bufferView").asInt());
        byte[] stream = new byte[jpeg.remaining()];
        jpeg.get(stream);
        BufferedImage texture = ImageIO.read(new ByteArrayInputStream(stream));
        assertEquals(3, texture.getWidth());
        assertEquals(2, texture.getHeight());
    }

    @Test
    void thePageHoldsAllOfItAndAsksForNothing() throws Exception {
        String page = Files.readString(write("p.html", MESH));
        assertFalse(Pattern.compile("https?:|src=|href=|url\\(|import\\s|fetch\\(").matcher(page).find(), "the page asks for something");
        assertTrue(page.contains("<title>made up &lt;1&gt;.heic</title>"));
        assertFalse(page.contains("{{"), "a place that was not filled");
        JsonNode about = new ObjectMapper().readTree(between(page, "<script id=\"about\" type=\"application/json\">"));
        ByteBuffer data = ByteBuffer.wrap(Base64.getDecoder().decode(between(page, "<script id=\"data\" type=\"text/plain\">")))
                .order(ByteOrder.LITTLE_ENDIAN);
        assertEquals(5, about.get("points").asInt());
        assertEquals(0b111011, data.get(0), "places that have points");
        assertEquals(0b000001, data.get(2), "places where two triangles begin");
        assertEquals(4 + 5 * 9, data.capacity());
        float[] xyz = new float[15];
        for (int i = 0; i < 5; i++) {
            double z = 1 / value(about, data, 2, i);
            xyz[3 * i] = (float) (value(about, data, 0, i) * z);
            xyz[3 * i + 1] = (float) (value(about, data, 1, i) * z);
            xyz[3 * i + 2] = (float) -z;
        }
        for (int i = 0; i < 15; i++) {
            assertEquals(POINTS[i / 3][i % 3], xyz[i], 5e-5);
        }
        assertEquals(20, data.get(4 + 30 + 4 * 3));
        assertEquals(1.01, about.get("middle").asDouble(), 1e-6); // nothing lies in the middle of so few: the median of all
        assertEquals(1 / FOCAL, about.get("spacing").asDouble(), 1e-9);
    }

    private static double value(JsonNode about, ByteBuffer data, int axis, int point) {
        double least = about.get("least").get(axis).asDouble();
        double most = about.get("most").get(axis).asDouble();
        return least + (data.getShort(4 + 2 * (5 * axis + point)) & 0xFFFF) / 65535.0 * (most - least);
    }

    private static String between(String page, String tag) {
        Matcher matcher = Pattern.compile(Pattern.quote(tag) + "(.*?)</script>", Pattern.DOTALL).matcher(page);
        assertTrue(matcher.find(), tag);
        return matcher.group(1);
    }

    /** A base of 6x4: each sample's area has four pixels, whose mean is one of light. */
    @Test
    void coloursAreMeansOfLight() throws Exception {
        Raster base = Raster.allocate(6, 4, 3, 8);
        for (int i = 0; i < 24; i++) {
            base.set(i % 6, i / 6, 0, i % 2 == 0 ? 255 : 0);
            base.set(i % 6, i / 6, 1, 128);
        }
        try (Photo photo = CloudPhoto.of(base, MAP, Optional.of(CloudPhoto.centimetres()))) {
            Path file = folder.resolve("m.ply");
            new CloudExport().write(photo, OutputTarget.of(file, Existing.REFUSE), CloudSettings.DEFAULT,
                    () -> ColorEngine.load(Optional.empty()), Progress.NONE);
            int[] rgb = Arrays.copyOf(WrittenPly.read(file).rgb(), 3);
            assertArrayEquals(new int[] {188, 128, 0}, rgb); // half the light of 255 is code 188, not 128
        }
    }

    private static void checkPoints(float[] xyz, double scale) {
        assertEquals(15, xyz.length);
        for (int i = 0; i < 15; i++) {
            assertEquals(scale * POINTS[i / 3][i % 3], xyz[i], 1e-6 * scale);
        }
    }

    private Path write(String name, CloudSettings settings) throws Exception {
        Path file = folder.resolve(name);
        try (Photo photo = CloudPhoto.of(CloudPhoto.base(3, 2), CloudPhoto.map(3, 100, 101, 0, 100, 102, 200),
                Optional.of(CloudPhoto.centimetres()))) {
            CloudResult result = new CloudExport().write(photo, OutputTarget.of(file, Existing.REFUSE), settings,
                    () -> ColorEngine.load(Optional.empty()), Progress.NONE);
            assertEquals(Files.size(file), result.bytes());
            assertEquals(5, result.points());
            assertEquals(settings.mesh() ? 2 : 0, result.triangles());
        }
        return file;
    }
}
