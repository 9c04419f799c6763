package lightwell.jobs;

import java.util.concurrent.CancellationException;

/**
 * What a long computation tells its caller, and how the caller stops it.
 * Implementations are called from worker threads, several at a time, and return quickly.
 */
public interface Progress {

    /** Ignores reports and never cancels. */
    Progress NONE = (done, total) -> {};

    /** Reports work done so far; both in the same unit of the computation's choice, {@code 0 <= done <= total}. */
    void report(long done, long total);

    /** Names the step that begins, in words for the user ("Decoding the base image"). */
    default void step(String title) {}

    /** True once the user asked to stop. */
    default boolean isCancelled() {
        return false;
    }

    /** Throws when the user asked to stop; computations call it between bands. */
    default void checkCancelled() {
        if (isCancelled()) {
            throw new CancellationException("Cancelled");
        }
    }
}
