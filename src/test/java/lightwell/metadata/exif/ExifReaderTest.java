package lightwell.metadata.exif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import lightwell.message.Said;
import lightwell.metadata.Bytes;
import lightwell.metadata.CameraInfo;
import org.junit.jupiter.api.Test;

class ExifReaderTest {

    private static final int ASCII = 2;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;
    private static final int UNDEFINED = 7;
    private static final int SIGNED_RATIONAL = 10;

    private final List<String> warnings = new ArrayList<>();

    @Test
    void readsTheCameraAndApplesNotes() {
        CameraInfo camera = read(new Bytes().u32(0).bytes(tiff()).done());
        assertEquals("Maker", camera.make().orElseThrow());
        assertEquals(OptionalDouble.of(1 / 121.0), camera.exposureTime());
        assertEquals(OptionalDouble.of(125), camera.iso());
        assertTrue(camera.fNumber().isEmpty(), "a denominator of 0 is no number");
        assertTrue(camera.lens().isEmpty());
        assertEquals("2023:02:21 14:33:08", camera.captureTime().orElseThrow());
        assertEquals(Map.of(33, -0.5, 48, 0.25), camera.makerNotes());
        assertEquals(List.of(), warnings);
    }

    @Test
    void findsTheHeaderWhereTheDistanceIsWrong() {
        assertEquals("Maker", read(new Bytes().u32(6).text("Exif\0\0").bytes(tiff()).done()).make().orElseThrow());
        assertEquals("Maker", read(new Bytes().u32(0).text("Exif\0\0").bytes(tiff()).done()).make().orElseThrow());
        assertEquals("Maker", read(new Bytes().u32(0x7FFFFFFF).bytes(tiff()).done()).make().orElseThrow());
    }

    @Test
    void saysWhenThereIsNothingToRead() {
        assertEquals(CameraInfo.UNKNOWN, read(new byte[3]));
        assertEquals(CameraInfo.UNKNOWN, read(new byte[200]));
        assertEquals(2, warnings.size());
    }

    @Test
    void survivesDamage() {
        byte[] good = new Bytes().u32(0).bytes(tiff()).done();
        for (int length = 0; length < good.length; length++) {
            assertNotNull(read(Arrays.copyOf(good, length)));
        }
        Random random = new Random(1);
        for (int i = 0; i < 50_000; i++) {
            byte[] bad = good.clone();
            for (int k = 0; k < 1 + i % 5; k++) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt();
            }
            assertNotNull(read(bad));
        }
    }

    private CameraInfo read(byte[] payload) {
        return ExifReader.read(ByteBuffer.wrap(payload), Said.to(warnings));
    }

    private static byte[] tiff() {
        int exifAt = 8 + 2 + 2 * 12 + 4 + 6;
        Bytes main = new Bytes().text("MM").u16(42).u32(8).u16(2)
                .u16(0x010F, ASCII).u32(6, 38)
                .u16(0x8769, LONG).u32(1, exifAt)
                .u32(0).text("Maker\0");
        byte[] note = note();
        int valuesAt = exifAt + 2 + 5 * 12 + 4;
        return main.u16(5)
                .u16(0x829A, RATIONAL).u32(1, valuesAt)
                .u16(0x829D, RATIONAL).u32(1, valuesAt + 8)
                .u16(0x8827, SHORT).u32(1).u16(125, 0)
                .u16(0x9003, ASCII).u32(20, valuesAt + 16)
                .u16(0x927C, UNDEFINED).u32(note.length, valuesAt + 36)
                .u32(0)
                .u32(1, 121).u32(3, 0).text("2023:02:21 14:33:08\0").bytes(note).done();
    }

    private static byte[] note() {
        return new Bytes().text("Apple iOS\0").u16(1).text("MM").u16(2)
                .u16(33, SIGNED_RATIONAL).u32(1, 44)
                .u16(48, SIGNED_RATIONAL).u32(1, 52)
                .u32(0)
                .u32(-1 & 0xFFFFFFFFL, 2, 1, 4).done();
    }
}
