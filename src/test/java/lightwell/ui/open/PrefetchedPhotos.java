package lightwell.ui.open;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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

/** Tests of a prefetcher whose idle and delayed work runs when the test says so. */
abstract class PrefetchedPhotos {

    static final int WIDTH = 40;
    static final int HEIGHT = 30;
    static final long BYTES = WIDTH * HEIGHT * 3;
    static final long RESERVE = 1000;
    static ColorEngine color;

    final Deque<Runnable> idle = new ArrayDeque<>();
    final Deque<Runnable> later = new ArrayDeque<>();
    final Set<String> damaged = new HashSet<>();
    final Set<String> large = new HashSet<>();
    final List<String> read = new ArrayList<>();
    final List<AtomicInteger> closed = new ArrayList<>();
    long spare = Long.MAX_VALUE;
    final PhotoPrefetcher ahead = ahead(3 * BYTES);

    @BeforeAll
    static void loadColor() throws IOException {
        color = ColorEngine.load(Optional.empty());
    }

    PhotoPrefetcher ahead(long share) {
        return new PhotoPrefetcher(this::read, new PrefetchBudget(share, RESERVE, () -> spare), idle::add, later::add, Runnable::run);
    }

    /** As the opener does it. */
    Optional<OpenPhoto> read(Path path, Predicate<Photo> affordable, Progress progress) throws IOException {
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

    OpenPhoto open(String name) throws IOException {
        AtomicInteger times = new AtomicInteger();
        closed.add(times);
        return GreyPhoto.open(path(name), WIDTH, large.contains(name) ? 4 * HEIGHT : HEIGHT, color, times::incrementAndGet);
    }

    Optional<OpenPhoto> take(String name) {
        return ahead.take(path(name));
    }

    void runAll() {
        while (!idle.isEmpty()) {
            idle.remove().run();
        }
    }

    int closed() {
        return closed.stream().mapToInt(AtomicInteger::get).sum();
    }

    void assertEveryPhotoWasClosedOnce(int photos) {
        assertEquals(IntStream.range(0, photos).mapToObj(i -> 1).toList(), closed.stream().map(AtomicInteger::get).toList());
    }

    static Path path(String name) {
        return Path.of("/p", name);
    }

    static List<Path> paths(String... names) {
        return Stream.of(names).map(PrefetchedPhotos::path).toList();
    }
}
