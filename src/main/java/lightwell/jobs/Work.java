package lightwell.jobs;

/** A long task that reports its progress and can be cancelled. Runs on a background thread. */
@FunctionalInterface
public interface Work<T> {

    /** @throws java.util.concurrent.CancellationException if it stopped because {@code progress} was cancelled */
    T run(Progress progress) throws Exception;
}
