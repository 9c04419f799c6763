package lightwell.author.container;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import lightwell.message.Message;
import lightwell.metadata.exif.AppleNote;
import org.junit.jupiter.api.Test;

/** What is carried is read by metadata-extractor, and by our own reader where that knows no Apple notes. */
class CarriedExifTest {

    private static final OptionalDouble FOUR = OptionalDouble.of(4);

    /** Little-endian: Make, orientation 6, an EXIF directory with a maker note, a GPS directory with a latitude; then a thumbnail's. */
    private static byte[] camera(byte[] note) {
        ByteBuffer out = ByteBuffer.allocate(600).order(ByteOrder.LITTLE_ENDIAN);
        out.put("II".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8).putShort((short) 4);
        entry(out, 0x010F, 2, 7, 200);
        entry(out, 0x0112, 3, 1, 6);
        entry(out, 0x8769, 4, 1, 100);
        entry(out, 0x8825, 4, 1, 150);
        out.putInt(180).position(100).putShort((short) 2);
        entry(out, 0x8827, 3, 1, 640);
        entry(out, 0x927C, 7, note.length, 300);
        out.putInt(0).position(150).putShort((short) 2);
        entry(out, 1, 2, 2, 'N');
        entry(out, 2, 5, 3, 220);
        out.putInt(0).position(180).putShort((short) 1);
        entry(out, 0x0103, 3, 1, 6);
        out.putInt(0).position(200).put("Canon \0".getBytes(StandardCharsets.US_ASCII)).position(220);
        for (int number : new int[] {47, 1, 22, 1, 12, 1}) {
            out.putInt(number);
        }
        out.position(300).put(note);
        return Arrays.copyOf(out.array(), 300 + note.length);
    }

    private static void entry(ByteBuffer out, int tag, int type, int count, int value) {
        out.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static byte[] carried(byte[] source, OptionalDouble headroom) {
        return CarriedExif.tiff(Optional.of(source), headroom, warning -> {
            throw new AssertionError(warning.english());
        });
    }

    private static Metadata read(byte[] tiff) {
        Metadata metadata = new Metadata();
        new ExifReader().extract(new ByteArrayReader(tiff), metadata);
        return metadata;
    }

    private static Map<Integer, Double> notes(byte[] tiff) {
        List<Message> warnings = new ArrayList<>();
        Map<Integer, Double> notes = lightwell.metadata.exif.ExifReader.read(ByteBuffer.wrap(CarriedExif.item(tiff)), warnings::add)
                .makerNotes();
        assertEquals(List.of(), warnings);
        return notes;
    }

    @Test
    void everythingElseIsKept() throws Exception {
        byte[] source = camera("CanonNote".getBytes(StandardCharsets.US_ASCII));
        byte[] tiff = carried(source, OptionalDouble.empty());
        Metadata metadata = read(tiff);
        ExifIFD0Directory main = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        assertEquals(1, main.getInt(ExifIFD0Directory.TAG_ORIENTATION));
        assertEquals("Canon", main.getString(ExifIFD0Directory.TAG_MAKE).strip());
        assertEquals(640, metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class).getInt(ExifSubIFDDirectory.TAG_ISO_EQUIVALENT));
        assertEquals(47 + 22 / 60.0 + 12 / 3600.0,
                metadata.getFirstDirectoryOfType(GpsDirectory.class).getRationalArray(GpsDirectory.TAG_LATITUDE)[0].doubleValue()
                        + 22 / 60.0
                        + 12 / 3600.0,
                1e-9);
        assertArrayEquals(Arrays.copyOfRange(source, 8, source.length), Arrays.copyOfRange(tiff, 8, source.length), "bytes stay in place");
    }

    @Test
    void applesNotesReplaceThoseOfAnotherMaker() throws Exception {
        byte[] tiff = carried(camera("CanonNote".getBytes(StandardCharsets.US_ASCII)), FOUR);
        Metadata metadata = read(tiff);
        assertEquals("Apple", metadata.getFirstDirectoryOfType(ExifIFD0Directory.class).getString(ExifIFD0Directory.TAG_MAKE));
        assertEquals(640, metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class).getInt(ExifSubIFDDirectory.TAG_ISO_EQUIVALENT));
        assertNotNull(metadata.getFirstDirectoryOfType(GpsDirectory.class));
        assertEquals(1.0, notes(tiff).get(0x21));
        assertEquals(1.0, notes(tiff).get(0x30), 1e-7);
    }

    @Test
    void otherNotesOfApplesAreKept() {
        byte[] note = AppleNote.withHeadroom(Optional.empty(), 3, 5, 7);
        byte[] tiff = carried(camera(note), FOUR);
        assertEquals(Map.of(1, 14.0, 0x21, 1.0, 0x30, 1.0), notes(tiff));
        byte[] before = carried(camera(note), OptionalDouble.empty());
        assertEquals(Map.of(1, 14.0, 0x21, 3 / 7.0, 0x30, 5 / 7.0), notes(before));
    }

    @Test
    void withoutASourceThereIsAMinimalBlock() throws Exception {
        byte[] tiff = CarriedExif.tiff(Optional.empty(), FOUR, warning -> {});
        assertEquals(1, read(tiff).getFirstDirectoryOfType(ExifIFD0Directory.class).getInt(ExifIFD0Directory.TAG_ORIENTATION));
        assertEquals(1.0, notes(tiff).get(0x21));
    }

    @Test
    void aDamagedSourceIsLeftOutWithASentence() {
        byte[] source = camera(new byte[40]);
        Random random = new Random(13);
        for (int i = 0; i < 20_000; i++) {
            byte[] damaged = i < source.length ? Arrays.copyOf(source, i) : source.clone();
            for (int flip = 0; flip < 4 && i >= source.length; flip++) {
                damaged[random.nextInt(180)] = (byte) random.nextInt();
            }
            List<Message> warnings = new ArrayList<>();
            byte[] tiff = CarriedExif.tiff(Optional.of(damaged), FOUR, warnings::add);
            assertTrue(warnings.size() <= 1);
            assertEquals(1.0, notes(tiff).get(0x30), 1e-7);
        }
        List<Message> warnings = new ArrayList<>();
        CarriedExif.tiff(Optional.of(Arrays.copyOf(source, 50)), FOUR, warnings::add);
        assertEquals("The EXIF block of the source is left out: it is truncated.", warnings.get(0).english());
    }
}
