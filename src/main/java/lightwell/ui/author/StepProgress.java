package lightwell.ui.author;

import java.util.concurrent.atomic.AtomicInteger;
import lightwell.jobs.Progress;
import lightwell.ui.kit.Texts;

/** Makes one progress of the steps of many sources. Thread-safe. */
final class StepProgress implements Progress {

    private static final int FINE = 1000;

    private final Progress all;
    private final int steps;
    private final AtomicInteger begun = new AtomicInteger();
    private volatile String name = "";

    /** @param steps of all sources together, at most */
    StepProgress(Progress all, int steps) {
        this.all = all;
        this.steps = Math.max(1, steps);
    }

    /** The steps before it are over, however many there were. */
    void source(String title, int before) {
        name = title;
        begun.set(before);
    }

    @Override
    public void step(String title) {
        begun.incrementAndGet();
        all.step(Texts.get("author.step", name, title));
        report(0, 1);
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
