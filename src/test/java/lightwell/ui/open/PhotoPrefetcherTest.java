package lightwell.ui.open;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import lightwell.ui.content.OpenPhoto;
import org.junit.jupiter.api.Test;

/** In which order photos are read ahead, and who is told. */
class PhotoPrefetcherTest extends PrefetchedPhotos {

    private final List<String> ended = new ArrayList<>();

    @Test
    void theLikeliestIsReadFirstOneAtATime() {
        ahead.prepare(paths("b", "a"));
        assertEquals(1, idle.size());
        assertTrue(take("b").isEmpty(), "it is being read");
        runAll();
        assertEquals(List.of("b", "a"), read);
        OpenPhoto b = take("b").orElseThrow();
        assertEquals("b", b.photo().name());
        assertTrue(take("b").isEmpty(), "it was handed over");
        assertEquals(0, closed());
        b.close();
        ahead.retain(List.of());
        assertEveryPhotoWasClosedOnce(2);
    }

    @Test
    void nothingIsBegunBeforeItIsTime() {
        ahead.retain(paths("b", "a"));
        assertTrue(idle.isEmpty());
        ahead.prepare(paths("b", "a"));
        ahead.retain(paths("b", "a"));
        runAll();
        assertEquals(List.of("b"), read, "what was begun is read to its end, and no other");
        assertTrue(take("b").isPresent());
    }

    @Test
    void whatIsUnlikelyByNowIsGivenUp() {
        ahead.prepare(paths("b", "a"));
        runAll();
        ahead.prepare(paths("c", "b"));
        assertEquals(1, closed());
        ahead.retain(paths("d"));
        runAll();
        assertTrue(take("c").isEmpty(), "it was given up while it was read");
        assertEveryPhotoWasClosedOnce(read.size());
    }

    @Test
    void whoeverWaitsIsToldWhenItIsThere() {
        ahead.prepare(paths("b"));
        assertTrue(ahead.await(path("b"), () -> ended.add(take("b").orElseThrow().photo().name())));
        assertFalse(ahead.await(path("c"), () -> ended.add("c")));
        runAll();
        assertEquals(List.of("b"), ended);
        assertFalse(ahead.await(path("b"), () -> ended.add("b")), "it was taken");
    }

    @Test
    void whatCannotBeReadIsNotTriedAgainAndWhoeverWaitsIsToldToo() {
        damaged.add("b");
        ahead.prepare(paths("b", "a"));
        assertTrue(ahead.await(path("b"), () -> ended.add("b")));
        runAll();
        ahead.prepare(paths("b", "a"));
        runAll();
        assertEquals(List.of("b", "a"), read);
        assertEquals(List.of("b"), ended);
        assertTrue(take("b").isEmpty());
        assertFalse(ahead.await(path("b"), () -> ended.add("b")), "whoever wants it reads it, and is told why not");
    }

    @Test
    void anotherFileByThatNameIsReadAgain() {
        ahead.prepare(paths("b"));
        runAll();
        ahead.forget(path("b"));
        assertEquals(1, closed());
        assertTrue(take("b").isEmpty());
        ahead.prepare(paths("b"));
        ahead.forget(path("b"));
        ahead.prepare(paths("b"));
        runAll();
        assertEquals(3, read.size(), "also one that changed while it was read");
        assertTrue(take("b").isPresent());
        assertEquals(2, closed());
    }
}
