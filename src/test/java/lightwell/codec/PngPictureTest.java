package lightwell.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import lightwell.image.Raster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PNGs of one value a pixel: composed chunk by chunk, so that their samples are known. */
class PngPictureTest {

    private static final int WIDTH = 19;
    private static final int HEIGHT = 7;

    /** @param channels as they are stored: grey, grey and alpha, RGB, RGBA */
    @ParameterizedTest
    @CsvSource({"0, 1, 1", "0, 1, 2", "0, 1, 4", "0, 1, 8", "0, 1, 16", "4, 2, 8", "4, 2, 16", "2, 3, 8", "2, 3, 16", "6, 4, 8",
        "6, 4, 16"})
    void givesTheStoredSamples(int type, int channels, int bits) throws CodecException {
        PngPicture png = PngPicture.parse(ByteBuffer.wrap(file(type, bits, data(channels, bits, false))));
        assertEquals(bits, png.bitDepth());
        try (Raster raster = png.decodeMono()) {
            for (int y = 0; y < HEIGHT; y++) {
                for (int x = 0; x < WIDTH; x++) {
                    assertEquals(code(x, y, bits), raster.get(x, y, 0), x + ", " + y);
                }
            }
        }
    }

    @Test
    void aPaletteOfGreysIsGrey() throws IOException {
        byte[] greys = {0, 100, (byte) 200, (byte) 255};
        BufferedImage image = new BufferedImage(4, 1, BufferedImage.TYPE_BYTE_INDEXED, new IndexColorModel(8, 4, greys, greys, greys));
        for (int x = 0; x < 4; x++) {
            image.getRaster().setSample(x, 0, 0, x);
        }
        try (Raster raster = PngPicture.parse(ByteBuffer.wrap(written(image))).decodeMono()) {
            assertEquals(100, raster.get(1, 0, 0));
            assertEquals(255, raster.get(3, 0, 0));
        }
        BufferedImage red = new BufferedImage(4, 1, BufferedImage.TYPE_BYTE_INDEXED,
                new IndexColorModel(8, 4, greys, new byte[4], new byte[4]));
        red.getRaster().setSample(2, 0, 0, 2);
        PngPicture coloured = PngPicture.parse(ByteBuffer.wrap(written(red)));
        assertEquals("The PNG is a picture in colour, where one value a pixel is expected.",
                assertThrows(CodecException.class, coloured::decodeMono).getMessage());
    }

    @Test
    void colourIsNoMap() throws CodecException {
        PngPicture png = PngPicture.parse(ByteBuffer.wrap(file(2, 8, data(3, 8, true))));
        assertEquals("The PNG is a picture in colour, where one value a pixel is expected.",
                assertThrows(CodecException.class, png::decodeMono).getMessage());
    }

    /** A header of a few bytes asks for gigabytes; the limits hold before anything is allocated. */
    @ParameterizedTest
    @CsvSource({"60000, 60000, 0, 8, the limit is", "40000, 2400, 6, 16, the limit is", "10000, 9000, 0, 8, but its data are only",
        "0, 5, 0, 8, makes no sense",
        "5, -1, 0, 8, makes no sense", "5, 5, 1, 8, makes no sense", "5, 5, 2, 4, makes no sense", "5, 5, 3, 16, makes no sense"})
    void refusesHeaders(int width, int height, int type, int bits, String words) {
        byte[] png = file(0, 8, data(1, 8, false));
        ByteBuffer.wrap(png).putInt(16, width).putInt(20, height).put(24, (byte) bits).put(25, (byte) type);
        String sentence = assertThrows(CodecException.class, () -> PngPicture.parse(ByteBuffer.wrap(png))).getMessage();
        assertTrue(sentence.startsWith("The PNG") && sentence.contains(words) && sentence.endsWith("."), sentence);
    }

    /** Texts and profiles are compressed, too, and nobody needs them. */
    @Test
    void doesNotUnfoldWhatThePixelsDoNotNeed() throws CodecException {
        var out = new ByteArrayOutputStream();
        byte[] plain = file(0, 8, data(1, 8, false));
        out.write(plain, 0, 33);
        byte[] text = chunk("zTXt", concat("a\0\0".getBytes(StandardCharsets.UTF_8), deflated(new byte[16 << 20])));
        for (int i = 0; i < 64; i++) {
            out.writeBytes(text);
        }
        out.write(plain, 33, plain.length - 33);
        PngPicture png = PngPicture.parse(ByteBuffer.wrap(out.toByteArray()));
        assertTrue(png.stream().length < plain.length + 1);
        assertEquals(code(3, 2, 8), png.decodeMono().get(3, 2, 0));
    }

    @Test
    void damageIsASentence() throws IOException {
        byte[] whole = file(0, 8, data(1, 8, false));
        Random random = new Random(7);
        int decoded = 0;
        for (int i = 0; i < 500; i++) {
            byte[] damaged = whole.clone();
            for (int k = random.nextInt(4); k >= 0; k--) {
                damaged[8 + random.nextInt(damaged.length - 8)] = (byte) random.nextInt(256);
            }
            ByteBuffer bytes = ByteBuffer.wrap(damaged, 0, random.nextBoolean() ? damaged.length : 8 + random.nextInt(damaged.length - 8))
                    .slice();
            try {
                PngPicture.parse(bytes).decodeMono().close();
                decoded++;
            } catch (CodecException e) {
                assertTrue(e.getMessage().startsWith("The PNG") && e.getMessage().endsWith("."), e.getMessage());
            }
        }
        System.out.println("500 damaged PNGs: " + decoded + " decoded");
    }

    private static int code(int x, int y, int bits) {
        return (x * 2654 + y * 40503) & (1 << bits) - 1;
    }

    /** Rows without a filter. @param coloured whether green differs from red */
    private static byte[] data(int channels, int bits, boolean coloured) {
        var out = new ByteArrayOutputStream();
        for (int y = 0; y < HEIGHT; y++) {
            out.write(0);
            int held = 0;
            int filled = 0;
            for (int x = 0; x < WIDTH; x++) {
                for (int c = 0; c < channels; c++) {
                    boolean alpha = channels == 2 && c == 1 || c == 3;
                    int value = (alpha ? x + 1 : code(x, y, bits) + (coloured && c == 1 ? 1 : 0)) & (1 << bits) - 1;
                    held = held << bits | value;
                    filled += bits;
                    for (; filled >= 8; filled -= 8) {
                        out.write(held >> filled - 8);
                    }
                    held &= (1 << filled) - 1;
                }
            }
            if (filled > 0) {
                out.write(held << 8 - filled);
            }
        }
        return out.toByteArray();
    }

    private static byte[] file(int type, int bits, byte[] rows) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        out.writeBytes(chunk("IHDR", ByteBuffer.allocate(13).putInt(WIDTH).putInt(HEIGHT).put((byte) bits).put((byte) type).array()));
        out.writeBytes(chunk("IDAT", deflated(rows)));
        out.writeBytes(chunk("IEND", new byte[0]));
        return out.toByteArray();
    }

    private static byte[] chunk(String name, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(concat(name.getBytes(StandardCharsets.UTF_8), content));
        return ByteBuffer.allocate(12 + content.length).putInt(content.length).put(name.getBytes(StandardCharsets.UTF_8)).put(content)
                .putInt((int) crc.getValue()).array();
    }

    private static byte[] deflated(byte[] bytes) {
        Deflater deflater = new Deflater();
        deflater.setInput(bytes);
        deflater.finish();
        var out = new ByteArrayOutputStream();
        byte[] some = new byte[1 << 16];
        while (!deflater.finished()) {
            out.write(some, 0, deflater.deflate(some));
        }
        deflater.end();
        return out.toByteArray();
    }

    private static byte[] concat(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length).put(one).put(other).array();
    }

    private static byte[] written(BufferedImage image) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
