package lightwell.export.exr;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import lightwell.message.Said;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.Primaries;
import lightwell.metadata.Transfer;
import lightwell.photo.StoredPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the headers of EXRs say, and which layers they name. */
class ExrHeaderTest extends OneExr {

    @Test
    void saysWhatItsNumbersMean() throws IOException {
        try (WrittenExr exr = new WrittenExr(write(new SyntheticPhoto(), options("zip:1")).file())) {
            Map<String, String> said = exr.attributes(0);
            assertEquals("lin_ap1_scene", said.get("colorInteropID"));
            assertEquals("0.713, 0.293, 0.165, 0.83, 0.128, 0.044, 0.32168, 0.33767", said.get("chromaticities"));
            assertFalse(said.containsKey("acesImageContainerFlag"));
            assertEquals("zip", said.get("compression").split(":")[0]);
            assertEquals("4", said.get("lightwell:headroom"));
            assertEquals("XMP HDRGainMapHeadroom", said.get("lightwell:headroomRule"));
            assertEquals("relative", said.get("lightwell:depthAccuracy"));
            assertEquals("150, 150.5, 75, 105.5", said.get("lightwell:intrinsics"));
            assertEquals("Maker", said.get("cameraMake"));
            assertEquals("Model X", said.get("cameraModel"));
            assertEquals("2023:02:21 14:33:08", said.get("DateTime"));
            assertEquals("-10800", said.get("utcOffset"));
            assertEquals("0.01", said.get("ExposureTime"));
            assertEquals("1.5", said.get("FNumber"));
            assertEquals("125", said.get("isoSpeed"));
            assertEquals("5.7", said.get("nominalFocalLength"));
            assertTrue(said.get("software").matches("Lightwell \\d+\\.\\d+\\.\\d+"), said::toString);
            assertEquals("Display P3 (test)", said.get("lightwell:sourceColor"));
            assertEquals("Something is odd.", said.get("lightwell:warnings"));
            assertTrue(said.values().stream().noneMatch(v -> v.contains(folder.getFileName().toString())), said::toString);
        }
    }

    /** What is left of the map is a quarter of it, so a pixel of the picture is a pixel of the calibration's reference. */
    @Test
    void intrinsicsAreOfThePartThatIsLeft() throws IOException {
        SyntheticPhoto photo = new SyntheticPhoto().depthPart(new StoredPart(30, 40, 60, 80, 120, 160));
        try (WrittenExr exr = new WrittenExr(write(photo, options("none")).file())) {
            assertEquals("300, 301, 75, 105.5", exr.attributes(0).get("lightwell:intrinsics"));
            assertEquals("76, 106.5", exr.attributes(0).get("lightwell:lensDistortionCenter"));
            assertEquals("0.002", exr.attributes(0).get("lightwell:pixelSize"));
        }
    }

    @ParameterizedTest
    @CsvSource({"ACES2065-1,lin_ap0_scene,0.7347", "Linear P3-D65,lin_p3d65_scene,0.68", "Linear Rec.709 (sRGB),lin_rec709_scene,0.64",
        "Linear Rec.2020,lin_rec2020_scene,0.708", "lin_ap1,lin_ap1_scene,0.713"})
    void namesTheColorSpace(String space, String id, String redX) throws IOException {
        try (WrittenExr exr = new WrittenExr(write(new SyntheticPhoto(), options("none").withColorSpace(space)).file())) {
            assertEquals(id, exr.attributes(0).get("colorInteropID"));
            assertEquals(redX, exr.attributes(0).get("chromaticities").split(",")[0]);
            if (space.equals("Linear P3-D65")) {
                SyntheticPhoto photo = new SyntheticPhoto();
                double red = SyntheticPhoto.linear(photo.base.get(7, 9, 0));
                assertEquals(red, exr.at("sdr.R", 7, 9), red * HALF_STEP + 1e-6);
            }
        }
    }

    @Test
    void anotherSpaceGetsNoIdAndChromaticitiesCanBeLeftOut() throws IOException {
        try (WrittenExr exr = new WrittenExr(write(new SyntheticPhoto(), options("none").withColorSpace("ACEScct")).file())) {
            assertFalse(exr.attributes(0).containsKey("colorInteropID"));
            assertFalse(exr.attributes(0).containsKey("chromaticities"));
            assertEquals("ACEScct", exr.attributes(0).get("lightwell:colorSpace"));
        }
        Files.delete(target());
        try (WrittenExr exr = new WrittenExr(write(new SyntheticPhoto(), options("none").withChromaticities(false)).file())) {
            assertEquals("lin_ap1_scene", exr.attributes(0).get("colorInteropID"));
            assertFalse(exr.attributes(0).containsKey("chromaticities"));
        }
    }

    @Test
    void withoutAGainMapHdrIsSdrAndTheRuleSaysSo() throws IOException {
        ExrExport.Result result = write(new SyntheticPhoto().withoutGainMap(), options("zip"));
        assertTrue(Said.of(result.rules()).contains("The photo has no gain map: HDR is the same as SDR."), result.rules()::toString);
        try (WrittenExr exr = new WrittenExr(result.file())) {
            assertFalse(exr.has("gainmap.Y"));
            assertArrayEquals(exr.all("sdr.G"), exr.all("G"));
            assertEquals("The photo has no gain map: HDR is the same as SDR.", exr.attributes(0).get("lightwell:hdrRule"));
            assertFalse(exr.attributes(0).containsKey("lightwell:headroom"));
        }
    }

    /** SMPTE ST 2084: the largest code is 10,000 nits; BT.2408: SDR white is 203. */
    @Test
    void aPictureThatIsHdrHasNoSdrLayer() throws IOException {
        SyntheticPhoto photo = new SyntheticPhoto().withoutGainMap()
                .encoded(ColorEncoding.of("PQ", Primaries.REC2020, new Transfer.Pq(), "test"));
        for (int c = 0; c < 3; c++) {
            photo.base.set(0, 0, c, 255);
            photo.base.set(1, 0, c, 148);
        }
        try (WrittenExr exr = new WrittenExr(write(photo, options("zip")).file())) {
            assertFalse(exr.has("sdr.R"));
            assertEquals(10_000 / 203.0, exr.at("G", 0, 0), 0.02);
            assertEquals(1, exr.at("G", 1, 0), 0.01, "58.04% of signal");
            String rule = exr.attributes(0).get("lightwell:hdrRule");
            assertTrue(rule.contains("itself is HDR"), rule);
        }
    }

    @Test
    void aLayerThatCannotBeUsedIsLeftOutAndNamed() throws IOException {
        ExrExport.Result broken = write(new SyntheticPhoto().brokenDepth(), options("zip"));
        assertEquals(List.of("Depth is left out: the depth map is a lossless JPEG, which cannot be decoded."), Said.of(broken.leftOut()));
        Files.delete(target());
        ExrExport.Result unscaled = write(new SyntheticPhoto().depthLayer(null), options("zip"));
        assertEquals(1, unscaled.leftOut().size());
        try (WrittenExr exr = new WrittenExr(unscaled.file())) {
            assertFalse(exr.has("depth.Z"));
        }
    }

    @Test
    void mattesOfOneNameGetDifferentChannels() throws IOException {
        SyntheticPhoto photo = new SyntheticPhoto().matte("skin", SyntheticPhoto.MATTE + "skinmatte", 77, SyntheticPhoto.noise(9, 9, 1, 9))
                .matte("Odd.Näme", "x", 78, SyntheticPhoto.noise(9, 9, 1, 9));
        try (WrittenExr exr = new WrittenExr(write(photo, options("zip")).file())) {
            assertTrue(exr.has("matte.skin.A") && exr.has("matte.skin_77.A") && exr.has("matte.odd_n_me.A"), exr.channels()::toString);
        }
    }
}
