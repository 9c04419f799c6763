package lightwell.metadata.exif;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.makernotes.AppleMakernoteDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GainMapNotesTest {

    private static final String XMP = "<x xmlns:h='http://ns.apple.com/HDRGainMap/1.0/' h:HDRGainMapHeadroom='4'/>";

    @Test
    void applesNotesOnHeadroomGo() {
        byte[] before = tiff(AppleNote.withHeadroom(Optional.empty(), 1_000_000, 250_000, 1_000_000), "no gain map");
        assertTrue(notes(before).containsTag(0x21) && notes(before).containsTag(0x30));
        byte[] after = GainMapNotes.removed(before);
        assertEquals(before.length, after.length);
        AppleMakernoteDirectory notes = notes(after);
        assertFalse(notes.containsTag(0x21) || notes.containsTag(0x30));
        assertEquals(14, notes.getInteger(1));
        assertEquals("Apple", main(after).getString(ExifIFD0Directory.TAG_MAKE));
        assertEquals(-1, new String(after, StandardCharsets.ISO_8859_1).indexOf("\u0000\u000F\u0042\u0040"), "no value is left behind");
        assertTrue(read(after).containsDirectoryOfType(XmpDirectory.class), "other XMP stays");
        assertArrayEquals(after, GainMapNotes.removed(after));
    }

    @Test
    void xmpOnAGainMapGoes() {
        byte[] after = GainMapNotes.removed(tiff("other maker".getBytes(StandardCharsets.US_ASCII), XMP));
        assertFalse(read(after).containsDirectoryOfType(XmpDirectory.class));
        assertEquals("Apple", main(after).getString(ExifIFD0Directory.TAG_MAKE));
        assertEquals(-1, new String(after, StandardCharsets.ISO_8859_1).indexOf("HDRGainMap"));
    }

    /** Nothing is written outside, whatever the numbers say. */
    @Test
    void damagedStructuresAreHarmless() {
        byte[] whole = tiff(AppleNote.withHeadroom(Optional.empty(), 1, 1, 1), XMP);
        for (int length = 0; length < whole.length; length++) {
            assertEquals(length, GainMapNotes.removed(Arrays.copyOf(whole, length)).length);
        }
        for (int i = 0; i < whole.length; i++) {
            byte[] bad = whole.clone();
            bad[i] = (byte) 0xFF;
            assertEquals(whole.length, GainMapNotes.removed(bad).length);
        }
    }

    static byte[] tiff(byte[] note, String xmp) {
        byte[] exif = new TiffWriter().undefined(0x9000, "0232".getBytes(StandardCharsets.US_ASCII)).undefined(0x927C, note).bytes(8);
        int at = 8 + exif.length + exif.length % 2;
        byte[] main = new TiffWriter().text(0x010F, "Apple").undefined(700, xmp.getBytes(StandardCharsets.US_ASCII))
                .integer(0x8769, 8).bytes(at);
        return ByteBuffer.allocate(at + main.length).put(new byte[] {'M', 'M', 0, 42}).putInt(at).put(exif).position(at).put(main).array();
    }

    private static ExifIFD0Directory main(byte[] tiff) {
        return read(tiff).getFirstDirectoryOfType(ExifIFD0Directory.class);
    }

    private static AppleMakernoteDirectory notes(byte[] tiff) {
        return read(tiff).getFirstDirectoryOfType(AppleMakernoteDirectory.class);
    }

    static Metadata read(byte[] tiff) {
        Metadata metadata = new Metadata();
        new com.drew.metadata.exif.ExifReader().extract(new ByteArrayReader(tiff), metadata);
        return metadata;
    }
}
