package lightwell.jobs;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import lightwell.message.Message;

/**
 * A slow value that is made once for all who ask for it, and kept. The first caller makes it on its own thread, and the progress of all
 * hears of it; it is cancelled only when all have cancelled. After a failure each of the others tries for itself. Thread-safe.
 */
public final class SharedWork<T> {

    private static final long CHECK_MILLIS = 50;

    /** Makes the value; not null. */
    @FunctionalInterface
    public interface Maker<T> {
        T make(Progress progress) throws IOException;
    }

    private final List<Progress> callers = new CopyOnWriteArrayList<>();
    private boolean making;
    private T made;

    /**
     * The value; blocks until it is made.
     *
     * @param maker is used unless somebody else has made it, or is making it
     * @throws CancellationException if {@code progress} was cancelled
     */
    public T get(Maker<T> maker, Progress progress) throws IOException {
        callers.add(progress);
        try {
            T there = await(progress);
            if (there == null) {
                there = make(maker);
            }
            progress.checkCancelled(); // it may have been made for others
            return there;
        } finally {
            callers.remove(progress); // one entry, if several callers share it
        }
    }

    /** Null if the caller has to make it. */
    private synchronized T await(Progress progress) {
        while (made == null && making) {
            progress.checkCancelled();
            try {
                wait(CHECK_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("interrupted");
            }
        }
        making |= made == null;
        return made;
    }

    private T make(Maker<T> maker) throws IOException {
        T value = null;
        try {
            value = maker.make(new All());
            return value;
        } finally {
            synchronized (this) {
                made = value;
                making = false;
                notifyAll();
            }
        }
    }

    /** That of all callers. */
    private final class All implements Progress {

        @Override
        public void report(long done, long total) {
            callers.forEach(caller -> caller.report(done, total));
        }

        @Override
        public void step(Message title) {
            callers.forEach(caller -> caller.step(title));
        }

        @Override
        public boolean isCancelled() {
            return callers.stream().allMatch(Progress::isCancelled);
        }
    }
}
