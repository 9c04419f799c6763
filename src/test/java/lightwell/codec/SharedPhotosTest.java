package lightwell.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lightwell.heif.HeifException;
import lightwell.heif.Item;
import lightwell.heif.Property;
import lightwell.heif.check.NormalisedHeif;
import lightwell.heif.check.Normaliser;
import lightwell.image.Raster;
import lightwell.photo.Oracle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Made and real photos against independent oracles, and broken files; real ones where the folder of test material is. */
class SharedPhotosTest {

    private static final long LARGE = 4_000_000;

    private static final String GAIN_MAP = "urn:com:apple:photo:2020:aux:hdrgainmap";
    private static final String DEPTH = "urn:mpeg:hevc:2015:auxid:2";

    @ParameterizedTest
    @ValueSource(strings = {"straight", "turned", "pug", "dji_xmp_headroom", "iphone15promax"})
    void samplesEqualTheOracle(String name) throws Exception {
        JsonNode oracle = Oracle.of(name).json();
        NormalisedHeif file = normalise(Oracle.photo(name + ".heic"));
        try (HeifDecoder decoder = HeifDecoder.open(file);
                Raster base = decoder.decodeColor(file.graph().primary().id());
                Raster gain = decoder.decodeMono(auxiliary(file, GAIN_MAP))) {
            assertSize(oracle.get("size_upright"), base);
            assertSize(oracle.get("gain_size_upright"), gain);
            for (JsonNode point : oracle.get("points")) {
                String label = name + " " + point.get("label").asText();
                for (int c = 0; c < 3; c++) {
                    // The nearest code: newer versions of libheif compute it in fixed point, and round 169.4993 to 170.
                    double exact = Math.max(0, Math.min(255, point.get("base_rgb_float_nearest_chroma").get(c).asDouble()));
                    assertEquals(exact, base.get(point.get("x").asInt(), point.get("y").asInt(), c), 0.52,
                            label + " channel " + c);
                }
                assertCode(point, "gain_xy_nearest", "gain8_nearest", gain, label + " gain");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"straight", "turned", "pug"})
    void depthEqualsTheOracle(String name) throws Exception {
        JsonNode oracle = Oracle.of(name).json();
        NormalisedHeif file = normalise(Oracle.photo(name + ".heic"));
        try (HeifDecoder decoder = HeifDecoder.open(file); Raster depth = decoder.decodeMono(auxiliary(file, DEPTH))) {
            assertSize(oracle.get("depth_size_upright"), depth);
            for (JsonNode point : oracle.get("points")) {
                assertCode(point, "depth_xy_nearest", "depth8_nearest", depth, point.get("label").asText());
            }
        }
    }

    @Test
    void tenBitsStayTenBits() throws Exception {
        NormalisedHeif file = normalise(Oracle.photo("sony_10bit.hif"));
        try (HeifDecoder decoder = HeifDecoder.open(file); Raster base = decoder.decodeColor(file.graph().primary().id())) {
            assertEquals(10, base.bitDepth());
            assertEquals(2, base.bytesPerSample());
            int largest = 0;
            for (int x = 0; x < base.width(); x++) {
                largest = Math.max(largest, base.get(x, base.height() / 2, 1));
            }
            assertTrue(largest > 255 && largest <= 1023, "largest code " + largest);
        }
    }

    /** Pixel by pixel, since what lies between the rows is not defined. */
    @Test
    void aMadeIos18GraphDecodesLikeThePlainOne() throws Exception {
        NormalisedHeif plain = normalise(Oracle.photo("straight.heic"));
        NormalisedHeif newer = normalise(Oracle.photo("newer.heic"));
        try (HeifDecoder one = HeifDecoder.open(plain); HeifDecoder other = HeifDecoder.open(newer);
                Raster a = one.decodeColor(plain.graph().primary().id()); Raster b = other.decodeColor(newer.graph().primary().id());
                Raster mapA = one.decodeMono(auxiliary(plain, GAIN_MAP)); Raster mapB = other.decodeMono(auxiliary(newer, GAIN_MAP))) {
            assertSamePixels(a, b);
            assertSamePixels(mapA, mapB);
        }
    }

    private static void assertSamePixels(Raster a, Raster b) {
        assertEquals(List.of(a.width(), a.height(), a.channels()), List.of(b.width(), b.height(), b.channels()));
        for (int i = 0; i < a.width() * a.height() * a.channels(); i++) {
            int x = i / a.channels() % a.width();
            int y = i / a.channels() / a.width();
            assertEquals(a.get(x, y, i % a.channels()), b.get(x, y, i % a.channels()), x + ", " + y);
        }
    }

    @Test
    void ios18GraphDecodesLikeThePlainOne() throws Exception {
        NormalisedHeif plain = normalise(Oracle.photo("pug.heic"));
        NormalisedHeif ios18 = normalise(Oracle.photo("ios18_like.heic"));
        try (HeifDecoder one = HeifDecoder.open(plain); HeifDecoder other = HeifDecoder.open(ios18);
                Raster a = one.decodeColor(plain.graph().primary().id()); Raster b = other.decodeColor(ios18.graph().primary().id());
                Raster mapA = one.decodeMono(auxiliary(plain, GAIN_MAP)); Raster mapB = other.decodeMono(auxiliary(ios18, GAIN_MAP))) {
            assertEquals(a.samples(), b.samples());
            assertEquals(mapA.samples(), mapB.samples());
        }
    }

    @Test
    void brokenFilesNeverCrashTheVirtualMachine() throws Exception {
        int refused = 0;
        int unreadable = 0;
        int opened = 0;
        int decoded = 0;
        int failed = 0;
        for (Path path : Oracle.hostileFiles()) {
            NormalisedHeif file;
            try {
                file = normalise(path);
            } catch (HeifException e) {
                refused++;
                continue;
            }
            try (HeifDecoder decoder = HeifDecoder.open(file)) {
                opened++;
                for (int item : file.decodable()) {
                    long pixels = 0;
                    for (boolean color : List.of(true, false)) {
                        if (!color && pixels > LARGE) {
                            continue; // its luma is the same, and decoding it once more takes most of the time
                        }
                        try (Raster raster = color ? decoder.decodeColor(item) : decoder.decodeMono(item)) {
                            decoded++;
                            pixels = (long) raster.width() * raster.height();
                            raster.get(raster.width() - 1, raster.height() - 1, raster.channels() - 1);
                        } catch (CodecException e) {
                            failed++;
                            assertTrue(e.getMessage().endsWith("."), e.getMessage());
                        }
                    }
                }
            } catch (CodecException e) {
                unreadable++;
            }
        }
        System.out.printf("Broken files: %d refused, %d unreadable for libheif, %d opened; of their items %d decoded, %d not.%n",
                refused, unreadable, opened, decoded, failed);
        assertTrue(refused > 0 && decoded > 0);
    }

    private static void assertSize(JsonNode expected, Raster raster) {
        assertEquals(expected.get(0).asInt(), raster.width());
        assertEquals(expected.get(1).asInt(), raster.height());
    }

    private static void assertCode(JsonNode point, String at, String code, Raster raster, String label) {
        JsonNode xy = point.get(at);
        assertEquals(point.get(code).asInt(), raster.get(xy.get(0).asInt(), xy.get(1).asInt(), 0), label);
    }

    private static int auxiliary(NormalisedHeif file, String type) {
        for (Item item : file.graph().sources(file.graph().primary(), "auxl")) {
            if (item.property(Property.AuxC.class).filter(aux -> aux.type().equals(type)).isPresent()) {
                return item.id();
            }
        }
        throw new AssertionError("No " + type);
    }

    private static NormalisedHeif normalise(Path path) throws IOException {
        return Normaliser.normalise(ByteBuffer.wrap(Files.readAllBytes(path)));
    }
}
