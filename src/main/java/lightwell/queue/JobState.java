package lightwell.queue;

/** The state of a job. Only {@link #WAITING} and {@link #RUNNING} change by themselves. */
public enum JobState {
    WAITING, RUNNING, DONE,
    /** The target existed and was left alone, as requested. */
    SKIPPED, FAILED, CANCELLED;

    /** Whether nothing more happens unless the user asks for it. */
    public boolean isFinished() {
        return this != WAITING && this != RUNNING;
    }

    /** Whether another attempt makes sense. */
    public boolean mayRetry() {
        return this == FAILED || this == CANCELLED;
    }
}
