package lightwell.queue;

/**
 * How the work of a job ended.
 *
 * @param state a finished one
 */
public record JobOutcome(JobState state, JobResult result) {

    static JobOutcome failed(String sentence) {
        return new JobOutcome(JobState.FAILED, JobResult.told(sentence));
    }

    static JobOutcome cancelled() {
        return new JobOutcome(JobState.CANCELLED, JobResult.NONE);
    }
}
