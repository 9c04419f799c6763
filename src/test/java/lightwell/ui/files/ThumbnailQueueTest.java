package lightwell.ui.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThumbnailQueueTest {

    private final PhotoSession session = new PhotoSession();
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final List<String> made = new ArrayList<>();
    private final ThumbnailQueue queue = new ThumbnailQueue(session, this::make, (name, failure) -> name + ": " + failure.getMessage(),
            background::add, Runnable::run);

    @Test
    void whatIsInSightComesFirstThenWhatIsNearAndNothingElse() {
        add(500);
        queue.show(100, 103);
        assertEquals(1, background.size(), "one at a time");
        runAll();
        assertEquals(List.of("100", "101", "102", "103", "104", "99", "105", "98"), made.subList(0, 8));
        assertEquals(4 + 2 * ThumbnailQueue.AHEAD, made.size());
    }

    @Test
    void whatWasScrolledAwayIsNotMade() {
        add(500);
        queue.show(0, 3);
        queue.show(400, 403);
        runAll();
        assertEquals(List.of("0", "400", "401", "402", "403"), made.subList(0, 5));
        assertTrue(made.stream().mapToInt(Integer::parseInt).filter(i -> i < 300).count() == 1, made.toString());
    }

    @Test
    void nothingIsMadeWhileTheStripIsHidden() {
        add(10);
        queue.show(0, -1);
        assertTrue(background.isEmpty());
    }

    @Test
    void memoryIsBoundedAndWhatWasGivenUpIsMadeAgain() {
        add(500);
        for (int first = 0; first < 490; first += 10) {
            queue.show(first, first + 9);
            runAll();
        }
        long kept = session.entries().stream().filter(entry -> entry.thumbnail().isPresent()).count();
        assertEquals(ThumbnailQueue.KEPT, kept);
        assertTrue(session.entries().get(0).thumbnail().isEmpty());
        queue.show(0, 0);
        runAll();
        assertTrue(session.entries().get(0).thumbnail().isPresent());
    }

    @Test
    void whatFailedIsMarkedWithItsSentenceAndNotTriedAgain() {
        session.add(List.of(PhotoSessionTest.located("/p/bad"), PhotoSessionTest.located("/p/1")));
        queue.show(0, 1);
        runAll();
        assertEquals("bad: no photo", session.entries().get(0).problem().orElseThrow());
        assertInstanceOf(EntryState.Ready.class, session.entries().get(1).state().get());
        queue.show(0, 1);
        runAll();
        assertEquals(List.of("bad", "1"), made);
    }

    @Test
    void aMomentWithoutMemoryMakesNoPhotoUnreadable() {
        session.add(List.of(PhotoSessionTest.located("/p/short")));
        queue.show(0, 0);
        runAll();
        assertTrue(session.entries().get(0).thumbnail().isPresent());
        assertEquals(List.of("short", "short"), made);
    }

    @Test
    void aRemovedOneOrAClosedQueueTakesNoMore() {
        add(3);
        queue.show(0, 2);
        PhotoEntry first = session.entries().get(0);
        session.remove(first);
        background.poll().run();
        assertEquals(EntryState.WAITING, first.state().get());
        queue.close();
        runAll();
        assertEquals(List.of("0", "1"), made);
        assertEquals(EntryState.WAITING, session.entries().get(0).state().get());
    }

    /** The watcher tells of the change while the old picture is being made: the entry waits before and after. */
    @Test
    void aPictureOfAFileThatChangedMeanwhileIsMadeAnew() {
        add(1);
        queue.show(0, 0);
        PhotoEntry entry = session.entries().get(0);
        entry.renew();
        background.poll().run();
        assertEquals(EntryState.WAITING, entry.state().get(), "it is of the file as it was");
        runAll();
        assertEquals(List.of("0", "0"), made);
        assertTrue(entry.thumbnail().isPresent());
    }

    private Thumbnail make(Path path) throws IOException {
        made.add(path.getFileName().toString());
        if (path.endsWith("bad")) {
            throw new IOException("no photo");
        }
        if (path.endsWith("short") && made.size() == 1) {
            throw new OutOfMemoryError("Retried waiting for GCLocker too often");
        }
        return new Thumbnail(1, 1, new int[] {0xFF000000});
    }

    private void add(int count) {
        session.add(IntStream.range(0, count).mapToObj(i -> PhotoSessionTest.located("/p/" + i)).toList());
    }

    private void runAll() {
        while (!background.isEmpty()) {
            background.poll().run();
        }
    }
}
