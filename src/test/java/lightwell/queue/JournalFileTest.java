package lightwell.queue;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import lightwell.message.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.JDBC;

class JournalFileTest {

    private static final WrittenIdentity WRITTEN = new WrittenIdentity(1, 2, 3);

    @TempDir
    Path folder;

    @Test
    void aReopenedJournalHasEverything() throws Exception {
        Job waiting = Job.of(Requests.of(folder, "Grüße ☀ %41"));
        Job failed = Job.of(Requests.of(folder, "b")).started().ended(JobOutcome.failed("Why."));
        Job done = Job.of(Requests.of(folder, "c")).started()
                .ended(new JobOutcome(JobState.DONE, new JobResult(List.of(folder.resolve("c.exr")), 1L << 40, 1.5, "fine")));
        try (JournalFile file = new JournalFile(folder); Journal journal = file.open().journal()) {
            journal.put(List.of(waiting, failed));
            journal.put(List.of(done));
            journal.completing(done.id(), WRITTEN);
            journal.completing(done.id(), WRITTEN);
            journal.order(List.of(done.id(), waiting.id(), failed.id()));
        }
        try (JournalFile file = new JournalFile(folder); Journal journal = file.open().journal()) {
            assertEquals(List.of(done, waiting, failed), journal.jobs());
            assertEquals(Set.of(WRITTEN), journal.completed(done.id()));
            assertEquals(Set.of(), journal.completed(waiting.id()));
            journal.put(List.of(waiting.started()));
            journal.remove(List.of(done.id()));
            assertEquals(List.of(waiting.started(), failed), journal.jobs(), "a changed job keeps its place");
            assertEquals(Set.of(), journal.completed(done.id()));
        }
    }

    @Test
    void oneProcessAtATime() throws Exception {
        try (JournalFile first = new JournalFile(folder); Journal journal = first.open().journal()) {
            journal.put(List.of(Job.of(Requests.of(folder, "a"))));
            try (JournalFile second = new JournalFile(folder)) {
                assertTold("queue.journal-of-another-window", second.open());
            }
            assertEquals(1, journal.jobs().size());
        }
        try (JournalFile later = new JournalFile(folder); Journal journal = later.open().journal()) {
            assertEquals(1, journal.jobs().size());
        }
    }

    @Test
    void aDamagedFileIsPutAside() throws Exception {
        byte[] damaged = "This is no database, but long enough to be looked at as one".repeat(99).getBytes(StandardCharsets.UTF_8);
        Files.write(folder.resolve("queue.sqlite"), damaged);
        try (JournalFile file = new JournalFile(folder)) {
            JournalFile.Opened opened = file.open();
            assertTold("queue.journal-damaged", opened);
            try (Journal journal = opened.journal()) {
                journal.put(List.of(Job.of(Requests.of(folder, "a"))));
                assertEquals(1, journal.jobs().size());
            }
        }
        assertArrayEquals(damaged, Files.readAllBytes(folder.resolve("queue.damaged.sqlite")));
    }

    /** The head is whole and a page in the middle is not, as after a fault of the disk. */
    @Test
    void aDamagedPageIsFound() throws Exception {
        try (JournalFile file = new JournalFile(folder); Journal journal = file.open().journal()) {
            for (int i = 0; i < 100; i++) {
                journal.put(List.of(Job.of(Requests.of(folder, "a" + i))));
            }
        }
        byte[] bytes = Files.readAllBytes(folder.resolve("queue.sqlite"));
        Arrays.fill(bytes, 4096 * 2, bytes.length - 4096, (byte) 0x5a);
        Files.write(folder.resolve("queue.sqlite"), bytes);
        try (JournalFile file = new JournalFile(folder)) {
            JournalFile.Opened opened = file.open();
            assertTold("queue.journal-damaged", opened);
            opened.journal().close();
        }
    }

    @Test
    void aNewerFileIsLeftAlone() throws Exception {
        try (Connection newer = JDBC.createConnection("jdbc:sqlite:" + folder.resolve("queue.sqlite"), new Properties());
                Statement statement = newer.createStatement()) {
            statement.execute("PRAGMA user_version = 999");
        }
        try (JournalFile file = new JournalFile(folder)) {
            JournalFile.Opened opened = file.open();
            assertTold("queue.journal-newer", opened);
            opened.journal().put(List.of(Job.of(Requests.of(folder, "a"))));
        }
        try (Connection again = JDBC.createConnection("jdbc:sqlite:" + folder.resolve("queue.sqlite"), new Properties());
                Statement statement = again.createStatement()) {
            assertEquals(999, statement.executeQuery("PRAGMA user_version").getInt(1));
        }
    }

    @Test
    void aFolderThatCannotBeIsOneSentence() throws Exception {
        Path occupied = Files.createFile(folder.resolve("occupied"));
        try (JournalFile file = new JournalFile(occupied.resolve("state"))) {
            assertTold("queue.journal-unusable", file.open());
        }
    }

    private static void assertTold(String code, JournalFile.Opened opened) {
        assertEquals(Optional.of(code), opened.trouble().map(Message::code));
    }
}
