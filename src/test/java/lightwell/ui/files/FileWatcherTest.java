package lightwell.ui.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileWatcherTest {

    private static final long ENOUGH_MILLIS = 500; // for the watcher to take up what it is told
    private static final long SECONDS = 15;

    @TempDir
    private Path folder;
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
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
            Thread.sleep(ENOUGH_MILLIS);
            Files.writeString(a, "two more", StandardOpenOption.APPEND);
            assertEquals("a.heic CHANGED", told.poll(SECONDS, TimeUnit.SECONDS));
            Path fresh = Files.writeString(folder.resolve(".b.tmp"), "six");
            Files.move(fresh, b, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            assertEquals("b.heic CHANGED", told.poll(SECONDS, TimeUnit.SECONDS));
            Files.delete(b);
            assertEquals("b.heic GONE", told.poll(SECONDS, TimeUnit.SECONDS));
        }
    }

    @Test
    void aFileThatIsBeingWrittenIsToldOnceAtItsEnd() throws Exception {
        try (FileWatcher watcher = watcher(true)) {
            watcher.watch(List.of(a), Optional.of(a));
            Thread.sleep(ENOUGH_MILLIS);
            for (int i = 0; i < 10; i++) {
                Files.writeString(a, "more", StandardOpenOption.APPEND);
                Thread.sleep(ChangeDetector.QUIET / 4);
            }
            long written = Files.size(a);
            assertEquals("a.heic CHANGED", told.poll(SECONDS, TimeUnit.SECONDS));
            assertEquals(43, written);
            assertNull(told.poll(2 * ChangeDetector.QUIET, TimeUnit.MILLISECONDS));
        }
    }

    @Test
    void whatIsNoLongerWatchedIsNotTold() throws Exception {
        try (FileWatcher watcher = watcher(true)) {
            watcher.watch(List.of(a, b), Optional.of(a));
            Thread.sleep(ENOUGH_MILLIS);
            watcher.watch(List.of(b), Optional.empty());
            Thread.sleep(ENOUGH_MILLIS);
            Files.delete(a);
            Files.writeString(b, "changed");
            assertEquals("b.heic CHANGED", told.poll(SECONDS, TimeUnit.SECONDS));
            assertNull(told.poll(ChangeDetector.MISSING, TimeUnit.MILLISECONDS));
        }
    }

    private FileWatcher watcher(boolean bySystem) {
        return bySystem ? FileWatcher.start(this::tell) : new FileWatcher(Optional.empty(), this::tell);
    }

    private void tell(Path file, ChangeDetector.Change change) {
        told.add(file.getFileName() + " " + change);
    }
}
