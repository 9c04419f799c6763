package lightwell.author.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import lightwell.author.HdrSource;
import lightwell.metadata.Primaries;
import lightwell.metadata.Transfer;
import lightwell.presets.OpenImageIO;
import lightwell.rows.MadePicture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which rule says what the numbers mean, in its order, and the light that follows. */
class MeaningRulesTest extends HdrSourceTests {

    private static final int CODE = 49_271;
    private static final double LIGHT = MadePicture.pqLight(CODE / 65_535.0);
    private static final int[] GREY = {CODE, CODE, CODE};
    private static final int[] PQ_CURVE = MadeProfile.pqCurve(1024);

    private Path png(String name) throws IOException {
        return MadePicture.png(folder.resolve(name), 1, 1, 3, GREY);
    }

    private Path tiff(String name, byte[] profile) {
        return MadePicture.tiff(folder.resolve(name), 1, 1, "RGB", GREY, spec -> spec.setBytes("ICCProfile", profile, profile.length));
    }

    private static void assertMeaning(HdrSource source, String origin, String name, Primaries primaries, double light) throws IOException {
        try (source) {
            assertEquals(origin, source.encoding().source());
            assertEquals(name, source.encoding().name());
            assertEquals(primaries, source.primaries());
            assertEquals(light, light(source)[1], 1e-3 * light);
        }
    }

    @Test
    void theUserComesFirst() throws IOException {
        Path file = MadePicture.cicp(png("a_P3D65PQ.png"), 1, 13, true);
        assertMeaning(open(file, "Rec2020-PQ"), "--input-space", "Rec2100-PQ", Primaries.REC2020, LIGHT);
        assertMeaning(open(file, "p3-d65-pq"), "--input-space", "P3-D65-PQ", Primaries.DISPLAY_P3, LIGHT);
    }

    @ParameterizedTest
    @CsvSource({"Linear-P3, P3", "Linear-Rec709, P3", "Linear-Rec2020, 2020", "ACEScg, 2020", "ACES2065-1, 2020"})
    void linearSpacesByName(String space, String primaries) throws IOException {
        Path file = MadePicture.exr(folder.resolve("a.exr"), new float[] {4, 4, 4}, spec -> {});
        assertMeaning(open(file, space), "--input-space", space, primaries.equals("P3") ? Primaries.DISPLAY_P3 : Primaries.REC2020, 4);
    }

    /** ACEScct by S-2016-001: the light of a code is 2 to the power of 17.52 times the code, less 9.72. */
    @Test
    void spacesOfTheConfigByName() throws IOException {
        double code = 0.6;
        int stored = (int) Math.round(code * 65_535);
        Path file = MadePicture.png(folder.resolve("a.png"), 1, 1, 3, new int[] {stored, stored, stored});
        assertMeaning(open(file, "ACEScct"), "--input-space", "ACEScct", Primaries.REC2020, Math.pow(2, 17.52 * code - 9.72));
    }

    /** Whatever the scale of a config's light is, PQ's and HLG's brightest codes have their light beside 203 nits. */
    @Test
    void theCurveSaysTheScale() {
        SampleLight hundred = (rgb, pixels) -> {
            for (int i = 0; i < 3 * pixels; i++) {
                rgb[i] = (float) (MadePicture.pqLight(rgb[i]) * 203 / 100);
            }
        };
        assertEquals(100 / 203.0, CurveShape.hdr(hundred).orElseThrow(), 1e-4);
        SampleLight hlg = (rgb, pixels) -> {
            for (int i = 0; i < 3 * pixels; i++) {
                double scene = rgb[i] <= 0.5 ? rgb[i] * rgb[i] / 3 : (Math.exp((rgb[i] - 0.55991073) / 0.17883277) + 0.28466892) / 12;
                rgb[i] = (float) (10 * Math.pow(scene, 1.2));
            }
        };
        assertEquals(100 / 203.0, CurveShape.hdr(hlg).orElseThrow(), 1e-3);
        assertTrue(CurveShape.hdr((rgb, pixels) -> {}).isEmpty());
    }

    /** By BT.2100: scene light of signal 0.75 is 0.26496, to the power of 1.2 on a display of 1000 nits 203.2 nits. */
    @Test
    void hlgIsShownOnADisplayOf1000Nits() throws IOException {
        int code = (int) Math.round(0.75 * 65_535);
        Path file = MadePicture.png(folder.resolve("a.png"), 1, 1, 3, new int[] {code, code, code});
        double scene = (Math.exp((0.75 - 0.55991073) / 0.17883277) + 0.28466892) / 12;
        assertMeaning(open(file, "Rec2020-HLG"), "--input-space", "Rec2100-HLG", Primaries.REC2020, 1000 * Math.pow(scene, 1.2) / 203);
        assertMeaning(open(MadePicture.cicp(file, 9, 18, true)), "cICP", "Rec.2020 primaries, HLG curve", Primaries.REC2020,
                1000 * Math.pow(scene, 1.2) / 203);
    }

    @Test
    void theChunkComesBeforeTheProfile() throws IOException {
        Path file = MadePicture.chunk(png("a.png"), "iCCP", MadePicture.iccp(MadeProfile.matrix("P3 PQ", PQ_CURVE)));
        assertMeaning(open(file), "ICC profile", "P3 PQ", Primaries.DISPLAY_P3, LIGHT);
        assertMeaning(open(MadePicture.cicp(file, 9, 16, true)), "cICP", "Rec.2020 primaries, PQ curve", Primaries.REC2020, LIGHT);
    }

    /** Narrow range: black is 4096 and white 60160 of 16 bits. */
    @Test
    void theChunkMaySayNarrowRange() throws IOException {
        assertMeaning(open(MadePicture.cicp(png("a.png"), 12, 16, false)), "cICP", "P3-D65 primaries, PQ curve", Primaries.DISPLAY_P3,
                MadePicture.pqLight((CODE - 4096) / 56_064.0));
    }

    @Test
    void profilesByNameAndByTables() throws IOException {
        assertMeaning(open(tiff("a.tif", MadeProfile.matrix("P3 D65 ST2084", PQ_CURVE))), "ICC profile", "P3 D65 ST2084",
                Primaries.DISPLAY_P3, LIGHT);
        assertMeaning(open(tiff("b.tif", MadeProfile.matrix("Mastering", PQ_CURVE))), "ICC profile, whose tables are PQ's", "Mastering",
                Primaries.DISPLAY_P3, LIGHT);
        assertMeaning(open(tiff("c.tif", MadeProfile.tables("Mastering", PQ_CURVE))), "ICC profile, whose tables are PQ's", "Mastering",
                Primaries.DISPLAY_P3, LIGHT);
    }

    @Test
    void attributesOfAnExr() throws IOException {
        float[] p3 = {.68f, .32f, .265f, .69f, .15f, .06f, .3127f, .329f};
        assertMeaning(exr(spec -> spec.setText("colorInteropID", "lin_ap1_scene")), "colorInteropID", "ACEScg", Primaries.REC2020, 4);
        assertMeaning(exr(spec -> spec.setFloats("chromaticities", p3, 8)), "chromaticities", "Linear-P3", Primaries.DISPLAY_P3, 4);
        assertMeaning(exr(spec -> {
            spec.setFloats("chromaticities", p3, 8);
            spec.setText("colorInteropID", "lin_rec2020_scene");
        }), "colorInteropID", "Linear-Rec2020", Primaries.REC2020, 4);
        assertMeaning(exr(spec -> {}), "assumed: floats that name no colour space are linear Rec. 709, with SDR white at 1",
                "Linear-Rec709",
                Primaries.DISPLAY_P3, 4);
    }

    private HdrSource exr(Consumer<OpenImageIO.Spec> attributes) throws IOException {
        return open(MadePicture.exr(folder.resolve("a.exr"), new float[] {4, 4, 4}, attributes));
    }

    @ParameterizedTest
    @CsvSource({"a_P3D65PQ.png, P3-D65-PQ", "ACES20_P3D65PQ1000.png, P3-D65-PQ", "P3D65ST2084.png, P3-D65-PQ",
        "x-rec2020pq.png, Rec2100-PQ",
        "REC2020PQ_v2.png, Rec2100-PQ", "Rec2100PQ.png, Rec2100-PQ", "x.Rec.2100-HLG.png, Rec2100-HLG", "P3_D65_PQ.png, P3-D65-PQ"})
    void theTagInTheName(String name, String space) throws IOException {
        Path file = png(name);
        try (HdrSource source = open(file)) {
            assertEquals("the tag in the file's name", source.encoding().source());
            assertEquals(space, source.encoding().name());
            assertEquals(space.endsWith("HLG"), source.encoding().red() instanceof Transfer.Hlg);
        }
    }

    @Test
    void theFileWinsOverItsName() throws IOException {
        try (HdrSource source = open(MadePicture.cicp(png("a_P3D65PQ.png"), 9, 16, true))) {
            assertEquals("cICP", source.encoding().source());
            assertEquals(List.of("a_P3D65PQ.png: the name of the file says P3-D65-PQ, but the file itself says Rec.2020 primaries, PQ curve"
                    + " (cICP), which is used."), warnings(source));
        }
        try (HdrSource agreed = open(MadePicture.cicp(png("a_P3D65PQ.png"), 12, 16, true))) {
            assertTrue(warnings(agreed).isEmpty());
        }
    }
}
