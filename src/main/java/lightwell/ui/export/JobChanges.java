package lightwell.ui.export;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import lightwell.message.Message;
import lightwell.queue.JobListener;

/** Gathers what happens in the queue, so that the window follows once for many changes. Called on any thread. */
final class JobChanges implements JobListener {

    private final Executor ui;
    private final Follower follower;
    private Set<UUID> changed = new LinkedHashSet<>();
    private Map<UUID, Step> steps = new LinkedHashMap<>();
    private boolean listed;
    private boolean scheduled;

    /** How far a job is. */
    record Step(String words, long done, long total) {}

    /** Follows on the FX thread. */
    interface Follower {

        /**
         * @param listed  whether jobs have come, gone or moved, or the queue was paused or resumed
         * @param changed jobs with another state
         * @param steps   of running jobs
         */
        void follow(boolean listed, Set<UUID> changed, Map<UUID, Step> steps);

        /** The journal cannot be used, one sentence. */
        void trouble(Message sentence);
    }

    /** @param ui the FX thread */
    JobChanges(Executor ui, Follower follower) {
        this.ui = ui;
        this.follower = follower;
    }

    @Override
    public synchronized void changed(UUID job) {
        changed.add(job);
        schedule();
    }

    @Override
    public synchronized void listed() {
        listed = true;
        schedule();
    }

    @Override
    public synchronized void progressed(UUID job, String step, long done, long total) {
        steps.put(job, new Step(step, done, total));
        schedule();
    }

    @Override
    public void trouble(Message sentence) {
        ui.execute(() -> follower.trouble(sentence));
    }

    private void schedule() {
        if (!scheduled) {
            scheduled = true;
            ui.execute(this::deliver);
        }
    }

    private void deliver() {
        Set<UUID> nowChanged;
        Map<UUID, Step> nowSteps;
        boolean nowListed;
        synchronized (this) {
            nowChanged = changed;
            nowSteps = steps;
            nowListed = listed;
            changed = new LinkedHashSet<>();
            steps = new LinkedHashMap<>();
            listed = false;
            scheduled = false;
        }
        follower.follow(nowListed, nowChanged, nowSteps);
    }
}
