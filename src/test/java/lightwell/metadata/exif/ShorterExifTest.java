package lightwell.metadata.exif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifInteropDirectory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.ExifThumbnailDirectory;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.exif.makernotes.AppleMakernoteDirectory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import lightwell.message.Said;
import org.junit.jupiter.api.Test;

/** What is left is read by another program's reader. */
class ShorterExifTest {

    private static final int MOST = 65_527;

    @Test
    void theThumbnailGoesFirst() {
        ShorterExif shorter = ShorterExif.of(exif(apple(100), 10, 70_000), MOST).orElseThrow();
        assertEquals(List.of("the thumbnail"), Said.of(shorter.leftOut()));
        Metadata metadata = checked(shorter);
        assertNull(metadata.getFirstDirectoryOfType(ExifThumbnailDirectory.class));
        assertEquals(7, metadata.getFirstDirectoryOfType(AppleMakernoteDirectory.class).getInteger(0x99));
    }

    @Test
    void thenTheLongestValues() {
        ShorterExif shorter = ShorterExif.of(exif(apple(40_000), 70_000, 50_000), MOST).orElseThrow();
        assertEquals(List.of("the thumbnail", "entry 0x9286"), Said.of(shorter.leftOut()));
        checked(shorter);
        shorter = ShorterExif.of(exif(apple(65_500), 1000, 50_000), MOST).orElseThrow();
        assertEquals(List.of("the thumbnail", "the maker note"), Said.of(shorter.leftOut()));
        checked(shorter);
    }

    /** Its numbers are places in the file, and these have changed. */
    @Test
    void aNoteOfAnotherMakerGoesWithTheThumbnail() {
        ShorterExif shorter = ShorterExif.of(exif("Canon".getBytes(StandardCharsets.US_ASCII), 10, 70_000), MOST).orElseThrow();
        assertEquals(List.of("the thumbnail", "the maker note"), Said.of(shorter.leftOut()));
        checked(shorter);
    }

    @Test
    void whatIsNoExifIsLeftOut() {
        assertEquals(Optional.empty(), ShorterExif.of(new byte[70_000], MOST));
    }

    private static Metadata checked(ShorterExif shorter) {
        assertTrue(shorter.tiff().length <= MOST, "bytes: " + shorter.tiff().length);
        Metadata metadata = GainMapNotesTest.read(shorter.tiff());
        assertEquals("Apple", metadata.getFirstDirectoryOfType(ExifIFD0Directory.class).getString(ExifIFD0Directory.TAG_MAKE));
        assertEquals(80, metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class).getInteger(ExifSubIFDDirectory.TAG_ISO_EQUIVALENT));
        assertEquals("N", metadata.getFirstDirectoryOfType(GpsDirectory.class).getString(GpsDirectory.TAG_LATITUDE_REF));
        assertNotNull(metadata.getFirstDirectoryOfType(ExifInteropDirectory.class));
        return metadata;
    }

    /** Apple's note, with a number behind its long value. */
    private static byte[] apple(int bytes) {
        byte[] header = "Apple iOS\0\0\1MM".getBytes(StandardCharsets.US_ASCII);
        byte[] directory = new TiffWriter().undefined(0x0002, new byte[bytes]).signedInteger(0x0099, 7).bytes(header.length);
        return ByteBuffer.allocate(header.length + directory.length).put(header).put(directory).array();
    }

    private static byte[] exif(byte[] note, int comment, int thumbnail) {
        int mainAt = 8;
        int exifAt = mainAt + main(0, 0).bytes(0).length;
        int interopAt = exifAt + sub(note, comment, 0).bytes(0).length;
        byte[] interop = new TiffWriter().text(1, "R98").bytes(interopAt);
        int gpsAt = interopAt + interop.length;
        byte[] gps = new TiffWriter().text(1, "N").bytes(gpsAt);
        int nextAt = gpsAt + gps.length;
        byte[] next = new TiffWriter().integer(0x0201, nextAt + 30).integer(0x0202, thumbnail).bytes(nextAt);
        byte[] main = main(exifAt, gpsAt).bytes(mainAt);
        // the pointer to the next directory follows the entries
        ByteBuffer.wrap(main).putInt(2 + 3 * 12, nextAt);
        return ByteBuffer.allocate(nextAt + next.length + thumbnail).put(new byte[] {'M', 'M', 0, 42}).putInt(mainAt).put(main)
                .put(sub(note, comment, interopAt).bytes(exifAt)).put(interop).put(gps).put(next).array();
    }

    private static TiffWriter main(int exif, int gps) {
        return new TiffWriter().text(0x010F, "Apple").integer(0x8769, exif).integer(0x8825, gps);
    }

    private static TiffWriter sub(byte[] note, int comment, int interop) {
        return new TiffWriter().shortInteger(0x8827, 80).undefined(0x9286, new byte[comment]).undefined(0x927C, note)
                .integer(0xA005, interop);
    }
}
