package lightwell.metadata.xmp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Pictures in XMP are taken out before a parser sees them. */
class XmpPayloadsTest {

    private static final String IMAGE = "http://ns.google.com/photos/1.0/image/";
    private static final String DEPTH = "http://ns.google.com/photos/1.0/depthmap/";

    @Test
    void attributesAndElementsOfMegabytes() {
        byte[] one = random(6 << 20);
        byte[] other = random(3000);
        String text = "<r:Description xmlns:i = \"" + IMAGE + "\" xmlns:d='" + DEPTH + "' d:Near='1' i:Data = \""
                + Base64.getEncoder().encodeToString(one)
                + "\"><d:Data>\n" + Base64.getMimeEncoder().encodeToString(other) + "\n</d:Data></r:Description>";
        XmpPayloads found = XmpPayloads.of(packet(text));
        assertArrayEquals(one, found.bytes(IMAGE, "Data").orElseThrow());
        assertArrayEquals(other, found.bytes(DEPTH, "Data").orElseThrow());
        assertEquals(Optional.empty(), found.bytes(DEPTH, "Near"));
        assertEquals(Optional.empty(), found.bytes(IMAGE, "Mime"));
        assertTrue(found.lean().length < 1000, found.lean().length + " bytes are left");
        Xmp xmp = Xmp.parse(found.lean(), warning -> {}).orElseThrow();
        assertEquals("1", xmp.text(DEPTH, "Near").orElseThrow());
        assertEquals("8388608 characters of base64", xmp.text(IMAGE, "Data").orElseThrow());
    }

    /** Names of 64 letters and prose stay; so does the padding of packets. */
    @Test
    void leavesTheRestAlone() {
        String prose = "a word and an other word ".repeat(400);
        byte[] packet = packet("<r:Description xmlns:d='" + DEPTH + "' d:Note='" + prose + "' d:Id='" + "0123456789abcdef".repeat(8) + "'/>"
                + " ".repeat(4000));
        assertSame(packet, XmpPayloads.of(packet).lean());
        byte[] utf16 = new String(packet, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16);
        assertSame(utf16, XmpPayloads.of(utf16).lean());
    }

    /** A small picture is one, too. */
    @Test
    void picturesOfAnySize() {
        byte[] png = Base64.getDecoder()
                .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==");
        String text = "<r:Description xmlns:d='" + DEPTH + "' d:Data='" + Base64.getEncoder().encodeToString(png) + "'/>";
        assertArrayEquals(png, XmpPayloads.of(packet(text)).bytes(DEPTH, "Data").orElseThrow());
    }

    /** One pass, whatever is written: quotes that close nothing, tags without names, letters that never end. */
    @Test
    void takesTimeInProportion() {
        byte[] letters = new byte[8 << 20];
        for (String unit : List.of("A", "=\"", "\"A", "='A\"", ">A", "><", "<a x=\"" + "A".repeat(3000) + "\"/>",
                "<a>" + "A".repeat(3000) + "</a>")) {
            byte[] some = unit.getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < letters.length; i++) {
                letters[i] = some[i % some.length];
            }
            assertTimeout(Duration.ofSeconds(20), () -> XmpPayloads.of(letters));
        }
        Arrays.fill(letters, (byte) '<');
        assertTimeout(Duration.ofSeconds(20), () -> XmpPayloads.of(letters));
    }

    private static byte[] packet(String description) {
        return ("<x:xmpmeta xmlns:x='adobe:ns:meta/'><r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>" + description
                + "</r:RDF></x:xmpmeta>").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
