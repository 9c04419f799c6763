package lightwell.jobs;

import java.io.IOException;

/**
 * A costly value that is created on first use and kept. Other callers wait during creation; after a failure the next caller tries again.
 * Thread-safe.
 */
public final class Memo<T> {

    /** Creates the value; not null. */
    @FunctionalInterface
    public interface Maker<T> {
        T make() throws IOException;
    }

    private final Maker<T> maker;
    private T made;

    public Memo(Maker<T> maker) {
        this.maker = maker;
    }

    /** The value; blocks during its creation. */
    public synchronized T get() throws IOException {
        if (made == null) {
            made = maker.make();
        }
        return made;
    }

    /** Drops the value; the next caller creates it again. Waits if it is being created. */
    public synchronized void forget() {
        made = null;
    }
}
