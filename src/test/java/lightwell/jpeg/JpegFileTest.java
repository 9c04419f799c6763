package lightwell.jpeg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import lightwell.message.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The structure of JPEG files that do not have to be decoded. */
class JpegFileTest {

    private static final byte[] SCAN = {(byte) 0xFF, (byte) 0xDA, 0, 3, 1, 2, (byte) 0xFF, 0, (byte) 0xFF, (byte) 0xD0, 3};

    @Test
    void findsWhatADecoderNeeds() throws JpegException {
        byte[] file = jpeg(segment(0xE1, "Exif\0\0", new byte[9]), segment(0xFE, "", new byte[5]), frame(0xC0, 8, 20, 10, 1, 2, 3), SCAN);
        JpegPicture picture = parse(file);
        assertEquals(new Frame(0, 8, 20, 10, List.of(1, 2, 3)), picture.frame());
        assertEquals(file.length, picture.length());
        assertEquals(9, picture.apps().exif().orElseThrow().limit());
        assertArrayEquals(jpeg(frame(0xC0, 8, 20, 10, 1, 2, 3), SCAN), picture.stream());
        assertTrue(picture.ycbcr() && !picture.cutShort() && picture.problem().isEmpty());
    }

    @Test
    void tellsRgbFromYcbcrAsLibjpegDoes() throws JpegException {
        byte[] plain = frame(0xC0, 8, 20, 10, 1, 2, 3);
        byte[] rgb = frame(0xC0, 8, 20, 10, 'R', 'G', 'B');
        byte[] adobeRgb = segment(0xEE, "Adobe", new byte[] {0, 100, 0, 0, 0, 0, 0});
        byte[] adobeYcc = segment(0xEE, "Adobe", new byte[] {0, 100, 0, 0, 0, 0, 1});
        byte[] jfif = segment(0xE0, "JFIF\0", new byte[9]);
        assertTrue(parse(jpeg(plain, SCAN)).ycbcr());
        assertTrue(!parse(jpeg(rgb, SCAN)).ycbcr());
        assertTrue(!parse(jpeg(adobeRgb, plain, SCAN)).ycbcr());
        assertTrue(parse(jpeg(adobeYcc, rgb, SCAN)).ycbcr());
        assertTrue(parse(jpeg(jfif, adobeRgb, rgb, SCAN)).ycbcr());
    }

    @ParameterizedTest
    @CsvSource({"C0, 8, 60000, 60000, 3, the limit is", "C0, 8, 4000, 4000, 1, its data are only", "C9, 8, 20, 10, 3, (SOF9)",
        "C0, 8, 20, 10, 4, CMYK",
        "C0, 8, 20, 10, 2, has 2 components", "C1, 12, 20, 10, 1, has 12 bits", "C3, 16, 20, 10, 3, lossless with 3",
        "C0, 8, 20, 0, 1, has no height"})
    void saysWhyAPictureCannotBeDecoded(String marker, int bits, int width, int height, int components, String words) throws JpegException {
        String problem = parse(jpeg(frame(Integer.parseInt(marker, 16), bits, width, height, new int[components]), SCAN)).problem()
                .orElseThrow().toString();
        assertTrue(problem.contains(words) && problem.endsWith("."), problem);
    }

    @Test
    void refusesManyScansOfALargePicture() throws JpegException {
        byte[][] parts = new byte[301][];
        Arrays.fill(parts, SCAN);
        parts[0] = frame(0xC2, 8, 5000, 4000, 1);
        byte[] filler = segment(0xE5, "", new byte[60_000]);
        String problem = parse(jpeg(filler, jpeg(parts, false))).problem().orElseThrow().toString();
        assertTrue(problem.contains("300 scans"), problem);
    }

    /** A decoder must hold all of a picture that comes in several scans, and the first of them tells that it does. */
    @ParameterizedTest
    @CsvSource({"C2, 1", "C0, 3"})
    void refusesScansOfAHugePicture(String marker, int components) throws JpegException {
        byte[][] parts = new byte[8][];
        Arrays.fill(parts, segment(0xE5, "", new byte[60_000]));
        parts[0] = frame(Integer.parseInt(marker, 16), 8, 15_000, 10_000, new int[components]);
        parts[7] = SCAN;
        String problem = parse(jpeg(parts)).problem().orElseThrow().toString();
        assertTrue(problem.contains("in several scans"), problem);
    }

    @Test
    void toleratesAFileThatEndsInItsData() throws JpegException {
        byte[] file = jpeg(frame(0xC0, 8, 20, 10, 1, 2, 3), SCAN);
        assertTrue(parse(Arrays.copyOf(file, file.length - 2)).cutShort());
        for (int length = 0; length < file.length - SCAN.length; length++) {
            byte[] cut = Arrays.copyOf(file, length);
            assertTrue(assertThrows(JpegException.class, () -> parse(cut)).getMessage().endsWith("."));
        }
    }

    @Test
    void joinsAnIccProfileInAnyOrder() throws JpegException {
        byte[] profile = random(1000);
        byte[] first = icc(1, 2, Arrays.copyOf(profile, 600));
        byte[] second = icc(2, 2, Arrays.copyOfRange(profile, 600, 1000));
        assertEquals(ByteBuffer.wrap(profile), parse(jpeg(second, first, frame(0xC0, 8, 20, 10, 1), SCAN)).apps().icc().orElseThrow());
        AppSegments half = parse(jpeg(first, frame(0xC0, 8, 20, 10, 1), SCAN)).apps();
        assertTrue(assertThrows(JpegException.class, half::icc).getMessage().contains("only 1 of its 2 pieces"));
        AppSegments twice = parse(jpeg(first, first, frame(0xC0, 8, 20, 10, 1), SCAN)).apps();
        assertTrue(assertThrows(JpegException.class, twice::icc).getMessage().contains("numbered wrongly"));
    }

    @Test
    void joinsExtendedXmpByItsDigest() throws Exception {
        byte[] packet = random(1000);
        String guid = HexFormat.of().withUpperCase().formatHex(MessageDigest.getInstance("MD5").digest(packet));
        byte[] first = extended(guid, packet, 0, 600);
        byte[] second = extended(guid, packet, 600, 1000);
        byte[] frame = frame(0xC0, 8, 20, 10, 1);
        assertEquals(ByteBuffer.wrap(packet), parse(jpeg(second, first, frame, SCAN)).apps().extendedXmp(guid).orElseThrow());
        assertTrue(parse(jpeg(first, second, frame, SCAN)).apps().extendedXmp("0".repeat(32)).isEmpty());
        assertTrue(assertThrows(JpegException.class, () -> parse(jpeg(first, frame, SCAN)).apps().extendedXmp(guid)).getMessage()
                .contains("missing"));
        second[second.length - 1]++;
        assertTrue(assertThrows(JpegException.class, () -> parse(jpeg(first, second, frame, SCAN)).apps().extendedXmp(guid))
                .getMessage().contains("damaged"));
    }

    @Test
    void partsOutsideOrOverlappingTooOftenAreRefused() throws JpegException {
        byte[] one = jpeg(frame(0xC0, 8, 20, 10, 1), SCAN);
        JpegFile file = JpegFile.parse(ByteBuffer.wrap(one));
        assertThrows(JpegException.class, () -> file.picture(one.length, 10));
        assertThrows(JpegException.class, () -> file.picture(-1, 10));
        assertThrows(JpegException.class, () -> file.picture(5, 0xFFFFFFFFL));
        file.picture(0, 0xFFFFFFFFL);
        assertTrue(assertThrows(JpegException.class, () -> {
            for (int i = 0; i < 10; i++) {
                file.picture(0, one.length);
            }
        }).getMessage().contains("overlap"));
    }

    @ParameterizedTest
    @CsvSource({"0, TIFF header", "7, outside", "9, names no pictures", "19, outside", "15, more than 64"})
    void saysWhatIsWrongWithTheIndex(int at, String words) throws JpegException {
        ByteBuffer index = ByteBuffer.allocate(60).put("MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8).putShort((short) 1)
                .putShort((short) 0xB002).putShort((short) 7).putInt(32).putInt(26);
        index.put(at, (byte) (at == 15 ? 0 : 0xFF));
        if (at == 9) {
            index.putShort(8, (short) 0);
        } else if (at == 15) {
            index.putInt(14, 16 * 65);
        }
        List<String> warnings = new ArrayList<>();
        JpegFile file = JpegFile.parse(ByteBuffer.wrap(jpeg(segment(0xE2, "MPF\0", index.array()), frame(0xC0, 8, 20, 10, 1), SCAN)));
        assertEquals(List.of(), file.index(Said.to(warnings)));
        assertEquals(1, warnings.size());
        assertTrue(warnings.get(0).contains(words), warnings.get(0));
    }

    private static byte[] icc(int number, int count, byte[] piece) {
        return segment(0xE2, "ICC_PROFILE\0" + (char) number + (char) count, piece);
    }

    private static byte[] extended(String guid, byte[] packet, int from, int to) {
        ByteBuffer content = ByteBuffer.allocate(8 + to - from).putInt(packet.length).putInt(from).put(packet, from, to - from);
        return segment(0xE1, "http://ns.adobe.com/xmp/extension/\0" + guid, content.array());
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static JpegPicture parse(byte[] file) throws JpegException {
        return JpegFile.parse(ByteBuffer.wrap(file)).primary();
    }

    private static byte[] frame(int marker, int bits, int width, int height, int... components) {
        ByteBuffer content = ByteBuffer.allocate(6 + 3 * components.length);
        content.put((byte) bits).putShort((short) height).putShort((short) width).put((byte) components.length);
        for (int component : components) {
            content.put((byte) component).putShort((short) 0x1100);
        }
        return segment(marker, "", content.array());
    }

    private static byte[] segment(int marker, String name, byte[] content) {
        ByteBuffer out = ByteBuffer.allocate(4 + name.length() + content.length);
        out.put((byte) 0xFF).put((byte) marker).putShort((short) (out.capacity() - 2));
        return out.put(name.getBytes(StandardCharsets.ISO_8859_1)).put(content).array();
    }

    private static byte[] jpeg(byte[]... segments) {
        return jpeg(segments, true);
    }

    private static byte[] jpeg(byte[][] segments, boolean whole) {
        var out = new ByteArrayOutputStream();
        if (whole) {
            out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD8});
        }
        for (byte[] segment : segments) {
            out.writeBytes(segment);
        }
        if (whole) {
            out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD9});
        }
        return out.toByteArray();
    }
}
