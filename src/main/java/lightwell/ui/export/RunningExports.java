package lightwell.ui.export;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.concurrent.Task;
import lightwell.queue.Job;
import lightwell.queue.JobState;

/** What the user's commands still have to do, one entry for each command, and how much that is. For the FX thread. */
final class RunningExports {

    private final ObservableBooleanValue paused;
    private final List<JobEntry> entries;
    private final ObservableList<Task<?>> running = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper unfinished = new ReadOnlyIntegerWrapper();
    private long busySince;
    private int endedSince;

    /**
     * @param paused  whether the queue starts nothing
     * @param entries all jobs
     */
    RunningExports(ObservableBooleanValue paused, List<JobEntry> entries) {
        this.paused = paused;
        this.entries = entries;
        running.addListener((InvalidationListener) observable -> count());
    }

    /** Oldest first; other work may be added. */
    ObservableList<Task<?>> running() {
        return running;
    }

    ReadOnlyIntegerProperty unfinished() {
        return unfinished.getReadOnlyProperty();
    }

    /** The entry that holds an unfinished job. */
    Optional<JobsTask> of(UUID job) {
        return running.stream().filter(JobsTask.class::isInstance).map(JobsTask.class::cast).filter(task -> task.holds(job)).findFirst();
    }

    /** A job has ended; returns its command if that has ended with it. */
    Optional<JobsTask> ended(Job job) {
        Optional<JobsTask> command = of(job.id());
        command.ifPresent(task -> {
            task.ended(job);
            endedSince++;
            count();
            if (task.unfinished() == 0) {
                running.remove(task);
            }
        });
        return command.filter(task -> task.unfinished() == 0);
    }

    /** By those that ended since there was nothing to do; 0 if none has. */
    double secondsLeft() {
        return endedSince == 0 ? 0 : secondsBusy() / endedSince * unfinished.get();
    }

    /** How many ended in a minute since there was nothing to do; 0 if none has, or nothing is left. */
    double perMinute() {
        return endedSince == 0 || unfinished.get() == 0 ? 0 : endedSince / secondsBusy() * TimeUnit.MINUTES.toSeconds(1);
    }

    private double secondsBusy() {
        return (double) (System.nanoTime() - busySince) / TimeUnit.SECONDS.toNanos(1);
    }

    /** Counts again, after the queue was paused or resumed, or a job of a paused queue has ended. */
    void count() {
        if (unfinished.get() == 0) {
            busySince = System.nanoTime();
            endedSince = 0;
        }
        long other = running.stream().filter(task -> !(task instanceof JobsTask)).count();
        long jobs = paused.get() ? entries.stream().filter(entry -> entry.job().get().state() == JobState.RUNNING).count()
                : running.stream().filter(JobsTask.class::isInstance).mapToInt(task -> ((JobsTask) task).unfinished()).sum();
        unfinished.set((int) (other + jobs));
    }
}
