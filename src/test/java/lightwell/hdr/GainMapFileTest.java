package lightwell.hdr;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import lightwell.message.Said;
import lightwell.photo.Layer;
import lightwell.photo.Photo;
import lightwell.photo.reader.PhotoReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Gain maps of composed HEIC files, from the bytes to the light. */
class GainMapFileTest {

    private static final String HDRGM = "Version='1.0' GainMapMax='1.5' HDRCapacityMax='3' OffsetSDR='0' OffsetHDR='0'";
    private static final byte[] VALID = GainMapFile.iso(0, 230, 200, 100, 100, 0);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {90, 270})
    void aMapWithoutOrientationIsTurnedWithThePicture(int degrees) throws IOException {
        Path said = new GainMapFile(degrees, degrees).tmap(VALID).write(folder.resolve("said.heic"));
        Path unsaid = new GainMapFile(degrees, 0).tmap(VALID).write(folder.resolve("unsaid.heic"));
        try (Photo expected = PhotoReader.open(said); Photo inferred = PhotoReader.open(unsaid)) {
            Layer.GainMap map = inferred.gainMap().orElseThrow();
            assertEquals(GainMapFile.HEIGHT / 2, map.info().width());
            assertEquals(GainMapFile.WIDTH / 2, map.raster().height());
            assertArrayEquals(lifted(expected), lifted(inferred));
            assertEquals(List.of(), Said.of(expected.warnings()));
            assertEquals(1, inferred.warnings().size());
            assertTrue(Said.of(inferred.warnings()).get(0).contains("turned by " + degrees + " degrees"),
                    Said.of(inferred.warnings()).toString());
        }
    }

    /** Which way it is turned shows in the light: the map's red rises to the right, so upright at 90 degrees it rises to the top. */
    @Test
    void theTurnIsCounterClockwise() throws IOException {
        Path file = new GainMapFile(90, 0).tmap(VALID).write(folder.resolve("turned.heic"));
        try (Photo photo = PhotoReader.open(file)) {
            float[] light = lifted(photo);
            assertTrue(light[0] > 1.5 * light[light.length - 3], light[0] + " at the top, " + light[light.length - 3] + " at the bottom");
        }
    }

    @Test
    void theTmapWinsAndIsAppliedOnce() throws IOException {
        try (Photo both = PhotoReader.open(new GainMapFile(0, 0).tmap(VALID).hdrgm(HDRGM).write(folder.resolve("both.heic")));
                Photo one = PhotoReader.open(new GainMapFile(0, 0).tmap(VALID).write(folder.resolve("one.heic")))) {
            assertEquals("ISO 21496-1 tmap", both.gainMap().orElseThrow().iso().orElseThrow().source());
            assertArrayEquals(lifted(one), lifted(both));
            assertEquals(List.of(), Said.of(both.warnings()));
        }
    }

    /** HDR = SDR * 2^(1.5 v), v the code over 255; white has no offsets here. */
    @Test
    void samsungsMapIsReadByItsXmp() throws IOException {
        try (Photo photo = PhotoReader.open(new GainMapFile(0, 0).hdrgm(HDRGM).write(folder.resolve("xmp.heic")))) {
            HdrReconstruction reconstruction = HdrReconstruction.prepare(photo, HdrOptions.DEFAULT);
            assertEquals(3, reconstruction.headroom().orElseThrow().stops(), 1e-9);
            assertTrue(reconstruction.rule().sentence().contains("hdrgm XMP"), reconstruction.rule().sentence());
            float[] light = lifted(photo);
            for (int c = 0; c < 3; c++) {
                int corner = photo.gainMap().orElseThrow().raster().get(0, 0, c);
                assertEquals(Math.pow(2, 1.5 * corner / 255), light[c], 1e-4);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void anInvalidDescriptionLeavesTheBaseAndSaysWhy(byte[] tmap, String hdrgm, String reason) throws IOException {
        GainMapFile file = new GainMapFile(0, 0);
        if (tmap.length > 0) {
            file.tmap(tmap);
        }
        if (!hdrgm.isEmpty()) {
            file.hdrgm(hdrgm);
        }
        try (Photo photo = PhotoReader.open(file.write(folder.resolve("invalid.heic")))) {
            assertEquals(1, photo.warnings().size(), Said.of(photo.warnings()).toString());
            assertTrue(Said.of(photo.warnings()).get(0).contains(reason), Said.of(photo.warnings()).toString());
            assertFalse(HdrReconstruction.prepare(photo, HdrOptions.DEFAULT).active());
            float[] light = lifted(photo);
            float[] untouched = new float[light.length];
            Arrays.fill(untouched, 1);
            assertArrayEquals(untouched, light);
            assertEquals(GainMapFile.WIDTH, photo.base().raster().width());
        }
    }

    static Stream<Arguments> invalid() {
        return Stream.of(
                Arguments.of(GainMapFile.iso(0, 230, 200, 0, 100, 0), "", "its gamma is 0"),
                Arguments.of(GainMapFile.iso(0, 230, 200, 100, 0, 0), "", "a denominator is 0"),
                Arguments.of(GainMapFile.iso(3, 230, 200, 100, 100, 0), "", "version 3"),
                Arguments.of(GainMapFile.iso(0, 230, 200, 100, 100, 5), "", "5 bytes too many"),
                Arguments.of(Arrays.copyOf(VALID, 61), "", "cut off"),
                Arguments.of(GainMapFile.iso(0, 999_999, 200, 100, 100, 0), "", "is impossible"),
                Arguments.of(new byte[0], HDRGM.replace("1.0", "2.0"), "version 2.0"),
                Arguments.of(new byte[0], HDRGM + " Gamma='0'", "its gamma is 0"));
    }

    /** An invalid tmap does not hide a valid description of the same map. */
    @Test
    void theNextValidDescriptionCounts() throws IOException {
        byte[] broken = GainMapFile.iso(0, 230, 200, 0, 100, 0);
        try (Photo photo = PhotoReader.open(new GainMapFile(0, 0).tmap(broken).hdrgm(HDRGM).write(folder.resolve("next.heic")))) {
            assertEquals("hdrgm XMP", photo.gainMap().orElseThrow().iso().orElseThrow().source());
            assertEquals(1, photo.warnings().size());
        }
    }

    /** What becomes of white. */
    private static float[] lifted(Photo photo) throws IOException {
        int height = photo.base().info().height();
        float[] light = new float[photo.base().info().width() * height * 3];
        Arrays.fill(light, 1);
        HdrReconstruction.prepare(photo, HdrOptions.DEFAULT).apply(0, height, light);
        return light;
    }
}
