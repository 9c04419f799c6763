package lightwell.photo.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lightwell.heif.ComposedItem;
import lightwell.heif.Property;
import lightwell.image.Raster;
import lightwell.message.Said;
import lightwell.photo.Photo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One odd item, and the rest of the file opens. */
class OddItemsTest {

    /** Of an entry of {@code iloc}: id, data reference, one extent. */
    private static final int PLACE = 14;

    @TempDir
    Path folder;

    private final PictureComposer file = new PictureComposer();
    private ComposedItem base;

    @BeforeEach
    void picture() throws IOException {
        base = file.grey(64, 64, 8, (x, y) -> 2 * x + y);
    }

    @Test
    void anIdentityNeedsNoPlace() throws IOException {
        ComposedItem identity = file.identity(64, 64, base).properties(new Property.Irot(90));
        try (Photo photo = open(elsewhere(bytes(identity), identity.id(), 999))) {
            assertEquals(2 * 63, photo.base().raster().get(0, 0, 0), "the top right corner as stored");
            assertEquals(List.of(), Said.of(photo.warnings()));
        }
    }

    @Test
    void anItemOfAnUnusedKindIsNoHindrance() throws IOException {
        ComposedItem odd = file.heif.item("wxyz", new byte[] {1}).properties(new Property.Ispe(8, 8)).refersTo("dimg", base, base)
                .refersTo("dimg", 4711);
        ComposedItem placeless = file.heif.item("wxyz", new byte[] {1}).refersTo("cdsc", base);
        try (Photo photo = open(elsewhere(bytes(base), placeless.id(), 999))) {
            isWhole(photo);
            assertEquals(odd.id(), photo.others().get(0).info().itemId());
            assertTrue(photo.others().get(0).problem().isPresent());
        }
    }

    @Test
    void anItemWithAnAbsurdNameIsLeftOut() throws IOException {
        file.heif.item("wxyz", new byte[] {1}).name("n".repeat(5000));
        try (Photo photo = open(bytes(base))) {
            isWhole(photo);
            assertTrue(Said.of(photo.warnings()).stream().anyMatch(w -> w.contains("'infe'") && w.endsWith("; this item is left out.")),
                    Said.of(photo.warnings()).toString());
        }
    }

    /** The second entry calls the base's place that of an empty item. */
    @Test
    void ofSeveralPlacesTheFirstCounts() throws IOException {
        ComposedItem other = file.heif.item("mime", new byte[] {1}).contentType("text/plain");
        try (Photo photo = open(elsewhere(bytes(base), other.id(), base.id()))) {
            isWhole(photo);
            assertTrue(Said.of(photo.warnings()).contains("Item 1 is listed twice in the box 'iloc'; the first entry counts."),
                    Said.of(photo.warnings()).toString());
        }
    }

    @Test
    void aReferenceThatAnnouncesTooMuchIsIgnored() throws IOException {
        ComposedItem other = file.heif.item("mime", new byte[] {1}).contentType("text/plain").refersTo("abcd", base);
        byte[] bytes = bytes(base);
        int at = text(bytes).indexOf("abcd") + 4;
        assertEquals(other.id(), bytes[at + 1]);
        bytes[at + 2] = (byte) 0xFF; // the count
        try (Photo photo = open(bytes)) {
            isWhole(photo);
            assertTrue(Said.of(photo.warnings()).stream().anyMatch(w -> w.contains("'abcd'") && w.endsWith("; this reference is ignored.")),
                    Said.of(photo.warnings()).toString());
        }
    }

    private static void isWhole(Photo photo) throws IOException {
        Raster raster = photo.base().raster();
        assertEquals(2 * 10 + 20, raster.get(10, 20, 0));
    }

    private byte[] bytes(ComposedItem primary) {
        return file.heif.primary(primary).toBytes();
    }

    private Photo open(byte[] bytes) throws IOException {
        return PhotoReader.open(Files.write(folder.resolve("photo.heic"), bytes));
    }

    /** Gives the place of one item to another id. */
    private static byte[] elsewhere(byte[] bytes, int item, int to) {
        ByteBuffer file = ByteBuffer.wrap(bytes);
        int at = text(bytes).indexOf("iloc") + 4 + 4 + 2;
        int count = file.getShort(at);
        for (int i = 0, entry = at + 2; i < count; i++, entry += PLACE) {
            if (file.getShort(entry) == item) {
                file.putShort(entry, (short) to);
                return bytes;
            }
        }
        throw new IllegalStateException("Item " + item + " has no place");
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
