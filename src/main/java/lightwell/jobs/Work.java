package lightwell.jobs;

/** Something that takes a while, reports how far it is and can be stopped. Runs on a background thread. */
@FunctionalInterface
public interface Work<T> {

    /** @throws java.util.concurrent.CancellationException when it stopped because {@code progress} was cancelled */
    T run(Progress progress) throws Exception;
}
