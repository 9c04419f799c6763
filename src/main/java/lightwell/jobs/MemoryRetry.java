package lightwell.jobs;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Retries after an out-of-memory error: up to Java 21 an allocation also fails while native code that reads Java arrays blocks garbage
 * collection, although a moment later there is room. Stateless.
 */
public final class MemoryRetry {

    private static final Logger LOG = LoggerFactory.getLogger(MemoryRetry.class);
    private static final long[] PAUSES_MILLIS = {50, 250};

    private MemoryRetry() {}

    /** A step that may be run twice. */
    @FunctionalInterface
    public interface Step {
        void run() throws Exception;
    }

    /**
     * Runs the step on the caller's thread, and up to two more times after an {@link OutOfMemoryError}.
     *
     * @throws OutOfMemoryError that of the last time
     */
    public static void run(Step step) throws Exception {
        for (long pause : PAUSES_MILLIS) {
            try {
                step.run();
                return;
            } catch (OutOfMemoryError e) {
                LOG.info("There was no memory; trying again in {} ms", pause, e);
                Thread.sleep(pause);
            }
        }
        step.run();
    }
}
