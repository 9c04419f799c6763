package lightwell.queue;

import java.util.UUID;

/**
 * A job as it is at one moment. Immutable.
 *
 * @param id     never used again
 * @param starts how often its work was begun
 */
public record Job(UUID id, JobRequest request, JobState state, int starts, JobResult result) {

    static Job of(JobRequest request) {
        return new Job(UUID.randomUUID(), request, JobState.WAITING, 0, JobResult.NONE);
    }

    Job started() {
        return new Job(id, request, JobState.RUNNING, starts + 1, JobResult.NONE);
    }

    Job waiting() {
        return new Job(id, request, JobState.WAITING, starts, JobResult.NONE);
    }

    Job ended(JobOutcome outcome) {
        return new Job(id, request, outcome.state(), starts, outcome.result());
    }
}
