package lightwell.jobs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The orderly end of a process, also after a signal (Ctrl+C, SIGTERM): work in progress is told to stop and waited for, and only then are
 * its temporary files removed. Thread-safe.
 */
public final class Ending {

    private static final Logger LOG = LoggerFactory.getLogger(Ending.class);
    /** Native code in progress, such as decoding a large photo, cannot be stopped. */
    private static final long PATIENCE_SECONDS = 10;
    private static final Ending PROCESS = new Ending();

    static {
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> PROCESS.run(PATIENCE_SECONDS, TimeUnit.SECONDS), "lightwell-end"));
        } catch (IllegalStateException e) {
            PROCESS.begun = true; // the process is already ending
        }
    }

    private final List<Runnable> last = new ArrayList<>();
    private int held;
    private volatile boolean begun;

    /** Work in progress: the end of the process waits until it is closed, or until the timeout. */
    public final class Hold implements AutoCloseable {

        private boolean open = true;

        private Hold() {}

        /** Further calls do nothing. */
        @Override
        public void close() {
            synchronized (Ending.this) {
                if (open) {
                    open = false;
                    held--;
                    Ending.this.notifyAll();
                }
            }
        }
    }

    Ending() {}

    /** The instance of this process; it starts with the virtual machine's shutdown hooks. */
    public static Ending ofProcess() {
        return PROCESS;
    }

    /** True once the process was told to end: work must stop as soon as possible. */
    public boolean begun() {
        return begun;
    }

    /**
     * Waits until the process is told to end, for this time at most.
     *
     * @return whether it was told
     */
    public synchronized boolean awaitBegun(Duration most) throws InterruptedException {
        long until = System.nanoTime() + most.toNanos();
        for (long left = most.toNanos(); !begun && left > 0; left = until - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return begun;
    }

    /** Registers work in progress. */
    public synchronized Hold hold() {
        held++;
        return new Hold();
    }

    /** Registers a step that runs after all work has stopped. */
    public synchronized void last(Runnable step) {
        last.add(step);
    }

    void run(long patience, TimeUnit unit) {
        begin();
        if (!await(unit.toNanos(patience))) {
            LOG.warn("The process ends although work is under way");
        }
        List<Runnable> steps;
        synchronized (this) {
            steps = List.copyOf(last);
        }
        steps.forEach(Runnable::run);
    }

    private synchronized void begin() {
        begun = true;
        notifyAll();
    }

    /** @return false after a timeout */
    private synchronized boolean await(long nanoseconds) {
        long until = System.nanoTime() + nanoseconds;
        try {
            for (long left = nanoseconds; held > 0 && left > 0; left = until - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return held == 0;
    }
}
