package lightwell.rows;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Interlaced files by the JDK's writer, against the codes that it was given. */
class InterlacedPngTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void allSizesAreRead(int channels) throws IOException {
        Random random = new Random(channels);
        for (int width = 1; width <= 9; width++) {
            for (int height = 1; height <= 9; height++) {
                int[] codes = random.ints(width * height * channels, 0, 65_536).toArray();
                Path plain = MadePicture.png(folder.resolve("plain.png"), width, height, channels, codes);
                Path interlaced = interlaced(plain);
                float[] expected = expected(codes, channels);
                assertArrayEquals(expected, whole(plain, width, height), width + "x" + height);
                assertArrayEquals(expected, whole(interlaced, width, height), width + "x" + height);
            }
        }
    }

    @Test
    void rowsAreReadInAnyOrder() throws IOException {
        int[] codes = new Random(7).ints(37 * 21 * 3, 0, 65_536).toArray();
        Path file = interlaced(MadePicture.png(folder.resolve("plain.png"), 37, 21, 3, codes));
        float[] expected = expected(codes, 3);
        try (PngRows rows = PngRows.open(file)) {
            assertFalse(rows.sequential());
            for (int y : new int[] {20, 3, 0, 11}) {
                float[] row = new float[3 * 37];
                rows.read(y, 1, row);
                assertArrayEquals(Arrays.copyOfRange(expected, y * row.length, (y + 1) * row.length), row);
            }
        }
    }

    @Test
    void aFileThatEndsEarlyIsRefused() throws IOException {
        int[] codes = new Random(7).ints(37 * 21 * 3, 0, 65_536).toArray();
        byte[] file = Files.readAllBytes(interlaced(MadePicture.png(folder.resolve("plain.png"), 37, 21, 3, codes)));
        Path cut = Files.write(folder.resolve("cut.png"), Arrays.copyOf(file, file.length / 2));
        try (PngRows rows = PngRows.open(cut)) {
            assertEquals("cut.png cannot be read: its data are damaged or cut off.",
                    assertThrows(RowsException.class, () -> rows.read(0, 1, new float[3 * 37])).getMessage());
        }
    }

    private Path interlaced(Path plain) throws IOException {
        Path file = folder.resolve("interlaced.png");
        Files.deleteIfExists(file);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        try (FileImageOutputStream out = new FileImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(ImageIO.read(plain.toFile()), null, null), param);
        } finally {
            writer.dispose();
        }
        assertEquals(1, Files.readAllBytes(file)[28], "the file is interlaced");
        return file;
    }

    private static float[] whole(Path file, int width, int height) throws IOException {
        float[] rgb = new float[3 * width * height];
        try (PngRows rows = PngRows.open(file)) {
            assertEquals(width, rows.width());
            assertEquals(height, rows.height());
            rows.read(0, height, rgb);
        }
        return rgb;
    }

    /** Grey three times; no alpha. */
    private static float[] expected(int[] codes, int channels) {
        float[] rgb = new float[codes.length / channels * 3];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = codes[i / 3 * channels + (channels < 3 ? 0 : i % 3)] / 65_535f;
        }
        return rgb;
    }
}
