package lightwell.ui.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhotoSessionTest {

    private final PhotoSession session = new PhotoSession();

    @Test
    void eachFileIsTakenOnceAndTheFirstNewOneIsTold(@TempDir Path folder) throws IOException {
        Path photo = Files.writeString(folder.resolve("a.heic"), "");
        Path link = Files.createSymbolicLink(folder.resolve("link.heic"), photo);
        assertEquals("a.heic", session.add(List.of(Located.of(photo), Located.of(link))).first().orElseThrow().name());
        assertEquals(1, session.entries().size());
        PhotoSession.Added again = session.add(List.of(Located.of(link), Located.of(folder.resolve("b.heic"))));
        assertEquals("b.heic", again.first().orElseThrow().name());
        assertEquals("a.heic", session.add(List.of(Located.of(link))).first().orElseThrow().name(), "nothing new: the one that is there");
        assertTrue(session.add(List.of()).first().isEmpty());
        assertEquals(List.of("a.heic", "b.heic"), names());
    }

    @Test
    void steppingStaysAtTheEnds() {
        add("a", "b", "c");
        session.select(session.entries().get(0));
        session.step(-1);
        assertEquals("a", session.current().get().name());
        session.step(1);
        session.step(1);
        session.step(1);
        assertEquals("c", session.current().get().name());
        session.step(-100);
        assertEquals("a", session.current().get().name());
    }

    @Test
    void steppingThroughNothingIsNothing() {
        session.step(1);
        assertNull(session.current().get());
    }

    @Test
    void theNextTakesThePlaceOfARemovedOneAndAtTheEndTheOneBefore() {
        add("a", "b", "c");
        PhotoEntry b = session.entries().get(1);
        session.select(b);
        session.remove(b);
        assertEquals("c", session.current().get().name());
        session.remove(session.current().get());
        assertEquals("a", session.current().get().name());
        session.remove(session.current().get());
        assertNull(session.current().get());
        session.select(b);
        assertNull(session.current().get(), "one that was removed cannot be looked at");
        assertFalse(session.holds(b));
        add("b");
        assertEquals(List.of("b"), names());
    }

    @Test
    void removingAnotherLeavesTheCurrentAlone() {
        add("a", "b");
        PhotoEntry b = session.entries().get(1);
        session.select(b);
        session.remove(session.entries().get(0));
        assertSame(b, session.current().get());
    }

    @Test
    void theOneLookedAtBeforeIsRememberedWhileItIsThere() {
        add("a", "b", "c", "d");
        assertNull(session.before().get());
        session.back();
        session.step(1);
        assertNull(session.before().get(), "there was none before the first");
        session.select(session.entries().get(2));
        assertEquals("a", session.before().get().name());
        session.back();
        assertEquals("a", session.current().get().name());
        assertEquals("c", session.before().get().name());
        session.select(session.current().get());
        assertEquals("c", session.before().get().name(), "looking at the same again is no move");
        session.remove(session.before().get());
        assertNull(session.before().get());
        session.step(1);
        session.step(1);
        session.remove(session.current().get());
        assertEquals("b", session.current().get().name());
        assertNull(session.before().get(), "it is looked at now");
    }

    @Test
    void thereIsAnEndToHowManyAreTaken() {
        List<Located> many = IntStream.range(0, PhotoSession.MOST + 3).mapToObj(i -> located("/p/" + i)).toList();
        assertEquals(3, session.add(many).refused());
        assertEquals(PhotoSession.MOST, session.entries().size());
    }

    private void add(String... names) {
        session.add(Arrays.stream(names).map(name -> located("/p/" + name)).toList());
    }

    static Located located(String path) {
        return new Located(Path.of(path), Path.of(path));
    }

    private List<String> names() {
        return session.entries().stream().map(PhotoEntry::name).toList();
    }
}
