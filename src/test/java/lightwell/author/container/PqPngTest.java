package lightwell.author.container;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.InflaterInputStream;
import javax.imageio.ImageIO;
import lightwell.author.HdrSpace;
import lightwell.author.LightLevels;
import lightwell.author.PqPicture;
import lightwell.image.Raster;
import lightwell.jobs.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PqPngTest {

    private static final int SIGNATURE = 8;

    private static PqPicture picture(int width, int height, int bits, HdrSpace space, Optional<byte[]> exif) {
        Raster codes = Raster.allocate(width, height, 3, bits);
        Random random = new Random(7);
        for (int i = 0; i < width * height * 3; i++) {
            int x = i / 3 % width;
            int y = i / 3 / width;
            // noise, a ramp and an even area, so that rows differ in their best filter
            int code = y < height / 3 ? random.nextInt(codes.maxCode() + 1) : y < 2 * height / 3 ? (x + 3 * y) * 11 % (codes.maxCode() + 1)
                    : codes.maxCode() - i % 3;
            codes.set(x, y, i % 3, code);
        }
        return new PqPicture(codes, space, new LightLevels(1234.5, 67.25, 0.0051), exif);
    }

    @ParameterizedTest
    @CsvSource({"61, 47, 16", "61, 47, 10", "1, 1, 16", "1, 300, 10", "5000, 3, 16"})
    void javasReaderGetsEveryCode(int width, int height, int bits) throws IOException {
        PqPicture picture = picture(width, height, bits, HdrSpace.P3, Optional.empty());
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(PqPng.write(picture)));
        assertEquals(List.of(width, height), List.of(image.getWidth(), image.getHeight()));
        int[] pixel = new int[3];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.getRaster().getPixel(x, y, pixel);
                for (int c = 0; c < 3; c++) {
                    int code = picture.codes().get(x, y, c);
                    assertEquals(Math.round(code * 65535.0 / picture.codes().maxCode()), pixel[c]);
                    assertEquals(code, pixel[c] >> 16 - bits);
                }
            }
        }
    }

    @Test
    void chunksSayWhatTheCodesMean() throws IOException {
        byte[] profile = "a profile".getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PqPng.write(picture(300, 200, 10, HdrSpace.REC2020, Optional.of(JpegPatches.exif(6))), Optional.of(profile), out, Progress.NONE);
        Map<String, byte[]> chunks = chunks(out.toByteArray());
        assertEquals(List.of("IHDR", "cICP", "iCCP", "mDCV", "cLLI", "sBIT", "eXIf", "IDAT", "IEND"), List.copyOf(chunks.keySet()));
        assertArrayEquals(new byte[] {9, 16, 0, 1}, chunks.get("cICP"));
        assertArrayEquals(new byte[] {10, 10, 10}, chunks.get("sBIT"));
        ByteBuffer volume = ByteBuffer.wrap(chunks.get("mDCV"));
        for (int value : new int[] {35400, 14600, 8500, 39850, 6550, 2300, 15635, 16450}) { // ST 2086 counts Rec. 2020 so
            assertEquals(value, volume.getShort() & 0xFFFF);
        }
        assertEquals(List.of(12_345_000, 51), List.of(volume.getInt(), volume.getInt()));
        ByteBuffer light = ByteBuffer.wrap(chunks.get("cLLI"));
        assertEquals(List.of(12_345_000, 672_500), List.of(light.getInt(), light.getInt()));
        assertArrayEquals(JpegPatches.exif(1), chunks.get("eXIf"));
        byte[] icc = chunks.get("iCCP");
        int name = "ICC profile".length();
        assertArrayEquals(profile, new InflaterInputStream(new ByteArrayInputStream(icc, name + 2, icc.length - name - 2)).readAllBytes());
    }

    @Test
    void p3HasItsOwnCodePoint() {
        Map<String, byte[]> chunks = chunks(PqPng.write(picture(4, 4, 16, HdrSpace.P3, Optional.empty())));
        assertArrayEquals(new byte[] {12, 16, 0, 1}, chunks.get("cICP"));
        assertEquals(List.of("IHDR", "cICP", "mDCV", "cLLI", "IDAT", "IEND"), List.copyOf(chunks.keySet()));
    }

    @Test
    void evenPicturesBecomeSmall() {
        Raster ramp = Raster.allocate(1000, 500, 3, 16);
        for (int i = 0; i < 1000 * 500 * 3; i++) {
            ramp.set(i / 3 % 1000, i / 3000, i % 3, i / 3 % 1000 * 60 + i / 3000);
        }
        int length = PqPng.write(new PqPicture(ramp, HdrSpace.P3, new LightLevels(1, 1, 0), Optional.empty())).length;
        assertEquals(0, length / 30_000, length + " bytes for 3,000,000");
    }

    /** The chunks by type, pieces of pixels joined; every checksum is checked. */
    private static Map<String, byte[]> chunks(byte[] png) {
        assertArrayEquals(new byte[] {(byte) 137, 80, 78, 71, 13, 10, 26, 10}, Arrays.copyOf(png, SIGNATURE));
        ByteBuffer in = ByteBuffer.wrap(png).position(SIGNATURE);
        Map<String, byte[]> chunks = new LinkedHashMap<>();
        while (in.hasRemaining()) {
            byte[] content = new byte[in.getInt()];
            byte[] type = new byte[4];
            in.get(type).get(content);
            CRC32 crc = new CRC32();
            crc.update(type);
            crc.update(content);
            assertEquals((int) crc.getValue(), in.getInt());
            chunks.merge(new String(type, StandardCharsets.US_ASCII), content,
                    (a, b) -> ByteBuffer.allocate(a.length + b.length).put(a).put(b).array());
        }
        return chunks;
    }
}
