package lightwell.jobs;

import java.io.IOException;
import java.util.concurrent.CancellationException;

/**
 * A slow value of the key that was asked for last, made once for all who ask for it. Those who still wait for that of an earlier key
 * receive it. Thread-safe.
 */
public final class LatestMemo<K, T> {

    private K last;
    private SharedWork<T> work;

    /**
     * The value; blocks until it is made.
     *
     * @param maker is used unless somebody else has made it, or is making it
     * @throws CancellationException if {@code progress} was cancelled
     */
    public T get(K key, SharedWork.Maker<T> maker, Progress progress) throws IOException {
        return of(key).get(maker, progress);
    }

    private synchronized SharedWork<T> of(K key) {
        if (!key.equals(last)) {
            last = key;
            work = new SharedWork<>();
        }
        return work;
    }

    /** Drops the value. */
    public synchronized void forget() {
        last = null;
        work = null;
    }
}
