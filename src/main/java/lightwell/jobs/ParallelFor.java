package lightwell.jobs;

import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Distributes the parts of one computation over the threads of a pool. The caller works as well, so it never waits for a free thread and
 * may itself belong to the pool. Thread-safe.
 */
public final class ParallelFor {

    /** Runs everything on the caller's thread. */
    public static final ParallelFor NONE = new ParallelFor(Runnable::run, 1);

    private final Executor executor;
    private final int threads;

    /** @param threads the largest number of threads at once, including the caller's */
    public ParallelFor(Executor executor, int threads) {
        this.executor = Objects.requireNonNull(executor);
        this.threads = threads;
    }

    public int threads() {
        return threads;
    }

    /**
     * Runs {@code part} for 0 up to {@code parts}, in any order, and returns when all have ended: nothing runs on afterwards. If one
     * throws, those not yet started are skipped, and the caller receives its exception.
     */
    public void run(int parts, IntConsumer part) {
        Run run = new Run(parts, part);
        for (int i = 1; i < Math.min(threads, parts); i++) {
            try {
                executor.execute(run);
            } catch (RejectedExecutionException e) {
                break; // the pool is closing: the caller does everything
            }
        }
        run.run();
        run.await();
    }

    private static final class Run implements Runnable {

        private final int parts;
        private final IntConsumer part;
        private final AtomicInteger next = new AtomicInteger();
        private int working;
        private boolean over;
        private Throwable failure;

        Run(int parts, IntConsumer part) {
            this.parts = parts;
            this.part = part;
        }

        @Override
        public void run() {
            if (!begin()) {
                return;
            }
            Throwable thrown = null;
            try {
                for (int i = next.getAndIncrement(); i < parts; i = next.getAndIncrement()) {
                    part.accept(i);
                }
            } catch (RuntimeException | Error e) {
                next.set(parts);
                thrown = e;
            }
            end(thrown);
        }

        /** False for a thread that starts too late, which must not touch anything. */
        private synchronized boolean begin() {
            if (over) {
                return false;
            }
            working++;
            return true;
        }

        private synchronized void end(Throwable thrown) {
            working--;
            if (failure == null) {
                failure = thrown;
            }
            notifyAll();
        }

        private synchronized void await() {
            over = true;
            boolean interrupted = false;
            while (working > 0) {
                try {
                    wait();
                } catch (InterruptedException e) {
                    interrupted = true; // wait: the others still use what the caller owns
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            if (failure instanceof Error error) {
                throw error;
            }
            if (failure != null) {
                throw (RuntimeException) failure;
            }
        }
    }
}
