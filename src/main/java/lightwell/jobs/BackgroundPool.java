package lightwell.jobs;

import java.util.ArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads for all slow work: few, named, daemons; unused ones end. Work submitted after {@link #close} is dropped silently, since
 * nobody waits for it any more. Thread-safe.
 */
public final class BackgroundPool implements Executor, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundPool.class);
    private static final long IDLE_SECONDS = 30;

    private final ThreadPoolExecutor threads;
    private final AtomicInteger pending = new AtomicInteger();

    /** @param name of its threads, followed by a number */
    public BackgroundPool(String name, int size) {
        this(name, size, Thread.NORM_PRIORITY);
    }

    /** A single low-priority thread, on systems with thread priorities. */
    public static BackgroundPool idle(String name) {
        return new BackgroundPool(name, 1, Thread.MIN_PRIORITY);
    }

    private BackgroundPool(String name, int size, int priority) {
        AtomicInteger next = new AtomicInteger(1);
        threads = new ThreadPoolExecutor(size, size, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
            Thread thread = new Thread(work, name + "-" + next.getAndIncrement());
            thread.setDaemon(true);
            thread.setPriority(priority);
            return thread;
        });
        threads.allowCoreThreadTimeOut(true);
    }

    @Override
    public void execute(Runnable work) {
        pending.incrementAndGet();
        try {
            threads.execute(() -> guarded(work));
        } catch (RejectedExecutionException e) {
            pending.decrementAndGet();
            LOG.debug("Dropped work after the pool was closed");
        }
    }

    /** True if no work is running or queued. */
    public boolean isIdle() {
        return pending.get() == 0;
    }

    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            Thread.UncaughtExceptionHandler told = Thread.getDefaultUncaughtExceptionHandler();
            if (told == null) {
                LOG.error("Background work failed", e);
            } else {
                told.uncaughtException(Thread.currentThread(), e); // the thread continues
            }
        } finally {
            pending.decrementAndGet();
        }
    }

    /** Accepts no more work, drops queued work and waits for running work. */
    public boolean close(long timeout, TimeUnit unit) {
        threads.shutdown();
        pending.addAndGet(-threads.getQueue().drainTo(new ArrayList<>()));
        return ended(timeout, unit);
    }

    /** Accepts no more work and waits for running and queued work: for work that must release what it holds. */
    public boolean finish(long timeout, TimeUnit unit) {
        threads.shutdown();
        return ended(timeout, unit);
    }

    private boolean ended(long timeout, TimeUnit unit) {
        try {
            return threads.awaitTermination(timeout, unit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Like {@link #close(long, TimeUnit)}, waiting for at most ten seconds. */
    @Override
    public void close() {
        close(10, TimeUnit.SECONDS);
    }
}
