package lightwell.export.cloud;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import lightwell.color.ColorEngine;
import lightwell.export.Existing;
import lightwell.export.OutputTarget;
import lightwell.jobs.Progress;
import lightwell.metadata.CameraCalibration;
import lightwell.metadata.DepthDescription;
import lightwell.metadata.Transfer;
import lightwell.photo.Photo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** USD, read from its text: 3x2 samples, one hole, and a camera whose pixels are not square and whose axis is off the centre. */
class UsdFilesTest {

    private static final CloudSettings MESH = CloudSettings.DEFAULT.withMesh(true);
    /** In pixels of a reference of 30x20: fx 25, fy 30, principal point (16, 9), pixels of 0.1 mm. */
    private static final CameraCalibration CAMERA = new CameraCalibration(25, 30, 16, 9, 30, 20, 0.1, new double[0], new double[0], 16, 9);
    private static final double[][] SAMPLES = {{0, 0, 1}, {1, 0, 1.01}, {0, 1, 1}, {1, 1, 1.02}, {2, 1, 2}};

    @TempDir
    Path folder;

    @Test
    void pointsLieOnTheirRays() throws Exception {
        WrittenUsd usd = WrittenUsd.read(write("p.usda", CloudSettings.DEFAULT));
        assertTrue(usd.text().startsWith("#usda 1.0\n"));
        assertTrue(usd.text().contains("    metersPerUnit = 1.0\n    upAxis = \"Y\"\n"));
        assertTrue(usd.text().contains("displayName = \"made up <1>.heic\"") && usd.text().contains("Metres are nominal"), usd.text());
        double[] points = usd.numbers("point3f[] points");
        double[] widths = usd.numbers("float[] widths");
        assertEquals(15, points.length);
        for (int i = 0; i < 5; i++) {
            double z = SAMPLES[i][2];
            assertEquals((10 * SAMPLES[i][0] + 5 - 16) / 25 * z, points[3 * i], 1e-6);
            assertEquals((9 - 10 * SAMPLES[i][1] - 5) / 30 * z, points[3 * i + 1], 1e-6);
            assertEquals(-z, points[3 * i + 2], 1e-6);
            assertEquals(z / 2.75, widths[i], 1e-6); // a pixel of the map, by the mean of 2.5 and 3
            double[] film = usd.film().place(points[3 * i], points[3 * i + 1], points[3 * i + 2]);
            assertEquals((SAMPLES[i][0] + 0.5) / 3, film[0], 1e-6);
            assertEquals((SAMPLES[i][1] + 0.5) / 2, film[1], 1e-6);
        }
        double[] extent = usd.numbers("float3[] extent");
        assertArrayEquals(new double[] {-11 / 25.0, -12 / 30.0, -2, 18 / 25.0, 4 / 30.0 * 1.01, -1}, extent, 1e-6);
        double[] colours = usd.numbers("color3f[] primvars:displayColor");
        assertEquals(new Transfer.Srgb().toLinear(20 / 255.0), colours[13], 1e-6);
        assertEquals(new Transfer.Srgb().toLinear(77 / 255.0), colours[14], 1e-6);
        assertTrue(usd.text().contains("colorSpace = \"lin_rec709_scene\""));
    }

    /** Pixels of 0.1 mm and fx 25: 2.5 mm; in metres tenths of a unit are 100 mm, in centimetres 1 mm, in millimetres 0.1 mm. */
    @Test
    void theCameraIsInTenthsOfTheUnit() throws Exception {
        for (LengthUnit unit : LengthUnit.values()) {
            WrittenUsd usd = WrittenUsd.read(write(unit + ".usda", new CloudSettings(CloudPart.ALL, false, false, unit)));
            double mm = unit.perMetre() / 100.0;
            assertEquals(2.5 * mm, usd.number("float focalLength"), 1e-6 * mm);
            assertEquals(3.0 * mm, usd.number("float horizontalAperture"), 1e-6 * mm);
            assertEquals(-0.1 * mm, usd.number("float horizontalApertureOffset"), 1e-6 * mm);
            assertEquals(2.5 * 20 / 30 * mm, usd.number("float verticalAperture"), 1e-6 * mm);
            assertEquals(-2.5 / 30 * mm, usd.number("float verticalApertureOffset"), 1e-6 * mm);
            assertEquals(1.0 / unit.perMetre(), usd.number("metersPerUnit"), 1e-12);
            assertArrayEquals(new double[] {0.5 * unit.perMetre(), 4.0 * unit.perMetre()}, usd.numbers("float2 clippingRange"), 1e-3);
        }
    }

    @Test
    void aSurfaceHasItsTrianglesAndNormals() throws Exception {
        WrittenUsd usd = WrittenUsd.read(write("m.usda", new CloudSettings(CloudPart.ALL, true, true, LengthUnit.M)));
        assertArrayEquals(new double[] {3, 3}, usd.numbers("int[] faceVertexCounts"));
        assertArrayEquals(new double[] {0, 2, 1, 1, 2, 3}, usd.numbers("int[] faceVertexIndices"));
        assertEquals(15, usd.numbers("normal3f[] normals").length);
        assertTrue(usd.text().contains("subdivisionScheme = \"none\"") && usd.text().contains("def Mesh"));
        assertFalse(usd.text().contains("texture"), "a text alone has no texture");
    }

    @Test
    void aPackageIsStoredAlignedAndWearsThePicture() throws Exception {
        Path file = write("m.usdz", MESH);
        Map<String, WrittenUsd.Entry> entries = WrittenUsd.entries(file);
        assertEquals(List.of("photo.usda", "texture.jpg"), List.copyOf(entries.keySet()));
        entries.forEach((name, entry) -> assertEquals(0, entry.offset() % 64, name));
        try (ZipFile zip = new ZipFile(file.toFile())) { // checks the sums
            assertArrayEquals(entries.get("photo.usda").data(), zip.getInputStream(zip.getEntry("photo.usda")).readAllBytes());
        }
        assertEquals(3, ImageIO.read(new ByteArrayInputStream(entries.get("texture.jpg").data())).getWidth());
        WrittenUsd usd = WrittenUsd.read(file);
        assertTrue(usd.text().contains("asset inputs:file = @texture.jpg@"));
        double[] places = usd.numbers("texCoord2f[] primvars:st");
        assertEquals(10, places.length);
        assertEquals(2.5 / 3, places[8], 1e-6);
        assertEquals(0.25, places[9], 1e-6); // of the lower row, counted upwards
    }

    @Test
    void theSamePhotoGivesTheSameBytes() throws Exception {
        assertArrayEquals(Files.readAllBytes(write("a.usdz", MESH)), Files.readAllBytes(write("b.usdz", MESH)));
    }

    @Test
    void aCancelledPackageLeavesNothing() throws Exception {
        Progress stopping = new Progress() {
            @Override
            public void report(long done, long total) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThrows(CancellationException.class, () -> write("c.usdz", MESH, stopping));
        try (var files = Files.list(folder)) {
            assertEquals(0, files.count());
        }
    }

    private Path write(String name, CloudSettings settings) throws Exception {
        return write(name, settings, Progress.NONE);
    }

    private Path write(String name, CloudSettings settings, Progress progress) throws Exception {
        Path file = folder.resolve(name);
        DepthDescription description = CloudPhoto.described(DepthDescription.Kind.DEPTH, 0, 2.55, Optional.of(CAMERA));
        try (Photo photo = CloudPhoto.of(CloudPhoto.base(3, 2), CloudPhoto.map(3, 100, 101, 0, 100, 102, 200), Optional.of(description))) {
            new CloudExport().write(photo, OutputTarget.of(file, Existing.REFUSE), settings, () -> ColorEngine.load(Optional.empty()),
                    progress);
        }
        return file;
    }
}
