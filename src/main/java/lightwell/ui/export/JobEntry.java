package lightwell.ui.export;

import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import lightwell.queue.Job;
import lightwell.queue.JobState;

/** A job in the window's list, as it is now. For the FX thread. */
public final class JobEntry {

    private static final JobChanges.Step NOTHING = new JobChanges.Step("", 0, 0);

    private final ObjectProperty<Job> job;
    private final ObjectProperty<JobChanges.Step> step = new SimpleObjectProperty<>(NOTHING);
    private long begun;

    JobEntry(Job job) {
        this.job = new SimpleObjectProperty<>(job);
    }

    public ReadOnlyObjectProperty<Job> job() {
        return job;
    }

    ReadOnlyObjectProperty<JobChanges.Step> step() {
        return step;
    }

    /** Changes when a running job progresses. */
    public Observable progressed() {
        return step;
    }

    /** What a running job does, in words for the user; may be empty. */
    public String doing() {
        return step.get().words();
    }

    void progress(JobChanges.Step now) {
        step.set(now);
    }

    void become(Job now) {
        if (now.state() == JobState.RUNNING && job.get().state() != JobState.RUNNING) {
            begun = System.nanoTime();
            step.set(NOTHING);
        }
        job.set(now);
    }

    /** The part that is done, 0 to 1; negative if it is unknown. */
    public double share() {
        JobChanges.Step now = step.get();
        return now.total() <= 0 ? -1 : (double) now.done() / now.total();
    }

    /** Seconds until the running step ends, if it goes on as before; negative if that cannot be said yet. */
    double secondsLeft(long now) {
        double share = share();
        return share <= 0 || begun == 0 ? -1 : (now - begun) / 1e9 * (1 - share) / share;
    }
}
