package lightwell.author.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import lightwell.author.HdrSource;
import lightwell.metadata.Primaries;
import lightwell.rows.MadePicture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The light of TIFF, PNG and EXR, against arithmetic. */
class FileSourceTest extends HdrSourceTests {

    private static final int[] CODES = {0, 30_000, 65_535, 38_000, 12_345, 50_000};

    private static double[] pq(int... codes) {
        return Arrays.stream(codes).mapToDouble(code -> MadePicture.pqLight(code / 65_535.0)).toArray();
    }

    @Test
    void pqCodesOfTiffAndPngAreLight() throws IOException {
        Path tiff = MadePicture.tiff(folder.resolve("shot_P3D65PQ.tif"), 2, 1, "RGB", CODES, spec -> {});
        Path png = MadePicture.png(folder.resolve("shot_P3D65PQ.png"), 2, 1, 3, CODES);
        for (Path file : List.of(tiff, png)) {
            try (HdrSource source = open(file)) {
                assertEquals(Primaries.DISPLAY_P3, source.primaries());
                assertLight(pq(CODES), light(source), 1e-5);
                assertEquals(List.of(), warnings(source));
                assertEquals(Primaries.DISPLAY_P3, source.encoding().primaries());
                assertTrue(source.encoding().hdr());
            }
        }
    }

    @Test
    void greyIsRepeated() throws IOException {
        Path tiff = MadePicture.tiff(folder.resolve("grey_P3D65PQ.tif"), 3, 1, "Y", new int[] {0, 40_000, 60_000}, spec -> {});
        Path png = MadePicture.png(folder.resolve("grey_P3D65PQ.png"), 3, 1, 1, new int[] {0, 40_000, 60_000});
        for (Path file : List.of(tiff, png)) {
            try (HdrSource source = open(file)) {
                assertLight(pq(0, 0, 0, 40_000, 40_000, 40_000, 60_000, 60_000, 60_000), light(source), 1e-5);
            }
        }
    }

    /** A fully transparent pixel and a half transparent one keep their colours: nothing is divided or multiplied. */
    @Test
    void coloursStayAsStoredBesideAlpha() throws IOException {
        int[] codes = {50_000, 40_000, 30_000, 0, 60_000, 20_000, 10_000, 32_768};
        Path png = MadePicture.png(folder.resolve("a_P3D65PQ.png"), 2, 1, 4, codes);
        Path tiff = MadePicture.tiff(folder.resolve("a_P3D65PQ.tif"), 2, 1, "RGBA", codes,
                spec -> spec.setInt("oiio:UnassociatedAlpha", 1));
        for (Path file : List.of(png, tiff)) {
            try (HdrSource source = open(file)) {
                assertLight(pq(50_000, 40_000, 30_000, 60_000, 20_000, 10_000), light(source), 1e-5);
                assertEquals(List.of(file.getFileName() + " has an alpha, which is left out; its colours are taken as stored."),
                        warnings(source));
            }
        }
    }

    @Test
    void floatsOfRec709AreLightInP3() throws IOException {
        // Rec. 709 red in Display P3, by the chromaticities (SMPTE RP 177): 0.8225, 0.0332, 0.0171
        Path file = MadePicture.exr(folder.resolve("red.exr"), new float[] {10, 0, 0, 3, 3, 3}, spec -> {});
        try (HdrSource source = open(file)) {
            assertEquals(Primaries.DISPLAY_P3, source.primaries());
            assertLight(new double[] {8.2246, 0.3319, 0.1708, 3, 3, 3}, light(source), 1e-4);
        }
    }

    @Test
    void whatIsNoLightIsCountedOnce() throws IOException {
        float[] rgb = {Float.NaN, 1, 1, Float.POSITIVE_INFINITY, 2, 2, -1, 2, 2, 5, 6, 7, 1e30f, 0, 0, 1, -2, Float.NEGATIVE_INFINITY};
        Path file = MadePicture.exr(folder.resolve("odd.exr"), rgb, spec -> spec.setText("colorInteropID", "lin_p3d65_scene"));
        try (HdrSource source = open(file)) {
            light(source);
            assertArrayEquals(new float[] {0, 1, 1, 10_000f / 203, 2, 2, 0, 2, 2, 5, 6, 7, 10_000f / 203, 0, 0, 1, 0, 0}, light(source),
                    1e-4f);
            assertEquals(List.of(
                    "odd.exr: pixels with values that are no numbers, or too large: 4; black and 10,000 nits stand in for them.",
                    "odd.exr: pixels with negative light, from noise or colours outside of the gamut: 2; 0 stands in for it."),
                    warnings(source));
        }
    }

    @Test
    void floatsWithoutHighlightsAreSaidOnceAllIsRead() throws IOException {
        Path file = MadePicture.exr(folder.resolve("dull.exr"), new float[] {1, 0.5f, 0}, spec -> {});
        try (HdrSource source = open(file)) {
            assertEquals(List.of(), warnings(source));
            light(source);
            assertEquals(List.of("dull.exr: no pixel is brighter than SDR white."), warnings(source));
        }
    }

    /** Bands from two threads, in any order, are those of one read, although the rows of a PNG can only be unpacked in order. */
    @ParameterizedTest
    @ValueSource(strings = {"png", "tif", "exr"})
    void bandsOfTwoThreadsAreOneRead(String kind) throws Exception {
        int width = 37;
        int height = 611;
        int[] codes = IntStream.range(0, 3 * width * height).map(i -> i * 7919 % 65_536).toArray();
        float[] values = new float[codes.length];
        IntStream.range(0, codes.length).forEach(i -> values[i] = codes[i] / 1000f);
        Path file = folder.resolve("bands_P3D65PQ." + kind);
        switch (kind) {
            case "png" -> MadePicture.png(file, width, height, 3, codes);
            case "tif" -> MadePicture.tiff(file, width, height, "RGB", codes, spec -> spec.setText("compression", "zip"));
            default -> MadePicture.floats("openexr", file, width, height, new String[] {"R", "G", "B"}, values,
                    spec -> spec.setText("colorInteropID", "lin_p3d65_scene"));
        }
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (HdrSource source = open(file)) {
            float[] whole = light(source);
            double[] truth = kind.equals("exr") ? IntStream.range(0, values.length).mapToDouble(i -> values[i]).toArray() : pq(codes);
            assertLight(truth, whole, 1e-5);
            Callable<float[]> upwards = () -> bands(source, 17, true);
            Callable<float[]> downwards = () -> bands(source, 29, false);
            for (var read : threads.invokeAll(List.of(upwards, downwards))) {
                assertArrayEquals(whole, read.get());
            }
        } finally {
            threads.shutdown();
        }
    }

    private static float[] bands(HdrSource source, int rows, boolean down) throws IOException {
        float[] all = new float[3 * source.width() * source.height()];
        int count = (source.height() + rows - 1) / rows;
        for (int i = 0; i < count; i++) {
            int y = rows * (down ? i : count - 1 - i);
            int here = Math.min(rows, source.height() - y);
            float[] band = new float[3 * source.width() * here];
            source.read(y, here, band);
            System.arraycopy(band, 0, all, 3 * source.width() * y, band.length);
        }
        return all;
    }

    /** Two tiles of 16 x 16 below each other, by hand (TIFF 6.0, section 15), cropped to 5 x 20. */
    @Test
    void tilesAreRead() throws IOException {
        int[][] entries = {{256, 3, 5}, {257, 3, 20}, {258, 3, 16}, {259, 3, 1}, {262, 3, 1}, {277, 3, 1}, {322, 3, 16}, {323, 3, 16},
            {324, 4, 200}, {325, 4, 208}};
        ByteBuffer out = ByteBuffer.allocate(216 + 2 * 512).order(ByteOrder.LITTLE_ENDIAN);
        out.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8).putShort((short) entries.length);
        for (int[] entry : entries) {
            out.putShort((short) entry[0]).putShort((short) entry[1]).putInt(entry[0] >= 324 ? 2 : 1).putInt(entry[2]);
        }
        out.putInt(200, 216).putInt(204, 216 + 512).putInt(208, 512).putInt(212, 512);
        for (int i = 0; i < 512; i++) {
            out.putShort(216 + 2 * i, (short) (40_000 + i));
        }
        try (HdrSource source = open(Files.write(folder.resolve("tiles_P3D65PQ.tif"), out.array()))) {
            float[] light = light(source);
            assertEquals(MadePicture.pqLight((40_000 + 18 * 16 + 3) / 65_535.0), light[3 * (18 * 5 + 3) + 1], 1e-4);
            assertEquals(MadePicture.pqLight((40_000 + 2 * 16 + 4) / 65_535.0), light[3 * (2 * 5 + 4)], 1e-4);
        }
    }

    @Test
    void onePixelAndWideRowsAreFine() throws IOException {
        try (HdrSource one = open(MadePicture.tiff(folder.resolve("1_P3D65PQ.tif"), 1, 1, "RGB", new int[] {1, 2, 65_535}, spec -> {}))) {
            assertLight(pq(1, 2, 65_535), light(one), 1e-5);
        }
        int[] codes = IntStream.range(0, 120_000).map(i -> i % 65_536).toArray();
        try (HdrSource wide = open(MadePicture.png(folder.resolve("wide_P3D65PQ.png"), 40_000, 1, 3, codes))) {
            assertLight(pq(codes), light(wide), 1e-5);
        }
    }

    @Test
    void refusesRowsOutsideAndAfterItsEnd() throws IOException {
        HdrSource source = open(MadePicture.exr(folder.resolve("a.exr"), new float[] {2, 2, 2}, spec -> {}));
        assertThrows(IndexOutOfBoundsException.class, () -> source.read(0, 2, new float[6]));
        assertThrows(IndexOutOfBoundsException.class, () -> source.read(0, 1, new float[2]));
        source.close();
        source.close();
        assertThrows(IllegalStateException.class, () -> source.read(0, 1, new float[3]));
    }
}
