package lightwell.ui.open;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import lightwell.ui.content.OpenPhoto;
import org.junit.jupiter.api.Test;

/** Which photos that were read ahead are kept, and which are closed to make room. */
class PrefetchMemoryTest extends PrefetchedPhotos {

    @Test
    void aPhotoThatWasShownIsKeptWhileItIsLikely() throws IOException {
        ahead.retain(paths("c", "a"));
        ahead.keep(open("a"));
        ahead.keep(open("x"));
        assertEquals(1, closed(), "x");
        assertEquals("a", take("a").orElseThrow().photo().name());
        assertEquals(List.of(), read);
    }

    @Test
    void theLessLikelyMakeRoomAndTheOthersDoNot() throws IOException {
        PhotoPrefetcher one = ahead(BYTES);
        one.retain(paths("c", "a"));
        one.keep(open("a"));
        one.prepare(paths("c", "a"));
        runAll();
        assertEquals(1, closed(), "a made room");
        one.keep(open("a"));
        assertEquals(2, closed(), "there is none for it");
        assertTrue(one.take(path("c")).isPresent());
    }

    @Test
    void whatDoesNotFitIsNotDecodedAndNothingMakesRoomForIt() throws IOException {
        large.add("c");
        ahead.retain(paths("c", "a"));
        ahead.keep(open("a"));
        ahead.prepare(paths("c", "a"));
        runAll();
        assertTrue(take("c").isEmpty());
        assertTrue(take("a").isPresent());
        assertEquals(1, closed(), "c, of which only the size was read");
    }

    @Test
    void whenMemoryIsShortAllIsGivenUp() {
        ahead.prepare(paths("b", "a"));
        runAll();
        assertEquals(1, later.size(), "one looks at memory");
        later.remove().run();
        assertEquals(0, closed());
        spare = RESERVE - 1;
        later.remove().run();
        assertEquals(2, closed());
        assertTrue(later.isEmpty(), "nobody looks while nothing is held");
        ahead.prepare(paths("b", "a"));
        runAll();
        assertTrue(take("b").isEmpty());
        assertEveryPhotoWasClosedOnce(4);
    }

    @Test
    void whateverHappensEveryPhotoIsClosedOnce() throws IOException {
        Random random = new Random(7);
        List<OpenPhoto> shown = new ArrayList<>();
        damaged.add("p3");
        large.add("p5");
        for (int i = 0; i < 2000; i++) {
            String name = "p" + random.nextInt(8);
            List<Path> likely = IntStream.range(0, random.nextInt(4)).mapToObj(k -> path("p" + random.nextInt(8))).distinct().toList();
            spare = random.nextInt(20) == 0 ? 0 : Long.MAX_VALUE;
            switch (random.nextInt(7)) {
                case 0 -> ahead.retain(likely);
                case 1 -> ahead.prepare(likely);
                case 2 -> take(name).ifPresent(shown::add);
                case 3 -> ahead.forget(path(name));
                case 4 -> Optional.ofNullable(idle.poll()).ifPresent(Runnable::run);
                case 5 -> Optional.ofNullable(later.poll()).ifPresent(Runnable::run);
                default -> ahead.keep(shown.isEmpty() ? open(name) : shown.remove(0));
            }
        }
        ahead.prepare(paths("p0"));
        ahead.retain(List.of());
        runAll();
        shown.forEach(OpenPhoto::close);
        assertTrue(closed.size() > 300, closed.size() + " photos");
        assertEveryPhotoWasClosedOnce(closed.size());
    }
}
