package lightwell.jobs;

import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * Runs only the newest of the requests that arrive during another one; those in between are dropped. One request runs at a time and is
 * never interrupted. For work that follows a slider or the mouse. Thread-safe.
 */
public final class LatestWins {

    private final Executor executor;
    private Runnable next;
    private boolean scheduled;

    /** @param executor runs the requests; between two of them its threads are free for other work */
    public LatestWins(Executor executor) {
        this.executor = Objects.requireNonNull(executor);
    }

    /** Runs {@code work} as soon as the current request has ended, unless a newer request arrives first. */
    public void submit(Runnable work) {
        synchronized (this) {
            next = Objects.requireNonNull(work);
            if (scheduled) {
                return;
            }
            scheduled = true;
        }
        schedule();
    }

    private void schedule() {
        try {
            executor.execute(this::runNext);
        } catch (RejectedExecutionException e) {
            synchronized (this) {
                scheduled = false;
            }
            throw e;
        }
    }

    private void runNext() {
        Runnable work;
        synchronized (this) {
            work = next;
            next = null;
        }
        try {
            work.run();
        } finally {
            boolean more;
            synchronized (this) {
                more = next != null;
                scheduled = more;
            }
            if (more) {
                schedule();
            }
        }
    }
}
