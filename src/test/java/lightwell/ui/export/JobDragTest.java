package lightwell.ui.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import lightwell.export.Existing;
import lightwell.photo.ImageChoice;
import lightwell.queue.Job;
import lightwell.queue.JobRequest;
import lightwell.queue.JobResult;
import lightwell.queue.JobState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobDragTest {

    private static final List<JobEntry> ROWS = Stream.of("a", "b", "c").map(JobDragTest::entry).toList();

    private static JobEntry entry(String name) {
        JobRequest request = new JobRequest(Path.of(name + ".heic"), ImageChoice.MAIN, "exr", JsonNodeFactory.instance.objectNode(),
                Path.of(name), false, Existing.REFUSE);
        return new JobEntry(new Job(UUID.randomUUID(), request, JobState.WAITING, 0, JobResult.NONE));
    }

    /** Empty rows below the list have higher indices. */
    @ParameterizedTest
    @CsvSource({"0, false, a", "0, true, b", "1, false, b", "2, false, c", "2, true, end", "7, true, end"})
    void rowsComeBetweenTheRowsWhereTheyAreDropped(int row, boolean lower, String before) {
        Optional<Job> job = JobDrag.before(ROWS, row, lower);
        assertEquals(before, job.map(found -> found.request().target().getFileName().toString()).orElse("end"));
    }

    @Test
    void whatIsDraggedOutIsWhatWasWritten() {
        Job waiting = ROWS.get(0).job().get();
        Job done = new Job(UUID.randomUUID(), waiting.request(), JobState.DONE, 1,
                new JobResult(List.of(Path.of("one.exr"), Path.of("two.exr")), 1, 1, ""));
        assertEquals(List.of(new File("one.exr"), new File("two.exr")), JobDrag.files(List.of(waiting, done)));
    }
}
