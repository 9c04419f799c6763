package lightwell.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JobListTest {

    private static final JobOutcome DONE = new JobOutcome(JobState.DONE, new JobResult(List.of(Path.of("a.exr")), 7, 1, ""));

    private final JobList list = new JobList(request -> Set.of(request.claim()));

    @Test
    void jobsRunInTheirOrder() {
        list.add(Requests.named("a", "b"));
        Job first = list.startNext().orElseThrow();
        assertEquals("a:RUNNING b:WAITING", words());
        list.end(first.id(), DONE);
        assertEquals("b", Requests.name(list.startNext().orElseThrow()));
        assertEquals(Optional.empty(), list.startNext());
        assertEquals("a:DONE b:RUNNING", words());
        assertEquals(7, list.get(first.id()).orElseThrow().result().bytes());
    }

    @Test
    void onlyARunningJobEnds() {
        Job waiting = list.add(Requests.named("a")).get(0);
        assertThrows(IllegalStateException.class, () -> list.end(waiting.id(), DONE));
        assertThrows(IllegalStateException.class, () -> list.interrupt(waiting.id()));
    }

    @Test
    void cancellingConcernsOnlyWhatWaits() {
        list.add(Requests.named("a", "b", "c"));
        Job running = list.startNext().orElseThrow();
        list.cancel(job -> true);
        assertEquals("a:RUNNING b:CANCELLED c:CANCELLED", words());
        list.end(running.id(), DONE);
        list.cancel(job -> true);
        assertEquals("a:DONE b:CANCELLED c:CANCELLED", words());
    }

    @ParameterizedTest
    @EnumSource(value = JobState.class, names = {"DONE", "SKIPPED", "FAILED", "CANCELLED"})
    void onlyWhatFailedOrWasCancelledIsTriedAgain(JobState state) {
        list.add(Requests.named("a"));
        list.end(list.startNext().orElseThrow().id(), new JobOutcome(state, JobResult.told("why")));
        boolean again = state == JobState.FAILED || state == JobState.CANCELLED;
        assertEquals(again ? 1 : 0, list.retry(job -> true).size());
        assertEquals(again ? "a:WAITING" : "a:" + state, words());
        assertEquals(again ? "" : "why", list.all().get(0).result().message());
        list.startNext().ifPresent(job -> assertEquals(2, job.starts()));
    }

    @Test
    void anInterruptedJobWaitsInItsPlace() {
        list.add(Requests.named("a", "b"));
        list.interrupt(list.startNext().orElseThrow().id());
        assertEquals("a", Requests.name(list.startNext().orElseThrow()));
    }

    @Test
    void jobsMoveTogether() {
        List<Job> jobs = list.add(Requests.named("a", "b", "c", "d"));
        list.move(List.of(jobs.get(3).id(), jobs.get(1).id()), Optional.of(jobs.get(0).id()));
        assertEquals("b:WAITING d:WAITING a:WAITING c:WAITING", words());
        list.move(List.of(jobs.get(1).id(), jobs.get(0).id()), Optional.empty());
        assertEquals("d:WAITING c:WAITING b:WAITING a:WAITING", words());
        list.move(List.of(jobs.get(2).id(), jobs.get(1).id()), Optional.of(jobs.get(1).id()));
        assertEquals("d:WAITING c:WAITING b:WAITING a:WAITING", words(), "before one of themselves");
    }

    @Test
    void whatRunsIsNotRemoved() {
        list.add(Requests.named("a", "b"));
        list.startNext();
        assertEquals(1, list.remove(job -> true).size());
        assertEquals("a:RUNNING", words());
    }

    @Test
    void twoPhotosCannotBecomeOneFile() {
        Path target = Path.of("out/IMG_1.exr");
        list.add(List.of(Requests.of(Path.of("one/IMG_1.heic"), target),
                Requests.of(Path.of("two/IMG_1.heic"), Path.of("out/./IMG_1.exr"))));
        assertEquals("IMG_1:WAITING IMG_1:FAILED", words());
        assertTrue(list.all().get(1).result().message().startsWith("IMG_1.heic is written to IMG_1.exr already"));
        list.end(list.startNext().orElseThrow().id(), DONE);
        list.retry(job -> true);
        assertEquals("IMG_1:DONE IMG_1:FAILED", words(), "it would replace what the first one wrote");
        assertEquals(JobState.WAITING, list.add(List.of(Requests.of(Path.of("one/IMG_1.heic"), target))).get(0).state());
    }

    @Test
    void earlierJobsComeFirst() {
        list.add(Requests.named("c"));
        JobList before = new JobList(request -> Set.of(request.claim()));
        before.add(Requests.named("a", "b"));
        list.restore(before.all());
        assertEquals("a:WAITING b:WAITING c:WAITING", words());
    }

    private String words() {
        return Requests.words(list.all());
    }
}
