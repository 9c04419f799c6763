package lightwell.ui.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LookAheadTest {

    private final PhotoSession session = new PhotoSession();
    private String kept = "";
    private final List<String> read = new ArrayList<>();
    private final LookAhead look = new LookAhead(session, likely -> kept = names(likely), likely -> read.add(names(likely)));

    @BeforeEach
    void fill() {
        session.add(Stream.of("0", "1", "2", "3", "4", "5").map(name -> PhotoSessionTest.located("/p/" + name)).toList());
        session.current().addListener((observable, before, now) -> look.moved(before, now));
    }

    @Test
    void atFirstTheNextOneAndThenTheOneBefore() {
        show(2);
        assertEquals("2 3 1", kept, "nothing of these is given up");
        assertEquals(List.of(), read, "but the photo itself comes first");
        look.settled();
        assertEquals(List.of("3 1"), read);
    }

    @Test
    void itFollowsTheWayPeopleGo() {
        show(2);
        session.step(1);
        assertEquals("3 4 2", kept);
        session.step(-1);
        assertEquals("2 1 3", kept);
        session.step(-1);
        look.settled();
        assertEquals(List.of("0 2"), read);
    }

    @Test
    void afterALeapTheOneComeFromIsLikelyAndTheNextTheSameWay() {
        show(1);
        show(4);
        assertEquals("4 5 1", kept);
        show(2);
        assertEquals("2 1 4", kept);
    }

    @Test
    void goingBackAndForthReadsNothingNew() {
        show(1);
        show(4);
        assertEquals("4 5 1", kept);
        back();
        assertEquals("1 5 4", kept);
        back();
        assertEquals("4 5 1", kept);
        session.step(-1);
        session.step(-1);
        assertEquals("2 1 3", kept);
        back();
        assertEquals("3 1 2", kept);
        session.step(1);
        assertEquals("4 5 3", kept);
    }

    @Test
    void atTheEndsThereIsOne() {
        show(0);
        assertEquals("0 1", kept);
        session.step(100);
        assertEquals("5 0", kept);
    }

    @Test
    void whatCannotBeShownIsPassedOver() {
        session.entries().get(3).state().set(new EntryState.Failed("3 is damaged."));
        show(2);
        assertEquals("2 4 1", kept);
        show(3);
        look.settled();
        assertEquals(List.of("4 2"), read);
    }

    @Test
    void takingPhotosOffGoesOnTheSameWay() {
        show(2);
        session.step(1);
        session.entries().addListener((InvalidationListener) observable -> look.settled());
        session.remove(session.current().get());
        assertEquals("4 5 2", kept);
        assertEquals(List.of(), read, "not what is beside one that is no more in the strip");
        session.remove(session.entries().get(2));
        assertEquals(List.of("5 1"), read);
        while (session.current().get() != null) {
            session.remove(session.current().get());
        }
        assertEquals("", kept);
    }

    private void back() {
        look.goesBack();
        session.back();
    }

    private void show(int index) {
        session.select(session.entries().get(index));
    }

    private static String names(List<Path> paths) {
        return String.join(" ", paths.stream().map(path -> path.getFileName().toString()).toList());
    }
}
