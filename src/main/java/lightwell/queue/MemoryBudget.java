package lightwell.queue;

import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import lightwell.jobs.Progress;
import lightwell.jobs.SpareMemory;
import lightwell.message.Message;

/**
 * Lets as many jobs work at once as fit into memory, and always one: a photo that is larger than everything works alone. Thread-safe; jobs
 * come in the order in which they fit.
 */
public final class MemoryBudget {

    /** The part of the machine's free memory that jobs may use, in eighths; the rest is for files that the system keeps in memory. */
    private static final int EIGHTHS = 5;
    private static final long LOOK_MILLIS = 100;

    private final LongSupplier budget;
    private long bytes;
    private long taken;
    private int holders;

    /** A job's memory; it belongs to one thread. */
    public final class Share implements AutoCloseable {

        private final long size;

        private Share(long size) {
            this.size = size;
        }

        @Override
        public void close() {
            synchronized (MemoryBudget.this) {
                taken -= size;
                holders--;
                MemoryBudget.this.notifyAll();
            }
        }
    }

    /** @param budget bytes for all jobs together; asked whenever none works */
    public MemoryBudget(LongSupplier budget) {
        this.budget = budget;
    }

    /** A part of what the machine has left. */
    public static MemoryBudget ofMachine() {
        return preferring(OptionalLong::empty);
    }

    /** @param bytes what the user prefers; empty: a part of what the machine has left */
    public static MemoryBudget preferring(Supplier<OptionalLong> bytes) {
        return new MemoryBudget(() -> bytes.get().orElseGet(() -> SpareMemory.bytes() / 8 * EIGHTHS));
    }

    /**
     * Waits until the job fits.
     *
     * @throws java.util.concurrent.CancellationException if the progress was cancelled
     */
    public synchronized Share share(long size, Progress progress) throws InterruptedException {
        if (holders > 0 && size > bytes - taken) {
            progress.step(Message.of("queue.step-memory"));
        }
        while (holders > 0 && size > bytes - taken) {
            progress.checkCancelled();
            TimeUnit.MILLISECONDS.timedWait(this, LOOK_MILLIS);
        }
        progress.checkCancelled();
        if (holders == 0) {
            bytes = budget.getAsLong();
        }
        taken += size;
        holders++;
        return new Share(size);
    }
}
