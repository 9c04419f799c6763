package lightwell.ui.kit;

import java.util.concurrent.CancellationException;
import javafx.concurrent.Task;
import lightwell.jobs.Ending;
import lightwell.jobs.Progress;
import lightwell.jobs.Work;

/** Adapts a {@link Work} to JavaFX: progress, title, cancellation. Cancelling never interrupts: the work stops at its next check. */
public final class WorkTask<T> extends Task<T> {

    private final Work<T> work;

    public WorkTask(String title, Work<T> work) {
        this.work = work;
        updateTitle(title);
    }

    /** @param before message until the work names its first step, since it may have to wait its turn */
    public WorkTask(String title, String before, Work<T> work) {
        this(title, work);
        updateMessage(before);
    }

    @Override
    protected T call() throws Exception {
        try {
            return work.run(new Reporter());
        } catch (CancellationException e) {
            cancel(false);
            throw e;
        }
    }

    /** Cancels without the interrupt, which would close file channels under the writer. */
    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        return super.cancel(false);
    }

    private final class Reporter implements Progress {
        @Override
        public void report(long done, long total) {
            updateProgress(done, total);
        }

        @Override
        public void step(String title) {
            updateMessage(title);
        }

        @Override
        public boolean isCancelled() {
            return WorkTask.this.isCancelled() || Ending.ofProcess().begun(); // also after a SIGTERM
        }
    }
}
