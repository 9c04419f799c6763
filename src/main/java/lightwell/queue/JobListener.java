package lightwell.queue;

import java.util.UUID;
import lightwell.message.Message;

/** Is told of changes, on any thread and several at a time, and returns quickly; what has changed is asked from the queue. */
public interface JobListener {

    /** A job has another state. */
    default void changed(UUID job) {}

    /** Jobs have come or gone, or have another order, or the queue was paused or resumed. */
    default void listed() {}

    /**
     * A running job has progressed.
     *
     * @param step  what it does, in words for the user; may be empty
     * @param done  of the step
     * @param total of the step, in the same unit; 0 if unknown
     */
    default void progressed(UUID job, String step, long done, long total) {}

    /** The journal cannot be used, one sentence: the queue works, but forgets its jobs when the program ends. */
    default void trouble(Message sentence) {}
}
