package lightwell.jobs;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries again what found no memory: up to Java 21 an allocation also fails while others hold the collector off by native code that reads
 * Java's arrays, with gigabytes free, and a moment later there is room. Stateless.
 */
public final class MemoryRetry {

    private static final Logger LOG = LoggerFactory.getLogger(MemoryRetry.class);
    private static final long[] PAUSES_MILLIS = {50, 250};

    private MemoryRetry() {}

    /** Something that may be run twice. */
    @FunctionalInterface
    public interface Step {
        void run() throws Exception;
    }

    /**
     * Runs it on the caller's thread, after an {@link OutOfMemoryError} up to two times more.
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
