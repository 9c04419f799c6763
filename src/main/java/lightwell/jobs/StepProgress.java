package lightwell.jobs;

import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Keeps the step that slow work has reached, and tells whenever it has come on by a hundredth. Thread-safe. */
public final class StepProgress implements Progress {

    private static final int PARTS = 100;

    private final BooleanSupplier cancelled;
    private final Runnable changed;
    private String title = "";
    private Optional<Step> step = Optional.empty();

    /**
     * What is being done.
     *
     * @param title in words; may be empty
     * @param share of this step, 0..1
     */
    public record Step(String title, double share) {}

    /** @param changed runs on the threads that report */
    public StepProgress(BooleanSupplier cancelled, Runnable changed) {
        this.cancelled = cancelled;
        this.changed = changed;
    }

    /** Empty before the first report. */
    public synchronized Optional<Step> step() {
        return step;
    }

    @Override
    public void report(long done, long total) {
        if (advance(total > 0 ? (double) (PARTS * done / total) / PARTS : 0)) {
            changed.run();
        }
    }

    /** Threads report in any order. */
    private synchronized boolean advance(double share) {
        if (step.filter(now -> now.title().equals(title) && now.share() >= share).isPresent()) {
            return false;
        }
        step = Optional.of(new Step(title, share));
        return true;
    }

    @Override
    public synchronized void step(String next) {
        title = next;
    }

    @Override
    public boolean isCancelled() {
        return cancelled.getAsBoolean();
    }
}
