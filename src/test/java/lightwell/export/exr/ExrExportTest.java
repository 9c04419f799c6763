package lightwell.export.exr;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lightwell.depth.DepthScale;
import lightwell.depth.upsample.GuidedDepth;
import lightwell.export.Existing;
import lightwell.export.OutputTarget;
import lightwell.image.Raster;
import lightwell.jobs.Progress;
import lightwell.metadata.DepthAccuracy;
import lightwell.metadata.DepthDescription;
import lightwell.photo.Photo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pixels of EXRs of a generated photo, read back, against the formulas. */
class ExrExportTest extends OneExr {

    /** Bradford, as the ACES configs have it. */
    private static final double[][] P3_TO_AP1 = {
        {0.7357979140, 0.2121664853, 0.0520356007}, {0.0471798850, 0.9380457009, 0.0147744141}, {0.0035636646, 0.0411418856, 0.9552944497}};

    @Test
    void writesTheLayersWithTheRightNamesTypesAndValues() throws IOException {
        SyntheticPhoto photo = new SyntheticPhoto();
        ExrExport.Result result = write(photo, options("zip"));
        assertEquals(Files.size(result.file()), result.bytes());
        try (WrittenExr exr = new WrittenExr(result.file())) {
            assertEquals(1, exr.parts());
            assertEquals(List.of("B half", "G half", "R half", "depth.Z float", "gainmap.Y half", "matte.hair.A half",
                    "matte.portrait.A half", "matte.skin.A half", "sdr.B half", "sdr.G half", "sdr.R half"),
                    exr.channels().stream().sorted().toList());
            checkLight(exr, photo, true);
            checkDepth(exr, photo, "depth.Z", 1e-6);
            assertArrayEquals(expectedMatte(photo.skin), exr.all("matte.skin.A"), (float) HALF_STEP);
        }
    }

    @Test
    void depthIsGuidedWhenAsked() throws IOException {
        SyntheticPhoto photo = new SyntheticPhoto();
        try (WrittenExr exr = new WrittenExr(write(new SyntheticPhoto(), options("zip")).file())) {
            assertEquals("nearest", exr.attributes(0).get("lightwell:depthUpsampling"));
        }
        float[] expected = new float[SyntheticPhoto.WIDTH * SyntheticPhoto.HEIGHT];
        DepthScale scale = DepthScale
                .of(new DepthDescription(DepthDescription.Kind.DISPARITY, 0.5, 4, DepthAccuracy.RELATIVE, "high", true, Optional.empty(),
                        ""), 8);
        new GuidedDepth(photo.depth, scale, photo.base).metres(0, SyntheticPhoto.HEIGHT, expected);
        Files.delete(target());
        try (WrittenExr exr = new WrittenExr(write(photo, options("zip").withDepth(ExportOptions.DepthUpsampling.GUIDED)).file())) {
            assertEquals("guided", exr.attributes(0).get("lightwell:depthUpsampling"));
            assertArrayEquals(expected, exr.all("depth.Z"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "rle", "zips", "zip", "zip:9", "piz", "pxr24", "b44", "b44a", "dwaa", "dwaa:500", "dwab"})
    void neverLosesABitOfDepthOrMattes(String compression) throws IOException {
        Path plain = write(new SyntheticPhoto(), options("none")).file();
        Path packed = folder.resolve("packed.exr");
        try (Photo open = new SyntheticPhoto().open(Path.of("photo.heic"))) {
            new ExrExport().write(open, OutputTarget.of(packed, Existing.REFUSE), options(compression), () -> color, Progress.NONE);
        }
        try (WrittenExr expected = new WrittenExr(plain); WrittenExr actual = new WrittenExr(packed)) {
            assertEquals(expected.channels().stream().sorted().toList(), actual.channels().stream().sorted().toList());
            for (String channel : List.of("depth.Z", "matte.skin.A", "matte.hair.A", "matte.portrait.A")) {
                assertArrayEquals(expected.all(channel), actual.all(channel), channel);
            }
            if (actual.parts() > 1) {
                assertEquals("data", actual.attributes(1).get("colorInteropID"));
            }
        }
    }

    /** B44 keeps floats and loses halfs, PXR24 the other way round: what it keeps stands beside the picture. */
    @ParameterizedTest
    @CsvSource({"b44, 1, 2", "b44a, 1, 2", "pxr24, 2, 1", "zip, 1, 1"})
    void dataHaveAPartOfTheirOwnWhereTheCompressionWouldLoseThem(String compression, int partsWithDepth, int partsWithMattes)
            throws IOException {
        Path plainDepth = Files.move(write(new SyntheticPhoto().withoutMattes(), options("none")).file(), folder.resolve("depth.exr"));
        try (WrittenExr plain = new WrittenExr(plainDepth);
                WrittenExr packed = new WrittenExr(write(new SyntheticPhoto().withoutMattes(), options(compression)).file())) {
            assertEquals(partsWithDepth, packed.parts());
            assertArrayEquals(plain.all("depth.Z"), packed.all("depth.Z"));
        }
        Files.delete(target());
        Path plainMattes = Files.move(write(new SyntheticPhoto().withoutDepth(), options("none")).file(), folder.resolve("mattes.exr"));
        try (WrittenExr plain = new WrittenExr(plainMattes);
                WrittenExr packed = new WrittenExr(write(new SyntheticPhoto().withoutDepth(), options(compression)).file())) {
            assertEquals(partsWithMattes, packed.parts());
            assertArrayEquals(plain.all("matte.skin.A"), packed.all("matte.skin.A"));
        }
    }

    @Test
    void theShenanigansLayoutHasTheOldPartsNamesAndTypesWithRightValues() throws IOException {
        SyntheticPhoto photo = new SyntheticPhoto();
        ExportOptions options = options("none").withLayout(ExrStorage.Layout.SHENANIGANS).withThreads(2);
        assertEquals(Path.of("a/IMG_1_acesCG.exr"), new ExrExport().defaultTarget(Path.of("a/IMG_1.HEIC"), options, ""));
        try (WrittenExr exr = new WrittenExr(write(photo, options).file())) {
            assertEquals(6, exr.parts());
            assertEquals(List.of("R half", "G half", "B half"), exr.channels(0));
            assertEquals(List.of("sdr.R half", "sdr.G half", "sdr.B half"), exr.channels(1));
            assertEquals(List.of("gainmap.R half", "gainmap.G half", "gainmap.B half"), exr.channels(2));
            assertEquals(List.of("depth.Y half"), exr.channels(3));
            assertEquals(List.of("mattes.semantichair53.Y half"), exr.channels(4));
            assertEquals(List.of("mattes.semanticskin51.Y half"), exr.channels(5));
            for (int part = 0; part < exr.parts(); part++) {
                assertEquals("none", exr.attributes(part).get("compression"));
                assertEquals("subimage0" + part, exr.attributes(part).get("oiio:subimagename"));
            }
            checkLight(exr, photo, false);
            checkDepth(exr, photo, "depth.Y", HALF_STEP);
            assertArrayEquals(exr.all("gainmap.R"), exr.all("gainmap.B"));
            assertArrayEquals(expectedMatte(photo.skin), exr.all("mattes.semanticskin51.Y"), (float) HALF_STEP);
            assertEquals("metres along the optical axis", exr.attributes(3).get("lightwell:depthUnit"));
        }
    }

    @Test
    void infiniteDistancesAreWrittenAsTheLargestHalf() throws IOException {
        SyntheticPhoto photo = new SyntheticPhoto().depthLayer(
                new DepthDescription(DepthDescription.Kind.DISPARITY, 0, 2, DepthAccuracy.ABSOLUTE, "high", false, Optional.empty(),
                        "test"));
        photo.depth.set(0, 0, 0, 0);
        try (WrittenExr exr = new WrittenExr(write(photo, options("zip")).file())) {
            assertEquals(65504, exr.at("depth.Z", 0, 0));
        }
    }

    @Test
    void oneThreadAndManyGiveTheSame() throws IOException {
        Path one = write(new SyntheticPhoto(), options("zip")).file();
        Path many = folder.resolve("many.exr");
        try (Photo photo = new SyntheticPhoto().open(Path.of("photo.heic"))) {
            new ExrExport().write(photo, OutputTarget.of(many, Existing.REFUSE), options("zip").withThreads(7), () -> color, Progress.NONE);
        }
        assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(many));
    }

    private void checkLight(WrittenExr exr, SyntheticPhoto photo, boolean layers) {
        for (int y = 0; y < SyntheticPhoto.HEIGHT; y += 21) {
            float[][] hdr = {exr.rows("R", y, 1), exr.rows("G", y, 1), exr.rows("B", y, 1)};
            float[][] sdr = {exr.rows("sdr.R", y, 1), exr.rows("sdr.G", y, 1), exr.rows("sdr.B", y, 1)};
            float[] gain = exr.rows(layers ? "gainmap.Y" : "gainmap.G", y, 1);
            for (int x = 0; x < SyntheticPhoto.WIDTH; x++) {
                double g = bilinear(photo.gainMap, x, y, SyntheticPhoto::linear);
                assertEquals(g, gain[x], g * HALF_STEP + 1e-6);
                for (int c = 0; c < 3; c++) {
                    double light = 0;
                    for (int k = 0; k < 3; k++) {
                        light += P3_TO_AP1[c][k] * SyntheticPhoto.linear(photo.base.get(x, y, k));
                    }
                    assertEquals(light, sdr[c][x], light * HALF_STEP + 1e-6);
                    double peak = light * (1 + (SyntheticPhoto.HEADROOM - 1) * g);
                    assertEquals(peak, hdr[c][x], peak * HALF_STEP + 2e-6);
                }
            }
        }
    }

    private void checkDepth(WrittenExr exr, SyntheticPhoto photo, String channel, double relative) {
        float[] metres = exr.all(channel);
        for (int y = 0; y < SyntheticPhoto.HEIGHT; y++) {
            for (int x = 0; x < SyntheticPhoto.WIDTH; x++) {
                int code = photo.depth.get((int) ((x + 0.5) * 60 / SyntheticPhoto.WIDTH), (int) ((y + 0.5) * 80 / SyntheticPhoto.HEIGHT),
                        0);
                double truth = 1 / (0.5 + code / 255.0 * 3.5);
                assertEquals(truth, metres[y * SyntheticPhoto.WIDTH + x], truth * relative);
            }
        }
    }

    private static float[] expectedMatte(Raster matte) {
        float[] expected = new float[SyntheticPhoto.WIDTH * SyntheticPhoto.HEIGHT];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = (float) bilinear(matte, i % SyntheticPhoto.WIDTH, i / SyntheticPhoto.WIDTH, code -> code / 255.0);
        }
        return expected;
    }

    @FunctionalInterface
    private interface Curve {
        double of(int code);
    }

    /** Half-pixel centres, clamped edges. */
    private static double bilinear(Raster raster, int x, int y, Curve curve) {
        double u = Math.min(raster.width() - 1.0, Math.max(0, (x + 0.5) * raster.width() / SyntheticPhoto.WIDTH - 0.5));
        double v = Math.min(raster.height() - 1.0, Math.max(0, (y + 0.5) * raster.height() / SyntheticPhoto.HEIGHT - 0.5));
        int left = (int) u;
        int top = (int) v;
        int right = Math.min(left + 1, raster.width() - 1);
        int bottom = Math.min(top + 1, raster.height() - 1);
        double upper = (1 - (u - left)) * curve.of(raster.get(left, top, 0)) + (u - left) * curve.of(raster.get(right, top, 0));
        double lower = (1 - (u - left)) * curve.of(raster.get(left, bottom, 0)) + (u - left) * curve.of(raster.get(right, bottom, 0));
        return (1 - (v - top)) * upper + (v - top) * lower;
    }
}
