package lightwell.ui.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The watcher works step by step on the calling thread, by a clock that the test moves on. */
class FileWatcherTest {

    private static final int MOST_STEPS = 150;
    private static final long STEP = 100;

    @TempDir
    private Path folder;
    private final Queue<String> told = new ArrayDeque<>();
    private long now;
    private Path a;
    private Path b;

    @BeforeEach
    void write() throws IOException {
        a = Files.writeString(folder.resolve("a.heic"), "one");
        b = Files.writeString(folder.resolve("b.heic"), "one");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void changesReplacementsAndDeletionsAreTold(boolean bySystem) throws Exception {
        try (FileWatcher watcher = watcher(bySystem)) {
            watcher.watch(List.of(a, b), Optional.of(a));
            assertFalse(watcher.watches(a));
            watcher.step();
            assertTrue(watcher.watches(a) && watcher.watches(b));
            Files.writeString(a, "two more", StandardOpenOption.APPEND);
            assertEquals("a.heic CHANGED", next(watcher));
            Path fresh = Files.writeString(folder.resolve(".b.tmp"), "six");
            Files.move(fresh, b, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            assertEquals("b.heic CHANGED", next(watcher));
            Files.delete(b);
            assertEquals("b.heic GONE", next(watcher));
        }
    }

    @Test
    void aFileThatIsBeingWrittenIsToldOnceAtItsEnd() throws Exception {
        try (FileWatcher watcher = watcher(true)) {
            watcher.watch(List.of(a), Optional.of(a));
            watcher.step();
            for (int i = 0; i < 10; i++) {
                Files.writeString(a, "more", StandardOpenOption.APPEND);
                pass(watcher, ChangeDetector.QUIET / 4);
                assertNull(told.peek(), "it is still being written");
            }
            long written = Files.size(a);
            assertEquals("a.heic CHANGED", next(watcher));
            assertEquals(43, written);
            pass(watcher, 2 * ChangeDetector.QUIET);
            assertNull(told.poll());
        }
    }

    @Test
    void whatIsNoLongerWatchedIsNotTold() throws Exception {
        try (FileWatcher watcher = watcher(true)) {
            watcher.watch(List.of(a, b), Optional.of(a));
            watcher.step();
            watcher.watch(List.of(b), Optional.empty());
            watcher.step();
            assertFalse(watcher.watches(a));
            Files.delete(a);
            Files.writeString(b, "changed");
            assertEquals("b.heic CHANGED", next(watcher));
            pass(watcher, ChangeDetector.MISSING);
            assertNull(told.poll());
        }
    }

    private FileWatcher watcher(boolean bySystem) {
        return new FileWatcher(bySystem ? FileWatcher.service() : Optional.empty(), this::tell, () -> now);
    }

    /** What is told next; null if nothing is. */
    private String next(FileWatcher watcher) throws InterruptedException {
        for (int i = 0; i < MOST_STEPS && told.isEmpty(); i++) {
            pass(watcher, STEP);
        }
        return told.poll();
    }

    private void pass(FileWatcher watcher, long millis) throws InterruptedException {
        for (long left = millis; left > 0; left -= STEP) {
            now += Math.min(left, STEP);
            watcher.step();
        }
    }

    private void tell(Path file, ChangeDetector.Change change) {
        told.add(file.getFileName() + " " + change);
    }
}
