package lightwell.queue;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import lightwell.jobs.BackgroundPool;
import lightwell.message.Message;

/**
 * Works through jobs in their order, several at once, and keeps a journal of them: what was waiting or running when the process ended, in
 * whatever way, waits in the next one. Thread-safe; no method waits for the disk or for a job, unless it says so.
 */
public final class JobQueue implements AutoCloseable {

    private static final long END_SECONDS = 30;

    private final JobWork work;
    private final int atOnce;
    private final Clerk clerk;
    private final BackgroundPool threads;
    private final List<JobListener> listeners = new CopyOnWriteArrayList<>();
    private final JobList list;
    private final Map<UUID, RunningJob> running = new HashMap<>();
    private boolean paused;
    private boolean closing;

    /**
     * @param work   of all jobs
     * @param file   of the journal; closed with this
     * @param atOnce the largest number of jobs at once; the work itself waits for memory
     */
    public JobQueue(JobWork work, JournalFile file, int atOnce) {
        this.work = work;
        this.atOnce = atOnce;
        list = new JobList(work::claims);
        clerk = new Clerk(file, sentence -> listeners.forEach(listener -> listener.trouble(sentence)));
        threads = new BackgroundPool("lightwell-queue", atOnce);
    }

    public void listen(JobListener listener) {
        listeners.add(listener);
    }

    /**
     * Fetches the jobs of an earlier process, in their order and before all others; pause the queue before, so that they wait until the
     * user wants them. Waits for the disk; costs nothing if there is no journal. Call it at most once.
     *
     * @return the number of those that wait
     */
    public int restore() {
        List<Job> earlier = clerk.load().stream().map(job -> Recovery.of(job, () -> clerk.completed(job.id()))).toList();
        synchronized (this) {
            list.restore(earlier);
            if (!earlier.isEmpty()) {
                clerk.put(earlier);
                clerk.order(list.order());
                dispatch();
            }
        }
        listeners.forEach(JobListener::listed);
        return (int) earlier.stream().filter(job -> job.state() == JobState.WAITING).count();
    }

    /** All jobs, in order. */
    public synchronized List<Job> jobs() {
        return list.all();
    }

    /** A job as it is now; empty if it was removed. */
    public synchronized Optional<Job> job(UUID id) {
        return list.get(id);
    }

    /** Adds jobs at the end. A job whose target belongs to another one has failed at once. */
    public List<Job> add(List<JobRequest> requests) {
        List<Job> added;
        synchronized (this) {
            added = list.add(requests);
            clerk.put(added);
            dispatch();
        }
        listeners.forEach(JobListener::listed);
        return added;
    }

    /** Starts no more jobs; running ones end. */
    public void pause() {
        synchronized (this) {
            paused = true;
        }
        listeners.forEach(JobListener::listed);
    }

    public void resume() {
        synchronized (this) {
            paused = false;
            dispatch();
        }
        listeners.forEach(JobListener::listed);
    }

    public synchronized boolean isPaused() {
        return paused;
    }

    /** Cancels jobs that wait or run; a running one ends soon, or is done if it was too late. */
    public void cancel(Collection<UUID> jobs) {
        Set<UUID> these = Set.copyOf(jobs);
        List<Job> cancelled;
        synchronized (this) {
            cancelled = list.cancel(job -> these.contains(job.id()));
            clerk.put(cancelled);
            these.stream().map(running::get).filter(job -> job != null).forEach(RunningJob::cancel);
        }
        tell(cancelled);
    }

    /** Cancels everything that waits or runs. */
    public void cancelAll() {
        cancel(jobs().stream().filter(job -> !job.state().isFinished()).map(Job::id).toList());
    }

    /** Failed and cancelled jobs wait again, in their places. */
    public void retry(Predicate<Job> which) {
        List<Job> again;
        synchronized (this) {
            again = list.retry(which);
            clerk.put(again);
            dispatch();
        }
        tell(again);
    }

    /** Moves jobs together before another one; to the end if that is empty. */
    public void move(Collection<UUID> jobs, Optional<UUID> before) {
        synchronized (this) {
            list.move(jobs, before);
            clerk.order(list.order());
        }
        listeners.forEach(JobListener::listed);
    }

    /** Forgets jobs that do not run; their files stay. */
    public void remove(Predicate<Job> which) {
        synchronized (this) {
            clerk.remove(list.remove(which));
        }
        listeners.forEach(JobListener::listed);
    }

    /** Under the lock. */
    private void dispatch() {
        while (!paused && !closing && running.size() < atOnce) {
            Optional<Job> next = list.startNext();
            if (next.isEmpty()) {
                return;
            }
            Job job = next.get();
            RunningJob begun = new RunningJob(job, clerk, listeners);
            running.put(job.id(), begun);
            clerk.put(List.of(job));
            threads.execute(() -> ended(job.id(), begun.run(work)));
            tell(List.of(job));
        }
    }

    private void ended(UUID id, JobOutcome outcome) {
        Job job;
        synchronized (this) {
            running.remove(id);
            boolean interrupted = closing && outcome.state() != JobState.DONE && outcome.state() != JobState.SKIPPED;
            job = interrupted ? list.interrupt(id) : list.end(id, outcome);
            clerk.put(List.of(job));
            dispatch();
            notifyAll();
        }
        tell(List.of(job));
    }

    private void tell(List<Job> jobs) {
        jobs.forEach(job -> listeners.forEach(listener -> listener.changed(job.id())));
    }

    /**
     * Waits until no job runs, and none waits unless the queue is paused.
     *
     * @return false after the timeout
     */
    public synchronized boolean await(long timeout, TimeUnit unit) throws InterruptedException {
        long until = System.nanoTime() + unit.toNanos(timeout);
        while (!running.isEmpty()) {
            long left = until - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return true;
    }

    /** Interrupts running jobs, which wait again in the journal, and waits for their end and for the journal. */
    @Override
    public void close() {
        synchronized (this) {
            closing = true;
            running.values().forEach(RunningJob::cancel);
        }
        threads.finish(END_SECONDS, TimeUnit.SECONDS);
        clerk.close();
    }
}
