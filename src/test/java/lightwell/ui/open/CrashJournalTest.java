package lightwell.ui.open;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashJournalTest {

    @TempDir
    private Path folder;

    @Test
    void aMarkIsThereWhileAFileIsRead() throws Exception {
        CrashJournal marks = new CrashJournal(folder.resolve("opening"));
        assertTrue(marks.takeLeft().isEmpty());
        int inside = marks.during(Path.of("/p/Größe.heic"), () -> {
            assertTrue(marks.takeLeft().isEmpty(), "this process still runs");
            return count();
        });
        assertEquals(1, inside);
        assertThrows(IllegalStateException.class, () -> marks.during(Path.of("/p/a.heic"), () -> {
            throw new IllegalStateException();
        }));
        assertEquals(0, count());
    }

    private int count() throws IOException {
        try (Stream<Path> marks = Files.list(folder.resolve("opening"))) {
            return (int) marks.count();
        }
    }

    @Test
    void theMarkOfAProcessThatEndedIsTakenOnce() throws Exception {
        Process ended = new ProcessBuilder("true").start();
        ended.waitFor();
        Files.writeString(folder.resolve(ended.pid() + "-x"), "/p/bad.heic");
        CrashJournal marks = new CrashJournal(folder);
        assertEquals(Set.of(Path.of("/p/bad.heic")), marks.takeLeft());
        assertTrue(marks.takeLeft().isEmpty());
    }

    @Test
    void aProcessThatBeganLaterHasButTheSameNumber() throws IOException {
        Path mark = Files.writeString(folder.resolve(ProcessHandle.current().pid() + "-x"), "/p/bad.heic");
        Files.setLastModifiedTime(mark, FileTime.from(Instant.now().minusSeconds(365L * 24 * 3600)));
        assertEquals(Set.of(Path.of("/p/bad.heic")), new CrashJournal(folder).takeLeft());
    }

    @Test
    void aMarkThatItsProcessCouldNotWriteBlamesNothing() throws Exception {
        Process ended = new ProcessBuilder("true").start();
        ended.waitFor();
        Files.writeString(folder.resolve(ended.pid() + "-x"), "");
        assertEquals(Set.of(), new CrashJournal(folder).takeLeft());
    }

    @Test
    void whatIsNoMarkIsClearedAway() throws IOException {
        Files.writeString(folder.resolve("odd"), "\0");
        assertTrue(new CrashJournal(folder).takeLeft().isEmpty());
        assertFalse(Files.exists(folder.resolve("odd")));
    }

    @Test
    void aFolderThatCannotBeMadeIsNoError() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        CrashJournal marks = new CrashJournal(file.resolve("opening"));
        assertEquals(7, marks.during(Path.of("a"), () -> 7));
        assertTrue(marks.takeLeft().isEmpty());
    }
}
