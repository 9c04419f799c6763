package lightwell.ui.open;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lightwell.color.ColorEngine;
import lightwell.jobs.Progress;
import lightwell.message.Message;
import lightwell.photo.Photo;
import lightwell.photo.PhotoException;
import lightwell.ui.content.GreyPhoto;
import lightwell.ui.content.OpenPhoto;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PhotoPrefetcherTest {

    private static final int WIDTH = 40;
    private static final int HEIGHT = 30;
    private static final long BYTES = WIDTH * HEIGHT * 3;
    private static final long RESERVE = 1000;
    private static ColorEngine color;

    private final Deque<Runnable> idle = new ArrayDeque<>();
    private final Deque<Runnable> later = new ArrayDeque<>();
    private final Set<String> damaged = new HashSet<>();
    private final Set<String> large = new HashSet<>();
    private final List<String> read = new ArrayList<>();
    private final List<AtomicInteger> closed = new ArrayList<>();
    private final List<String> ended = new ArrayList<>();
    private long spare = Long.MAX_VALUE;
    private final PhotoPrefetcher ahead = ahead(3 * BYTES);

    @BeforeAll
    static void loadColor() throws IOException {
        color = ColorEngine.load(Optional.empty());
    }

    private PhotoPrefetcher ahead(long share) {
        return new PhotoPrefetcher(this::read, new PrefetchBudget(share, RESERVE, () -> spare), idle::add, later::add, Runnable::run);
    }

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

    /** As the opener does it. */
    private Optional<OpenPhoto> read(Path path, Predicate<Photo> affordable, Progress progress) throws IOException {
        String name = path.getFileName().toString();
        read.add(name);
        if (damaged.contains(name)) {
            throw new PhotoException(Message.verbatim(name + " is damaged."));
        }
        OpenPhoto photo = open(name);
        if (!affordable.test(photo.photo())) {
            photo.close();
            return Optional.empty();
        }
        progress.report(1, 1);
        return Optional.of(photo);
    }

    private OpenPhoto open(String name) throws IOException {
        AtomicInteger times = new AtomicInteger();
        closed.add(times);
        return GreyPhoto.open(path(name), WIDTH, large.contains(name) ? 4 * HEIGHT : HEIGHT, color, times::incrementAndGet);
    }

    private Optional<OpenPhoto> take(String name) {
        return ahead.take(path(name));
    }

    private void runAll() {
        while (!idle.isEmpty()) {
            idle.remove().run();
        }
    }

    private int closed() {
        return closed.stream().mapToInt(AtomicInteger::get).sum();
    }

    private void assertEveryPhotoWasClosedOnce(int photos) {
        assertEquals(IntStream.range(0, photos).mapToObj(i -> 1).toList(), closed.stream().map(AtomicInteger::get).toList());
    }

    private static Path path(String name) {
        return Path.of("/p", name);
    }

    private static List<Path> paths(String... names) {
        return Stream.of(names).map(PhotoPrefetcherTest::path).toList();
    }
}
