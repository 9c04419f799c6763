package lightwell.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process ended between the name of the file and the row of the journal, or before. */
class RecoveryTest {

    @TempDir
    Path folder;
    private Path target;
    private Job running;
    private Set<WrittenIdentity> completed;

    @BeforeEach
    void completeAFile() throws Exception {
        target = folder.resolve("a.exr");
        running = Job.of(Requests.of(folder, "a")).started();
        Path part = Files.write(folder.resolve(".part"), new byte[] {1, 2, 3});
        completed = Set.of(WrittenIdentity.of(part));
        Files.move(part, target);
    }

    @Test
    void aFileThatGotItsNameIsDone() {
        Job job = Recovery.of(running, () -> completed);
        assertEquals(JobState.DONE, job.state());
        assertEquals(List.of(target), job.result().files());
        assertEquals(3, job.result().bytes());
    }

    @Test
    void withoutTheFileTheJobWaits() throws Exception {
        Files.delete(target);
        assertEquals(JobState.WAITING, Recovery.of(running, () -> completed).state());
    }

    @Test
    void aFileOfSomebodyElseIsNotOurs() throws Exception {
        Path other = Files.write(folder.resolve("other"), new byte[] {1, 2, 3});
        Files.setLastModifiedTime(other, FileTime.fromMillis(0));
        Files.move(other, target, StandardCopyOption.REPLACE_EXISTING);
        assertEquals(JobState.WAITING, Recovery.of(running, () -> completed).state());
        Files.write(target, new byte[] {1, 2, 3});
        assertEquals(JobState.WAITING, Recovery.of(running, () -> completed).state(), "changed since");
    }

    @Test
    void whatDidNotRunStaysAsItIs() {
        for (Job job : List.of(running.waiting(), running.ended(JobOutcome.cancelled()))) {
            assertEquals(job, Recovery.of(job, () -> completed));
        }
    }
}
