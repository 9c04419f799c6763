package lightwell.ui.export;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.concurrent.Task;
import lightwell.queue.Job;
import lightwell.ui.kit.Texts;

/**
 * The jobs that one command added, shown as one entry among the running work: a single one by its name and progress, several as "17 of 60".
 * The queue does the work; the task itself only waits for it, so that it counts as running. For the FX thread, {@link #call} aside.
 */
final class JobsTask extends Task<Void> {

    private final Set<UUID> open = new HashSet<>();
    private final Consumer<Collection<UUID>> cancel;
    private final CountDownLatch over = new CountDownLatch(1);
    private final int all;
    private int failed;
    private int written;

    /**
     * @param jobs   that have not ended, at least one
     * @param cancel cancels jobs in the queue
     */
    JobsTask(List<Job> jobs, Consumer<Collection<UUID>> cancel) {
        this.cancel = cancel;
        jobs.forEach(job -> open.add(job.id()));
        all = jobs.size();
        updateMessage(Texts.get("export.queued"));
        updateTitle(JobWords.name(jobs.get(0)));
        count();
    }

    boolean holds(UUID job) {
        return open.contains(job);
    }

    /** Whether it stands for one job only. */
    boolean single() {
        return all == 1;
    }

    int unfinished() {
        return open.size();
    }

    int all() {
        return all;
    }

    int failures() {
        return failed;
    }

    int successes() {
        return written;
    }

    /** A job has progressed. */
    void progressed(String step, long done, long total) {
        if (single()) {
            updateMessage(step);
            updateProgress(total > 0 ? done : -1, total);
        }
    }

    /** A job has ended. */
    void ended(Job job) {
        if (open.remove(job.id())) {
            switch (job.state()) {
                case FAILED -> failed++;
                case DONE, SKIPPED -> written++;
                default -> {}
            }
            count();
            if (open.isEmpty()) {
                release();
            }
        }
    }

    /** Ends the waiting, also if jobs are left for the next start. */
    void release() {
        over.countDown();
    }

    private void count() {
        if (!single()) {
            updateTitle(Texts.get("export.many", all - open.size(), all));
            updateMessage(failed == 0 ? "" : Texts.get("export.many.failed", failed));
            updateProgress(all - open.size(), all);
        }
    }

    @Override
    protected Void call() throws InterruptedException {
        over.await();
        return null;
    }

    /** Asks the queue; the entry stays until the jobs have ended. */
    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        cancel.accept(Set.copyOf(open));
        return true;
    }
}
