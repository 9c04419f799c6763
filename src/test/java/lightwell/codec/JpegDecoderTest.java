package lightwell.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import lightwell.image.Raster;
import lightwell.jpeg.JpegFile;
import lightwell.jpeg.JpegPicture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JpegDecoderTest {

    @ParameterizedTest
    @CsvSource({"1, 0, 16", "2, 0, 16", "3, 0, 16", "4, 0, 16", "5, 0, 16", "6, 0, 16", "7, 0, 16", "1, 3, 16", "4, 1, 16", "7, 5, 12",
        "6, 0, 8", "1, 0, 2"})
    void decodesLosslessToTheBit(int predictor, int restartRows, int bits) throws IOException {
        Raster raster = noise(37, 23, bits);
        Raster decoded = JpegDecoder.decodeMono(picture(LosslessJpegComposer.encode(raster, predictor, restartRows)));
        equal(raster, decoded);
    }

    /** Another decoder reads the composed stream alike, so that ours is not only the inverse of our composer. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
    void anotherDecoderReadsTheSame(int predictor) throws IOException {
        Raster raster = smooth(40, 30);
        byte[] file = LosslessJpegComposer.encode(raster, predictor, 0);
        ImageReader reader = twelveMonkeys();
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(input);
            java.awt.image.Raster other = reader.readRaster(0, null);
            Raster ours = JpegDecoder.decodeMono(picture(file));
            for (int y = 0; y < 30; y++) {
                for (int x = 0; x < 40; x++) {
                    assertEquals(other.getSample(x, y, 0), ours.get(x, y, 0), x + ", " + y);
                }
            }
        } finally {
            reader.dispose();
        }
    }

    @Test
    void refusesLosslessDataThatAreCutShort() {
        byte[] file = LosslessJpegComposer.encode(noise(64, 64, 16), 1, 0);
        JpegPicture picture = assertPicture(Arrays.copyOf(file, file.length / 2));
        assertTrue(picture.cutShort());
        assertTrue(assertThrows(CodecException.class, () -> JpegDecoder.decodeMono(picture)).getMessage().endsWith("cut short."));
    }

    @Test
    void convertsMadeYcbcrAsLibjpegDoes() throws IOException {
        assertConvertsAsTheJdk(progressive(colours()));
    }

    @Test
    void convertsYcbcrAsLibjpegDoes() throws IOException {
        assertConvertsAsTheJdk(Files.readAllBytes(lightwell.photo.Oracle.photo("ultrahdr_paris.jpg")));
    }

    /** Red grows to the right, green downwards, blue in both directions. */
    private static BufferedImage colours() {
        BufferedImage image = new BufferedImage(96, 64, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 64; y++) {
            for (int x = 0; x < 96; x++) {
                image.setRGB(x, y, x * 255 / 95 << 16 | y * 255 / 63 << 8 | (x + y) % 128 * 2);
            }
        }
        return image;
    }

    /** The JDK's own way from YCbCr to RGB rounds in fixed point: at most one code beside. */
    private static void assertConvertsAsTheJdk(byte[] file) throws IOException {
        Raster ours = JpegDecoder.decodeColor(picture(file));
        BufferedImage theirs = jdk().apply(file);
        for (int y = 0; y < ours.height(); y += 3) {
            for (int x = 0; x < ours.width(); x += 3) {
                int rgb = theirs.getRGB(x, y);
                for (int c = 0; c < 3; c++) {
                    assertEquals(rgb >> 16 - 8 * c & 0xFF, ours.get(x, y, c), 1, x + ", " + y);
                }
            }
        }
    }

    @Test
    void repeatsGreyAndTakesLuma() throws IOException {
        BufferedImage image = new BufferedImage(20, 10, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setSample(0, 0, 0, 255);
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", out);
        JpegPicture picture = picture(out.toByteArray());
        Raster colour = JpegDecoder.decodeColor(picture);
        Raster mono = JpegDecoder.decodeMono(picture);
        assertEquals(3, colour.channels());
        assertEquals(1, mono.channels());
        for (int x = 0; x < 20; x++) {
            assertEquals(mono.get(x, 3, 0), colour.get(x, 3, 2));
        }
    }

    /** As many scans as are let through for twelve megapixels. */
    @Test
    void manyScansEndSoon() throws IOException {
        byte[] file = progressive(new BufferedImage(4000, 3000, BufferedImage.TYPE_BYTE_GRAY));
        int last = file.length - 3;
        while (file[last] != (byte) 0xFF || file[last + 1] != (byte) 0xDA) {
            last--;
        }
        var out = new ByteArrayOutputStream();
        out.write(file, 0, last);
        for (int i = 0; i < 70; i++) {
            out.write(file, last, file.length - 2 - last);
        }
        out.write(file, file.length - 2, 2);
        JpegPicture picture = picture(out.toByteArray());
        assertEquals(2, picture.frame().process());
        assertTrue(picture.problem().isEmpty(), picture.problem().toString());
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        assertEquals(4000, JpegDecoder.decodeMono(picture).width());
        long millis = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1_000_000;
        System.out.println("12 megapixels in more than 70 scans take " + millis + " ms of a processor.");
        assertTrue(millis < 5000, () -> "it takes " + millis + " ms");
    }

    private static byte[] progressive(BufferedImage image) throws IOException {
        var out = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var output = ImageIO.createImageOutputStream(out)) {
            var parameters = writer.getDefaultWriteParam();
            parameters.setProgressiveMode(javax.imageio.ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(output);
            writer.write(null, new javax.imageio.IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private interface Decode {
        BufferedImage apply(byte[] file) throws IOException;
    }

    private static Decode jdk() {
        return file -> {
            for (var readers = ImageIO.getImageReadersByFormatName("jpeg"); readers.hasNext();) {
                ImageReader reader = readers.next();
                if (reader.getClass().getName().startsWith("com.sun")) {
                    reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(file)), true, true);
                    return reader.read(0);
                }
            }
            throw new IOException("no reader");
        };
    }

    private static ImageReader twelveMonkeys() {
        for (var readers = ImageIO.getImageReadersByFormatName("jpeg"); readers.hasNext();) {
            ImageReader reader = readers.next();
            if (reader.getClass().getName().startsWith("com.twelvemonkeys")) {
                return reader;
            }
        }
        throw new IllegalStateException("no reader");
    }

    private static JpegPicture picture(byte[] file) throws IOException {
        return JpegFile.parse(ByteBuffer.wrap(file)).primary();
    }

    private static JpegPicture assertPicture(byte[] file) {
        try {
            return picture(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Raster noise(int width, int height, int bits) {
        Random random = new Random(bits);
        Raster raster = Raster.allocate(width, height, 1, bits);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                raster.set(x, y, 0,
                        random.nextInt(8) == 0 ? (random.nextBoolean() ? raster.maxCode() : 0) : random.nextInt(raster.maxCode() + 1));
            }
        }
        return raster;
    }

    private static Raster smooth(int width, int height) {
        Raster raster = Raster.allocate(width, height, 1, 16);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                raster.set(x, y, 0, 15_000 + 301 * x + 97 * y + (x * y) % 13);
            }
        }
        return raster;
    }

    private static void equal(Raster expected, Raster actual) {
        assertEquals(expected.bitDepth(), actual.bitDepth());
        for (int y = 0; y < expected.height(); y++) {
            for (int x = 0; x < expected.width(); x++) {
                assertEquals(expected.get(x, y, 0), actual.get(x, y, 0), x + ", " + y);
            }
        }
    }
}
