package lightwell.export.exr;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import lightwell.export.Existing;
import lightwell.export.ExportException;
import lightwell.export.exr.ExrContent.Part;
import lightwell.export.exr.ExrStorage.Layout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one can choose of an EXR, read back. */
class ExrChoicesTest extends OneExr {

    private WrittenExr written(SyntheticPhoto photo, ExportOptions options) throws IOException {
        return new WrittenExr(write(photo, options, Existing.OVERWRITE).file());
    }

    private static ExportOptions layers(Part first, Part... rest) {
        return ExportOptions.DEFAULT.withThreads(1).telling(content -> content.withLayers(EnumSet.of(first, rest)));
    }

    private static SyntheticPhoto opaqueInParts() {
        return new SyntheticPhoto().alpha(SyntheticPhoto.noise(20, 20, 1, 3));
    }

    private static Set<String> names(WrittenExr exr) {
        return exr.channels().stream().map(channel -> channel.split(" ")[0]).collect(Collectors.toSet());
    }

    @Test
    void layersThatDescribeThePictureHaveTheirOwnSizeInParts() throws IOException {
        SyntheticPhoto photo = new SyntheticPhoto();
        ExportOptions options = options("dwaa").withLayout(Layout.PARTS).telling(content -> content.withFloats(EnumSet.allOf(Part.class)));
        try (WrittenExr exr = written(photo, options)) {
            List<String> parts = List.of("rgba", "sdr", "gainmap", "depth", "matte.skin", "matte.portrait", "matte.hair");
            for (int part = 0; part < parts.size(); part++) {
                assertEquals(parts.get(part), exr.attributes(part).get("oiio:subimagename"));
                assertEquals(part < 2 ? "lin_ap1_scene" : "data", exr.attributes(part).get("colorInteropID"));
            }
            assertEquals("150x211", exr.size("R"));
            assertEquals("75x105", exr.size("gainmap.Y"));
            assertEquals("60x80", exr.size("depth.Z"));
            assertEquals("50x70", exr.size("matte.skin.A"));
            float[] gain = exr.all("gainmap.Y");
            float[] metres = exr.all("depth.Z");
            float[] skin = exr.all("matte.skin.A");
            for (int i = 0; i < gain.length; i++) {
                assertEquals(SyntheticPhoto.linear(photo.gainMap.get(i % 75, i / 75, 0)), gain[i], 1e-6);
            }
            for (int i = 0; i < metres.length; i++) {
                double truth = 1 / (0.5 + photo.depth.get(i % 60, i / 60, 0) / 255.0 * 3.5);
                assertEquals(truth, metres[i], truth * 1e-6);
            }
            for (int i = 0; i < skin.length; i++) {
                assertEquals(photo.skin.get(i % 50, i / 50, 0) / 255.0, skin[i], 1e-6);
            }
            assertEquals("none", exr.attributes(3).get("lightwell:depthUpsampling"));
            assertEquals("fx, fy, cx, cy in pixels of depth.Z, before the photo was turned upright",
                    exr.attributes(3).get("lightwell:intrinsicsMeaning"));
            // 300 of a reference of 422 rows, for 80 rows
            assertEquals(300 * 80 / 422.0, Double.parseDouble(exr.attributes(3).get("lightwell:intrinsics").split(",")[0]), 1e-3);
            assertEquals("150", exr.attributes(0).get("lightwell:intrinsics").split(",")[0]);
        }
        assertEquals(Set.of("0 0 149 210"), new HeaderWindows(Files.readAllBytes(target())).of("displayWindow"));
        assertTrue(new HeaderWindows(Files.readAllBytes(target())).of("dataWindow").containsAll(Set.of("0 0 149 210", "0 0 74 104",
                "0 0 59 79", "0 0 49 69", "0 0 39 39")));
    }

    @Test
    void guidedDepthHasThePicturesSizeInPartsToo() throws IOException {
        try (WrittenExr exr = written(new SyntheticPhoto(),
                options("zip").withLayout(Layout.PARTS).withDepth(ExportOptions.DepthUpsampling.GUIDED))) {
            assertEquals("150x211", exr.size("depth.Z"));
            assertEquals("guided", exr.attributes(3).get("lightwell:depthUpsampling"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void storedPicturesBecomeTheUprightOnesByTheirOrientation(int orientation) throws IOException {
        float[] upright;
        float[] depth;
        try (WrittenExr exr = written(new SyntheticPhoto().turnedBy(orientation), options("none"))) {
            upright = exr.all("R");
            depth = exr.all("depth.Z");
            assertFalse(exr.attributes(0).containsKey("Orientation"));
        }
        ExportOptions asStored = options("none").telling(content -> content.withUpright(false));
        try (WrittenExr exr = written(new SyntheticPhoto().turnedBy(orientation), asStored)) {
            float[] stored = exr.all("R");
            float[] storedDepth = exr.all("depth.Z");
            int width = exr.width();
            assertEquals(orientation >= 5 ? 211 : 150, width);
            for (int i = 0; i < upright.length; i++) {
                int at = stored(i % 150, i / 150, orientation, width);
                assertEquals(upright[i], stored[at], 2 * HALF_STEP * upright[i], orientation + " at " + i);
                if (i % 150 % 5 != 2 && i / 150 != 105) { // there, two samples are equally near
                    assertEquals(depth[i], storedDepth[at], orientation + " at " + i);
                }
            }
            assertEquals(orientation == 1 ? null : String.valueOf(orientation), exr.attributes(0).get("Orientation"));
            assertEquals("fx, fy, cx, cy in pixels of R, G, B", exr.attributes(0).get("lightwell:intrinsicsMeaning"));
        }
    }

    /** By EXIF 2.3: where the 0th row and the 0th column of what is stored are seen. */
    private static int stored(int x, int y, int orientation, int width) {
        int right = 149 - x;
        int bottom = 210 - y;
        return switch (orientation) {
            case 1 -> y * width + x; // top, left
            case 2 -> y * width + right; // top, right
            case 3 -> bottom * width + right; // bottom, right
            case 4 -> bottom * width + x; // bottom, left
            case 5 -> x * width + y; // left, top
            case 6 -> right * width + y; // right, top
            case 7 -> right * width + bottom; // right, bottom
            default -> x * width + bottom; // left, bottom
        };
    }

    @Test
    void onlyTheChosenLayersAreWritten() throws IOException {
        try (WrittenExr exr = written(opaqueInParts(), layers(Part.DEPTH, Part.GAINMAP))) {
            assertEquals(Set.of("gainmap.Y", "depth.Z"), names(exr));
        }
        try (WrittenExr exr = written(opaqueInParts(), layers(Part.MATTES, Part.ALPHA))) {
            assertEquals(Set.of("A", "matte.skin.A", "matte.hair.A", "matte.portrait.A"), names(exr));
        }
        SyntheticPhoto photo = opaqueInParts();
        try (WrittenExr exr = written(photo, layers(Part.SDR).withLayout(Layout.PARTS))) {
            assertEquals(Set.of("sdr.R", "sdr.G", "sdr.B"), names(exr));
            double red = 0.7357979140 * SyntheticPhoto.linear(photo.base.get(7, 9, 0))
                    + 0.2121664853 * SyntheticPhoto.linear(photo.base.get(7, 9, 1))
                    + 0.0520356007 * SyntheticPhoto.linear(photo.base.get(7, 9, 2));
            assertEquals(red, exr.at("sdr.R", 7, 9), HALF_STEP, "without alpha, colours are not multiplied by it");
        }
        Files.delete(target());
        ExportException none = assertThrows(ExportException.class, () -> write(new SyntheticPhoto().withoutDepth(), layers(Part.DEPTH)));
        assertEquals("photo.heic has none of the layers to write: depth.", none.getMessage());
        assertFalse(Files.exists(target()));
    }

    @Test
    void floatsAreFinerThanHalves() throws IOException {
        SyntheticPhoto photo = new SyntheticPhoto();
        ExportOptions options = options("zip").telling(content -> content.withFloats(EnumSet.of(Part.SDR)));
        try (WrittenExr exr = written(photo, options)) {
            assertTrue(exr.channels().containsAll(List.of("sdr.R float", "R half", "depth.Z half", "gainmap.Y half")),
                    exr.channels().toString());
            for (int x = 0; x < SyntheticPhoto.WIDTH; x++) {
                double red = 0.7357979140 * SyntheticPhoto.linear(photo.base.get(x, 5, 0))
                        + 0.2121664853 * SyntheticPhoto.linear(photo.base.get(x, 5, 1))
                        + 0.0520356007 * SyntheticPhoto.linear(photo.base.get(x, 5, 2));
                assertEquals(red, exr.at("sdr.R", x, 5), 2e-6);
            }
        }
    }

    @Test
    void theCameraCanBeLeftOut() throws IOException {
        try (WrittenExr exr = written(new SyntheticPhoto(), options("zip").telling(content -> content.withCamera(false)))) {
            Set<String> said = exr.attributes(0).keySet();
            for (String name : List.of("cameraMake", "cameraModel", "lensModel", "ExposureTime", "FNumber", "isoSpeed", "capDate",
                    "utcOffset", "nominalFocalLength")) {
                assertFalse(said.contains(name), name);
            }
            assertEquals("", exr.attributes(0).getOrDefault("DateTime", ""));
            assertTrue(said.contains("lightwell:intrinsics"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 15, 513, -64})
    void refusesTilesOutsideTheLimits(int side) {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class,
                () -> ExrStorage.DEFAULT.withTiles(OptionalInt.of(side)));
        assertEquals("Tiles are from 16 to 512 pixels wide, not " + side + ".", refused.getMessage());
    }
}
