package lightwell.author.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import lightwell.author.AuthorException;
import lightwell.jobs.Progress;
import lightwell.message.Message;
import lightwell.sample.DemoOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditTest {

    private static final DemoOptions PLAIN = WrittenPhotos.DEMO.withGainMap(false);

    @TempDir
    Path folder;
    private Path a;
    private Path b;

    @BeforeEach
    void prepare() throws IOException {
        a = Files.createDirectories(folder.resolve("a"));
        b = Files.createDirectories(folder.resolve("b"));
    }

    private Audit audit() throws IOException {
        return Audit.of(a, b, Progress.NONE);
    }

    private List<String> verdicts() throws IOException {
        return audit().entries().stream().map(entry -> entry.verdict() + " " + entry.name()).toList();
    }

    private List<String> reasons() throws IOException {
        return audit().entries().get(0).reasons().stream().map(Message::code).toList();
    }

    @Test
    void eachPhotoHasItsVerdict() throws IOException {
        WrittenPhotos.demo(a.resolve("sub/IMG_2.heic"));
        WrittenPhotos.demo(b.resolve("sub/IMG_2.HEIC"));
        WrittenPhotos.demo(a.resolve("IMG_10.heic"));
        WrittenPhotos.demo(b.resolve("IMG_10.heif"), PLAIN);
        WrittenPhotos.demo(a.resolve("IMG_9.heic"), PLAIN);
        WrittenPhotos.demo(b.resolve("IMG_9.heic"));
        WrittenPhotos.demo(a.resolve("plain.heic"), PLAIN);
        WrittenPhotos.demo(b.resolve("plain.heic"), PLAIN);
        WrittenPhotos.demo(a.resolve("gone.heic"));
        WrittenPhotos.demo(b.resolve("new.heic"));
        WrittenPhotos.demo(a.resolve(".hidden/IMG_1.heic"));
        Files.writeString(a.resolve("notes.txt"), "no photo");
        assertEquals(List.of("MISSING gone", "ADDED IMG_9", "STRIPPED IMG_10", "NEW new", "NONE plain", "OK sub/IMG_2"), verdicts());
        assertFalse(audit().harmless());
        assertEquals("Photos: 6 (1 OK, 1 STRIPPED, 1 ADDED, 1 NONE, 1 MISSING, 1 NEW)", audit().summary().english());
    }

    @Test
    void nothingLostIsHarmless() throws IOException {
        WrittenPhotos.demo(a.resolve("one.heic"), PLAIN);
        WrittenPhotos.demo(b.resolve("one.heic"));
        WrittenPhotos.demo(a.resolve("two.heic"));
        WrittenPhotos.demo(b.resolve("two.heic"));
        assertTrue(audit().harmless());
    }

    @Test
    void aSmallerMapIsDegraded() throws IOException {
        WrittenPhotos.demo(a.resolve("x.heic"), WrittenPhotos.DEMO.withWidth(320));
        WrittenPhotos.demo(b.resolve("x.heic"));
        assertEquals(List.of("DEGRADED x"), verdicts());
        assertEquals(List.of("author.audit.size"), reasons());
        assertEquals("the map is 128x96 instead of 160x120", audit().entries().get(0).reasons().get(0).english());
    }

    @Test
    void anotherHeadroomOrALostDescriptionIsDegraded() throws IOException {
        Files.write(a.resolve("x.jpg"), WrittenPhotos.jpeg(2));
        Files.write(b.resolve("x.jpg"), WrittenPhotos.jpeg(1));
        assertEquals(List.of("DEGRADED x"), verdicts());
        assertEquals(List.of("author.audit.headroom"), reasons());
        Files.write(b.resolve("x.jpg"), WrittenPhotos.jpeg(2));
        assertEquals(List.of("OK x"), verdicts());
        Files.delete(a.resolve("x.jpg"));
        WrittenPhotos.demo(a.resolve("x.heic"));
        assertEquals(List.of("author.audit.size", "author.audit.description-lost"), reasons());
    }

    @Test
    void aMapThatNoReaderCanUseIsOrphaned() throws IOException {
        byte[] whole = WrittenPhotos.jpeg(2);
        Files.write(a.resolve("x.jpg"), whole);
        // cut behind the base, whose directory still lists the map
        String text = new String(whole, StandardCharsets.ISO_8859_1);
        Files.write(b.resolve("x.jpg"), Arrays.copyOf(whole, text.lastIndexOf("\u00FF\u00D8\u00FF")));
        assertEquals(List.of("ORPHANED x"), verdicts());
        WrittenPhotos.demo(a.resolve("y.heic"));
        WrittenPhotos.demo(b.resolve("y.heic"), WrittenPhotos.DEMO.withHeadroom(false, false, false));
        assertEquals(List.of("ORPHANED x", "ORPHANED y"), verdicts());
    }

    @Test
    void namesThatCollideArePaired() throws IOException {
        WrittenPhotos.demo(a.resolve("x.heic"));
        Files.write(a.resolve("x.jpg"), WrittenPhotos.jpeg(2));
        Files.write(b.resolve("x.jpg"), WrittenPhotos.jpeg(2));
        assertEquals(List.of("OK x", "MISSING x"), verdicts());
        WrittenPhotos.demo(b.resolve("x.heif"));
        assertEquals(List.of("OK x", "OK x"), verdicts());
        Files.delete(a.resolve("x.jpg"));
        Files.delete(b.resolve("x.jpg"));
        WrittenPhotos.demo(b.resolve("x.hif"), PLAIN);
        assertEquals(List.of("OK x", "STRIPPED x"), verdicts(), "both were made of the one photo");
    }

    @Test
    void aPhotoThatCannotBeOpenedDoesNotHideTheOthers() throws IOException {
        WrittenPhotos.demo(a.resolve("x.heic"));
        Files.writeString(b.resolve("x.heic"), "no photo");
        WrittenPhotos.demo(a.resolve("y.heic"));
        WrittenPhotos.demo(b.resolve("y.heic"));
        assertEquals(List.of("UNREADABLE x", "OK y"), verdicts());
    }

    @Test
    void oneFolderInsideTheOtherIsNotComparedWithItself() throws IOException {
        WrittenPhotos.demo(a.resolve("x.heic"));
        WrittenPhotos.demo(a.resolve("converted/x.heic"));
        Audit audit = Audit.of(a, a.resolve("converted"), Progress.NONE);
        assertEquals(List.of(Verdict.OK), audit.entries().stream().map(AuditEntry::verdict).toList());
        assertThrows(AuthorException.class, () -> Audit.of(a, a.resolve("converted/.."), Progress.NONE));
        assertThrows(AuthorException.class, () -> Audit.of(a, a.resolve("x.heic"), Progress.NONE));
    }
}
