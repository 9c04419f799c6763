package lightwell.jobs;

import java.util.concurrent.CancellationException;
import lightwell.message.Message;

/**
 * Reports the progress of a long computation to its caller, and lets the caller cancel it. Implementations are called from worker threads,
 * several at a time, and return quickly.
 */
public interface Progress {

    /** Ignores reports and never cancels. */
    Progress NONE = (done, total) -> {};

    /** Reports the work done so far; both values in the same unit of the computation's choice, {@code 0 <= done <= total}. */
    void report(long done, long total);

    /** Names the step that begins, in words for the user ("Decoding the base image"). */
    default void step(String title) {}

    /** Names the step that begins, in the user's language. */
    default void step(Message title) {
        step(title.toString());
    }

    /** True once the user has cancelled. */
    default boolean isCancelled() {
        return false;
    }

    /** Throws if the user has cancelled; computations call it between bands. */
    default void checkCancelled() {
        if (isCancelled()) {
            throw new CancellationException("Cancelled");
        }
    }
}
