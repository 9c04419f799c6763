package lightwell.queue;

import java.util.concurrent.atomic.AtomicInteger;
import lightwell.jobs.Progress;

/** Makes one progress of the steps of authoring. Thread-safe. */
final class StepProgress implements Progress {

    /** Steps of all formats together: measuring, and making base and map. */
    static final int COMMON = 2;
    /** Steps of each format: its file is encoded and read back. */
    static final int EACH = 3;
    private static final int FINE = 1000;

    private final Progress all;
    private final int steps;
    private final AtomicInteger begun = new AtomicInteger();

    /** @param steps at most */
    StepProgress(Progress all, int steps) {
        this.all = all;
        this.steps = steps;
    }

    @Override
    public void step(String title) {
        int before = begun.getAndIncrement();
        all.step(title);
        if (before > 0) {
            report(0, 1);
        }
    }

    @Override
    public void report(long done, long total) {
        double now = begun.get() - 1 + (total > 0 ? (double) done / total : 0);
        all.report(Math.round(FINE * Math.max(0, Math.min(steps, now))), (long) FINE * steps);
    }

    @Override
    public boolean isCancelled() {
        return all.isCancelled();
    }
}
