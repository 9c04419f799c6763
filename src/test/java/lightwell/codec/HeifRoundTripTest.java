package lightwell.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import lightwell.image.Raster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures made here, encoded and decoded again by libheif. */
class HeifRoundTripTest {

    private static final int PRIMARY = 1;

    /** The bound on RGB is the rounding to YCbCr and back plus what quality 95 may lose on a smooth picture. */
    @ParameterizedTest
    @CsvSource({"1, 8, 420", "1, 10, 420", "1, 12, 420", "3, 8, 420", "3, 8, 444", "3, 10, 420", "3, 10, 444", "3, 12, 444"})
    void smoothPicturesComeBackWithTheirDepthAndSize(int channels, int bits, String chroma) throws Exception {
        Raster original = ramp(192, 128, channels, bits);
        try (HeifDecoder decoder = decoder(original, new EncoderOptions(95, "fast", chroma));
                Raster back = decode(decoder, channels)) {
            assertEquals(192, back.width());
            assertEquals(128, back.height());
            assertEquals(channels, back.channels());
            assertEquals(bits, back.bitDepth());
            assertTrue(largestError(original, back) <= (channels == 1 ? 4 : 12) * original.maxCode() / 255,
                    "largest error " + largestError(original, back));
        }
    }

    @ParameterizedTest
    @CsvSource({"8", "10", "12"})
    void greyAtQuality100IsLossless(int bits) throws Exception {
        Raster original = ramp(128, 64, 1, bits);
        try (HeifDecoder decoder = decoder(original, new EncoderOptions(100, "ultrafast", "420"));
                Raster back = decoder.decodeMono(PRIMARY)) {
            assertEquals(0, largestError(original, back));
        }
    }

    @Test
    void chromaIsTheNearestSampleByBt601FullRange() throws Exception {
        // Saturated halves: a limited range, another matrix or smoothed chroma would all miss these codes by far.
        Raster original = Raster.allocate(64, 64, 3, 8);
        for (int y = 0; y < 64; y++) {
            for (int x = 0; x < 64; x++) {
                original.set(x, y, 0, x < 32 ? 255 : 0);
                original.set(x, y, 2, x < 32 ? 0 : 255);
            }
        }
        try (HeifDecoder decoder = decoder(original, new EncoderOptions(100, "fast", "420"));
                Raster back = decoder.decodeColor(PRIMARY)) {
            assertTrue(largestError(original, back) <= 2, "largest error " + largestError(original, back));
        }
    }

    @Test
    void rastersOutliveTheDecoderAndClosingTwiceIsHarmless() throws Exception {
        Raster original = ramp(128, 64, 1, 8);
        HeifDecoder decoder = decoder(original, new EncoderOptions(100, "ultrafast", "420"));
        Raster back = decoder.decodeMono(PRIMARY);
        decoder.close();
        decoder.close();
        System.gc();
        assertEquals(0, largestError(original, back));
        back.close();
        back.close();
        assertThrows(IllegalStateException.class, back::samples);
        assertThrows(CodecException.class, () -> decoder.decodeMono(PRIMARY));
    }

    @Test
    void closingWhileOthersDecodeDoesNoHarm() throws Exception {
        Raster original = ramp(512, 512, 3, 8);
        EncoderOptions fast = new EncoderOptions(80, "ultrafast", "420");
        for (int round = 0; round < 5; round++) {
            HeifDecoder decoder = decoder(original, fast);
            CountDownLatch some = new CountDownLatch(4);
            CompletableFuture<?>[] readers = IntStream.range(0, 4).mapToObj(i -> CompletableFuture.runAsync(() -> {
                for (int n = 0; n < 10; n++) {
                    try (Raster back = decoder.decodeColor(PRIMARY)) {
                        assertEquals(512, back.width());
                        some.countDown();
                    } catch (CodecException closed) {
                        assertEquals("The file is closed.", closed.getMessage());
                        return;
                    }
                }
            })).toArray(CompletableFuture[]::new);
            assertTrue(some.await(20, TimeUnit.SECONDS), "nobody decodes");
            decoder.close();
            CompletableFuture.allOf(readers).get(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void anUnknownItemAndAFileThatIsNoneAreRefusedInOneSentence() throws Exception {
        Raster original = ramp(64, 64, 1, 8);
        try (HeifDecoder decoder = decoder(original, new EncoderOptions(50, "ultrafast", "420"))) {
            CodecException unknown = assertThrows(CodecException.class, () -> decoder.decodeColor(77));
            assertTrue(unknown.getMessage().startsWith("libheif does not offer item 77: "), unknown.getMessage());
        }
        assertThrows(CodecException.class, () -> HeifDecoder.open(ByteBuffer.allocateDirect(100)));
        assertThrows(CodecException.class, () -> HeifDecoder.open(ByteBuffer.allocateDirect(0)));
    }

    @Test
    void wrongOptionsAreRefused() {
        Raster picture = ramp(64, 64, 3, 8);
        assertThrows(IllegalArgumentException.class, () -> new EncoderOptions(101, "fast", "420"));
        assertThrows(CodecException.class, () -> HeifEncoder.encode(picture, new EncoderOptions(90, "warp", "420")));
        assertThrows(IllegalArgumentException.class,
                () -> HeifEncoder.encode(ramp(63, 64, 3, 8), new EncoderOptions(90, "fast", "420")));
    }

    private static HeifDecoder decoder(Raster picture, EncoderOptions options) throws CodecException {
        LibHeif.load();
        byte[] file = HeifEncoder.encodeFile(picture, options);
        return HeifDecoder.open(ByteBuffer.allocateDirect(file.length).put(file).flip());
    }

    private static Raster decode(HeifDecoder decoder, int channels) throws CodecException {
        return channels == 1 ? decoder.decodeMono(PRIMARY) : decoder.decodeColor(PRIMARY);
    }

    private static Raster ramp(int width, int height, int channels, int bits) {
        Raster ramp = Raster.allocate(width, height, channels, bits);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int c = 0; c < channels; c++) {
                    double level = switch (c) {
                        case 0 -> x / (width - 1.0);
                        case 1 -> y / (height - 1.0);
                        default -> (x + y) / (width + height - 2.0);
                    };
                    ramp.set(x, y, c, (int) Math.round(level * ramp.maxCode()));
                }
            }
        }
        return ramp;
    }

    private static int largestError(Raster a, Raster b) {
        int largest = 0;
        for (int y = 0; y < a.height(); y++) {
            for (int x = 0; x < a.width(); x++) {
                for (int c = 0; c < a.channels(); c++) {
                    largest = Math.max(largest, Math.abs(a.get(x, y, c) - b.get(x, y, c)));
                }
            }
        }
        return largest;
    }
}
