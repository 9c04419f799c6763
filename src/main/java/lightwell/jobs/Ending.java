package lightwell.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The end of a process, also by a signal (Ctrl+C, SIGTERM): what is under way learns that it shall stop and is waited for, and only then is
 * what it left behind taken away. Safe from several threads.
 */
public final class Ending {

    private static final Logger LOG = LoggerFactory.getLogger(Ending.class);
    /** Native code that is under way, such as the decoding of a large photo, cannot be stopped. */
    private static final long PATIENCE_SECONDS = 10;
    private static final Ending PROCESS = new Ending();

    static {
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> PROCESS.run(PATIENCE_SECONDS, TimeUnit.SECONDS), "lightwell-end"));
        } catch (IllegalStateException e) {
            PROCESS.begun = true; // the process is ending already
        }
    }

    private final List<Runnable> last = new ArrayList<>();
    private int held;
    private volatile boolean begun;

    /** What is under way; the end of the process waits until it is closed, or until patience runs out. */
    public final class Hold implements AutoCloseable {

        private boolean open = true;

        private Hold() {}

        /** Closing it again does nothing. */
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

    /** That of this process; it begins with the virtual machine's shutdown hooks. */
    public static Ending ofProcess() {
        return PROCESS;
    }

    /** True once the process was told to end: work stops as soon as it can. */
    public boolean begun() {
        return begun;
    }

    /** Announces work. */
    public synchronized Hold hold() {
        held++;
        return new Hold();
    }

    /** Announces what is done when all work has stopped. */
    public synchronized void last(Runnable step) {
        last.add(step);
    }

    void run(long patience, TimeUnit unit) {
        begun = true;
        if (!await(unit.toNanos(patience))) {
            LOG.warn("The process ends although work is under way");
        }
        List<Runnable> steps;
        synchronized (this) {
            steps = List.copyOf(last);
        }
        steps.forEach(Runnable::run);
    }

    /** @return false when patience ran out */
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
