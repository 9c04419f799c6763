package lightwell.presets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import lightwell.image.Half;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenImageIOTest {

    private static final short HALF_ONE = 0x3C00;
    private static final short HALF_LARGEST = 0x7BFF;

    @TempDir
    Path folder;

    @Test
    void namesItsVersion() {
        assertTrue(OpenImageIO.version().matches("[23]\\.\\d+\\.\\d+"), OpenImageIO.version());
    }

    /** Every half, the values halfway to its neighbours and their neighbours; with both signs, infinities and NaN. */
    @Test
    void halvesAreRoundedAsInJava() {
        float[] values = new float[2 * 5 * (1 << 15)];
        int count = 0;
        for (int bits = 0; bits < 1 << 15; bits++) {
            float exact = Half.toFloat((short) bits);
            float middle = (exact + Half.toFloat((short) (bits + 1))) / 2;
            for (float value : new float[] {exact, Math.nextUp(exact), Math.nextDown(middle), middle, Math.nextUp(middle)}) {
                values[count++] = value;
                values[count++] = -value;
            }
        }
        ByteBuffer out = pixels(Short.BYTES * count);
        OpenImageIO.packHalves(out, Short.BYTES, values, 1, 0, 1, count);
        for (float value : values) {
            assertEquals(Half.of(value), out.getShort(), () -> "the half of " + value);
        }
    }

    @Test
    void halvesStayInsideTheirBuffer() {
        ByteBuffer out = pixels(3 * 6);
        OpenImageIO.packHalves(out.position(2), 6, new float[] {1, 2, 3, 4, 5, 6, 7, 8, 9}, 3, 1, 2, 3);
        float[] halves = new float[9];
        for (int i = 0; i < halves.length; i++) {
            halves[i] = Half.toFloat(out.getShort(Short.BYTES * i));
        }
        assertArrayEquals(new float[] {0, 2, 3, 0, 5, 6, 0, 8, 9}, halves);
        float[] few = new float[8];
        assertThrows(IllegalArgumentException.class, () -> OpenImageIO.packHalves(out, 6, few, 3, 1, 2, 3));
        assertThrows(IllegalArgumentException.class, () -> OpenImageIO.packHalves(out.position(4), 6, new float[9], 3, 1, 2, 3));
        assertThrows(IllegalArgumentException.class, () -> OpenImageIO.packHalves(out.position(0), 6, new float[9], 3, 2, 2, 3));
        assertThrows(IllegalArgumentException.class, () -> OpenImageIO.packHalves(ByteBuffer.allocate(99), 6, new float[9], 3, 0, 3, 3));
    }

    @Test
    void writesHalfAndFloatChannelsIntoOnePartAndReadsThemBack() {
        Path file = folder.resolve("mixed, Größe.tmp");
        ByteBuffer row = pixels(2 * 8);
        row.putShort(HALF_ONE).putFloat(1 / 3f).putShort(HALF_LARGEST);
        row.putShort((short) 0).putFloat(-1e-30f).putShort((short) 1);
        try (var spec = new OpenImageIO.Spec(2, 1); var output = new OpenImageIO.Output("openexr")) {
            spec.addHalf("R");
            spec.addFloat("depth.Z");
            spec.addHalf("matte.skin.A");
            assertEquals(8, spec.pixelBytes());
            output.addPart(spec);
            output.open(file.toString());
            output.write(0, 1, row.flip());
            output.finish();
        }
        try (var input = OpenImageIO.Input.open(file.toString())) {
            assertEquals("openexr", input.format());
            assertEquals(1, input.parts());
            assertEquals("half float half", String.join(" ",
                    input.channelType(0, 0), input.channelType(0, 1), input.channelType(0, 2)));
            assertEquals("R", input.channelName(0, 0));
            assertEquals("depth.Z", input.channelName(0, 1));
            assertEquals("matte.skin.A", input.channelName(0, 2));
            float[] read = new float[6];
            input.read(0, 0, 1, 0, 3, read);
            assertArrayEquals(new float[] {1, 1 / 3f, 65504, 0, -1e-30f, 0x1p-24f}, read);
            float[] depth = new float[2];
            input.read(0, 0, 1, 1, 2, depth);
            assertArrayEquals(new float[] {1 / 3f, -1e-30f}, depth);
        }
    }

    @Test
    void keepsAttributesOfEveryKind() {
        Path file = folder.resolve("attributes.exr");
        float[] chromaticities = {.713f, .293f, .165f, .830f, .128f, .044f, .32168f, .33767f};
        try (var spec = new OpenImageIO.Spec(1, 1); var output = new OpenImageIO.Output("openexr")) {
            spec.addHalf("Y");
            spec.setText("DateTime", "2023:01:31 12:00:00");
            spec.setText("lightwell:said", "Größe");
            spec.setFloat("expTime", 0.01f);
            spec.setInt("count", 7);
            spec.setFloats("chromaticities", chromaticities, chromaticities.length);
            spec.setFloats("lightwell:terms", new float[] {1, 2, 3, 4, 5}, 5);
            write(output, file, spec);
        }
        Map<String, String> read = attributes(file);
        assertEquals("2023:01:31 12:00:00", read.get("DateTime"), read::toString);
        assertEquals("Größe", read.get("lightwell:said"), read::toString);
        assertEquals("0.01", read.get("ExposureTime"), read::toString);
        assertEquals("7", read.get("count"), read::toString);
        assertEquals("0.713", read.get("chromaticities").split(",")[0], read::toString);
        assertEquals("1, 2, 3, 4, 5", read.get("lightwell:terms"), read::toString);
    }

    @Test
    void writesPartsOneAfterTheOther() {
        Path file = folder.resolve("parts.exr");
        ByteBuffer one = pixels(2).putShort(HALF_ONE);
        ByteBuffer two = pixels(4).putFloat(2);
        try (var first = new OpenImageIO.Spec(1, 1); var second = new OpenImageIO.Spec(1, 1);
                var output = new OpenImageIO.Output("openexr")) {
            first.addHalf("Y");
            second.addFloat("depth.Z");
            output.addPart(first);
            output.addPart(second);
            output.open(file.toString());
            output.write(0, 1, one.flip());
            output.nextPart();
            output.write(0, 1, two.flip());
            assertThrows(RuntimeException.class, output::nextPart);
            output.finish();
        }
        try (var input = OpenImageIO.Input.open(file.toString())) {
            assertEquals(2, input.parts());
            float[] read = new float[1];
            input.read(1, 0, 1, 0, 1, read);
            assertEquals(2, read[0]);
            input.read(0, 0, 1, 0, 1, read);
            assertEquals(1, read[0]);
        }
    }

    @Test
    void writesIntegersAndAProfileAsTiff() {
        Path file = folder.resolve("codes.tif");
        byte[] profile = new byte[] {1, 2, 3, -4};
        try (var spec = new OpenImageIO.Spec(2, 1); var output = new OpenImageIO.Output("tiff")) {
            spec.addUint16("R");
            spec.addUint16("G");
            spec.addUint16("B");
            spec.addUint16("A");
            spec.setInt("oiio:UnassociatedAlpha", 1);
            spec.setBytes("ICCProfile", profile, profile.length);
            assertEquals(8, spec.pixelBytes());
            output.addPart(spec);
            output.open(file.toString());
            ByteBuffer row = pixels(16);
            row.putLong(-1).putShort((short) 1).putShort((short) 2).putShort((short) 3).putShort((short) -1);
            output.write(0, 1, row.flip());
            output.finish();
        }
        try (var input = OpenImageIO.Input.open(file.toString())) {
            assertEquals("uint16", input.channelType(0, 3));
            assertEquals("A", input.channelName(0, 3));
            float[] read = new float[8];
            input.read(0, 0, 1, 0, 4, read);
            assertArrayEquals(new float[] {1, 1, 1, 1, 1 / 65535f, 2 / 65535f, 3 / 65535f, 1}, read, 1e-9f);
        }
        assertEquals("1, 2, 3, 252", attributes(file).get("ICCProfile"));
    }

    @Test
    void refusesWhatWouldReadOrWriteOutside() {
        Path file = folder.resolve("bounds.exr");
        try (var spec = new OpenImageIO.Spec(4, 4); var output = new OpenImageIO.Output("openexr")) {
            assertThrows(RuntimeException.class, () -> output.addPart(spec));
            spec.addHalf("Y");
            output.addPart(spec);
            output.open(file.toString());
            ByteBuffer rows = pixels(4 * 4 * 2);
            assertThrows(RuntimeException.class, () -> output.write(0, 5, rows));
            assertThrows(RuntimeException.class, () -> output.write(3, 2, rows));
            assertThrows(RuntimeException.class, () -> output.write(-1, 1, rows));
            assertThrows(RuntimeException.class, () -> output.write(0, 4, rows.duplicate().limit(31).slice()));
            output.write(0, 4, rows);
            output.finish();
        }
        try (var input = OpenImageIO.Input.open(file.toString())) {
            assertThrows(RuntimeException.class, () -> input.read(0, 0, 5, 0, 1, new float[20]));
            assertThrows(RuntimeException.class, () -> input.read(0, 0, 4, 0, 2, new float[16]));
            assertThrows(RuntimeException.class, () -> input.read(0, 0, 4, 0, 1, new float[15]));
            assertThrows(RuntimeException.class, () -> input.read(1, 0, 1, 0, 1, new float[4]));
            assertThrows(RuntimeException.class, () -> input.channelName(0, 1));
            assertThrows(RuntimeException.class, () -> input.attributeName(0, -1));
        }
    }

    @Test
    void saysWhyAFileCannotBeOpened() {
        RuntimeException missing = assertThrows(RuntimeException.class,
                () -> OpenImageIO.Input.open(folder.resolve("missing.exr").toString()));
        assertTrue(missing.getMessage().contains("missing.exr"), missing.getMessage());
        try (var spec = new OpenImageIO.Spec(1, 1); var output = new OpenImageIO.Output("openexr")) {
            spec.addHalf("Y");
            assertThrows(RuntimeException.class, () -> write(output, folder.resolve("no/such/folder.exr"), spec));
        }
        assertThrows(RuntimeException.class, () -> new OpenImageIO.Output("nosuchformat"));
        assertEquals(false, Files.exists(folder.resolve("no")));
    }

    private static void write(OpenImageIO.Output output, Path file, OpenImageIO.Spec spec) {
        output.addPart(spec);
        output.open(file.toString());
        output.write(0, 1, pixels(2));
        output.finish();
    }

    private static Map<String, String> attributes(Path file) {
        Map<String, String> all = new TreeMap<>();
        try (var input = OpenImageIO.Input.open(file.toString())) {
            for (int i = 0; i < input.attributes(0); i++) {
                all.put(input.attributeName(0, i), input.attributeText(0, i));
            }
        }
        return all;
    }

    private static ByteBuffer pixels(int bytes) {
        return ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
    }
}
