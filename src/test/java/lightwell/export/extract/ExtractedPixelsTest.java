package lightwell.export.extract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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

/** What the extracted TIFFs hold. */
class ExtractedPixelsTest extends ExtractedPhoto {

    /** The documented way back gives the code; the largest one is white. */
    @ParameterizedTest
    @CsvSource({"1, uint8, 255", "4, uint8, 255", "8, uint8, 255", "10, uint16, 65535", "12, uint16, 65535", "16, uint16, 65535"})
    void codesOfEveryDepthComeBack(int bits, String type, int full) throws IOException {
        Raster raster = ramp(300, 250, 3, bits);
        try (Photo photo = photo(raster, Optional.empty(), List.of())) {
            Extract.write(photo, OutputTarget.of(folder, Existing.REFUSE), "x", Progress.NONE, new Lines());
        }
        Path tiff = folder.resolve("x_base.tif");
        assertEquals("300x250 " + type + " R,G,B", WrittenTiff.form(tiff));
        int[] stored = WrittenTiff.stored(tiff);
        assertEquals(full, IntStream.of(stored).max().orElseThrow());
        int largest = (1 << bits) - 1;
        assertArrayEquals(codes(ramp(300, 250, 3, bits)),
                IntStream.of(stored).map(v -> (int) Math.round((double) v * largest / full)).toArray());
        String said = WrittenTiff.attributes(tiff).get("ImageDescription");
        assertTrue(said.contains("Display P3. " + bits + "-bit codes"), said);
        assertEquals(full != largest, said.contains("code = round(value * " + largest + " / " + full + ")"), said);
    }

    @Test
    void aBandMayEndInTheMiddleOfAPicture() throws IOException {
        Raster tall = ramp(3000, 1001, 3, 16);
        try (Photo photo = photo(tall, Optional.empty(), List.of())) {
            Extract.write(photo, OutputTarget.of(folder, Existing.REFUSE), "x", Progress.NONE, new Lines());
        }
        assertEquals("3000x1001 uint16 R,G,B", WrittenTiff.form(folder.resolve("x_base.tif")));
        assertArrayEquals(codes(ramp(3000, 1001, 3, 16)), WrittenTiff.stored(folder.resolve("x_base.tif")));
    }

    @Test
    void alphaIsStraight() throws IOException {
        try (Photo photo = photo(ramp(20, 10, 4, 8), Optional.empty(), List.of())) {
            Extract.write(photo, OutputTarget.of(folder, Existing.REFUSE), "x", Progress.NONE, new Lines());
        }
        assertEquals("20x10 uint8 R,G,B,A", WrittenTiff.form(folder.resolve("x_base.tif")));
        assertArrayEquals(codes(ramp(20, 10, 4, 8)), WrittenTiff.stored(folder.resolve("x_base.tif")));
    }

    @Test
    void depthIsInMetresToo() throws IOException {
        try (Photo photo = photo(ramp(8, 8, 3, 8), Optional.of(DISPARITY), List.of())) {
            Extract.write(photo, OutputTarget.of(folder, Existing.REFUSE), "x", Progress.NONE, new Lines());
        }
        Path metres = folder.resolve("x_depth_metres.tif");
        assertEquals("16x16 float Y", WrittenTiff.form(metres));
        float[] read = WrittenTiff.floats(metres);
        assertEquals(65504, read[0], "a disparity of 0");
        for (int code = 1; code < 256; code++) {
            assertEquals(255 / (4.0 * code), read[code], 1e-4);
        }
        String said = WrittenTiff.attributes(metres).get("ImageDescription");
        assertTrue(said.contains("Metres along the optical axis, 65504 where it is infinitely far. Metres are nominal"), said);
        assertEquals(255, WrittenTiff.stored(folder.resolve("x_depth.tif"))[255]);
    }

    @Test
    void depthWithoutASaneRangeHasNoMetres() throws IOException {
        Lines lines = new Lines();
        DepthDescription empty = new DepthDescription(DepthDescription.Kind.DEPTH, 3, 3, DepthAccuracy.ABSOLUTE, "high", true,
                Optional.empty(),
                "test");
        try (Photo photo = photo(ramp(8, 8, 3, 8), Optional.of(empty), List.of())) {
            Extract.write(photo, OutputTarget.of(folder, Existing.REFUSE), "x", Progress.NONE, lines);
        }
        assertEquals(List.of("x_base.tif", "x_depth.tif", "x.json"), lines.written);
        assertEquals(List.of("left out: Depth in metres is left out: The depth map's range is empty: depth 3.0 to 3.0."), lines.said);
    }
}
