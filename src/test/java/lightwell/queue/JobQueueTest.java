package lightwell.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import lightwell.Waiting;
import lightwell.export.Completion;
import lightwell.jobs.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The queue over work that ends when the test lets it. */
@Timeout(120)
class JobQueueTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int NUMBER = 2000;

    @TempDir
    Path folder;
    private final Semaphore ends = new Semaphore(0);
    private final List<String> begun = Collections.synchronizedList(new ArrayList<>());
    private final List<JobQueue> open = new ArrayList<>();

    @AfterEach
    void close() {
        ends.release(1000);
        open.forEach(JobQueue::close);
    }

    private JobQueue queue(int atOnce) {
        JobQueue queue = new JobQueue(this::work, new JournalFile(folder.resolve("state")), atOnce);
        open.add(queue);
        return queue;
    }

    private JobOutcome work(JobRequest request, Completion files, Progress progress) throws Exception {
        begun.add(request.source().getFileName().toString().replace(".heic", ""));
        while (!ends.tryAcquire(10, TimeUnit.MILLISECONDS)) {
            progress.checkCancelled();
        }
        if (request.source().endsWith("bad.heic")) {
            throw new IOException("It is bad.");
        }
        return new JobOutcome(JobState.DONE, new JobResult(List.of(request.target()), 5, 0, "fine"));
    }

    @Test
    void asManyAtOnceAsAllowed() throws Exception {
        JobQueue queue = queue(2);
        queue.add(Requests.named("a", "b", "c"));
        await(queue, "a:RUNNING b:RUNNING c:WAITING");
        ends.release(3);
        await(queue, "a:DONE b:DONE c:DONE");
        assertTrue(queue.await(10, TimeUnit.SECONDS));
        assertEquals("fine", queue.jobs().get(0).result().message());
    }

    @Test
    void aFailureStopsNoOtherAndMayBeRepeated() throws Exception {
        JobQueue queue = queue(1);
        queue.add(Requests.named("bad", "b"));
        ends.release(2);
        await(queue, "bad:FAILED b:DONE");
        assertEquals("It is bad.", queue.jobs().get(0).result().message());
        queue.retry(job -> job.state() == JobState.FAILED);
        await(queue, "bad:RUNNING b:DONE");
        Waiting.until(SOON, () -> begun.equals(List.of("bad", "b", "bad")), begun::toString);
    }

    @Test
    void aPausedQueueStartsNothing() throws Exception {
        JobQueue queue = queue(1);
        queue.add(Requests.named("a", "b"));
        queue.pause();
        ends.release();
        await(queue, "a:DONE b:WAITING");
        assertTrue(queue.isPaused());
        queue.resume();
        await(queue, "a:DONE b:RUNNING");
    }

    @Test
    void runningAndWaitingJobsAreCancelled() throws Exception {
        JobQueue queue = queue(1);
        List<Job> jobs = queue.add(Requests.named("a", "b", "c"));
        queue.cancel(List.of(jobs.get(0).id(), jobs.get(1).id()));
        await(queue, "a:CANCELLED b:CANCELLED c:RUNNING");
        queue.cancelAll();
        await(queue, "a:CANCELLED b:CANCELLED c:CANCELLED");
    }

    @Test
    void theOrderMayChange() throws Exception {
        JobQueue queue = queue(1);
        queue.pause();
        List<Job> jobs = queue.add(Requests.named("a", "b"));
        queue.move(List.of(jobs.get(1).id()), Optional.of(jobs.get(0).id()));
        queue.resume();
        await(queue, "b:RUNNING a:WAITING");
        queue.remove(job -> job.state() == JobState.WAITING);
        assertEquals("b:RUNNING", Requests.words(queue.jobs()));
    }

    @Test
    void listenersAreToldOfEveryChange() throws Exception {
        JobQueue queue = queue(1);
        List<UUID> changed = Collections.synchronizedList(new ArrayList<>());
        queue.listen(new JobListener() {
            @Override
            public void changed(UUID job) {
                changed.add(job);
            }
        });
        UUID id = queue.add(Requests.named("a")).get(0).id();
        ends.release();
        await(queue, "a:DONE");
        Waiting.until(SOON, () -> changed.size() == 2, changed::toString); // running, done
        assertEquals(List.of(id, id), changed);
    }

    /** As the window does when it closes, and the next one when it opens. */
    @Test
    void theNextProcessGoesOnWhereThisOneStopped() throws Exception {
        JobQueue first = queue(1);
        List<Job> jobs = first.add(Requests.named("a", "bad", "c", "d"));
        first.move(List.of(jobs.get(3).id()), Optional.of(jobs.get(2).id()));
        ends.release(2);
        await(first, "a:DONE bad:FAILED d:RUNNING c:WAITING");
        first.close();
        JobQueue second = queue(1);
        second.pause();
        assertEquals(2, second.restore());
        assertEquals("a:DONE bad:FAILED d:WAITING c:WAITING", Requests.words(second.jobs()));
        assertEquals(jobs.get(0).request(), second.jobs().get(0).request());
        assertEquals("It is bad.", second.jobs().get(1).result().message());
        second.resume();
        ends.release(2);
        await(second, "a:DONE bad:FAILED d:DONE c:DONE");
    }

    @Test
    void withoutJobsNothingIsOnTheDisk() throws Exception {
        JobQueue first = queue(1);
        assertEquals(0, first.restore());
        assertFalse(Files.exists(folder.resolve("state")), "nothing was opened");
        first.add(Requests.named("a"));
        ends.release();
        await(first, "a:DONE");
        first.remove(job -> job.state().isFinished());
        first.close();
        assertFalse(new JournalFile(folder.resolve("state")).exists());
    }

    @Test
    void thousandsOfJobsAreAddedAtOnce() {
        JobQueue queue = queue(1);
        queue.pause();
        String[] names = new String[NUMBER];
        for (int i = 0; i < names.length; i++) {
            names[i] = "photo" + i;
        }
        List<Job> added = queue.add(Requests.named(names));
        queue.move(List.of(added.get(NUMBER - 1).id()), Optional.of(added.get(0).id()));
        queue.close();
        JobQueue next = queue(1);
        next.pause();
        assertEquals(NUMBER, next.restore());
        assertEquals("photo" + (NUMBER - 1), Requests.name(next.jobs().get(0)));
    }

    private static void await(JobQueue queue, String words) throws Exception {
        Waiting.until(SOON, () -> Requests.words(queue.jobs()).equals(words), () -> Requests.words(queue.jobs()));
    }
}
