package lightwell.queue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Decides what has become of a job whose process ended before the journal knew. Stateless. */
final class Recovery {

    private Recovery() {}

    /**
     * A job that was running waits again, unless its one file is complete: then it is done.
     *
     * @param completed the files that got their names, or were about to
     */
    static Job of(Job job, Supplier<Set<WrittenIdentity>> completed) {
        if (job.state() != JobState.RUNNING) {
            return job;
        }
        Optional<WrittenIdentity> there = job.request().several() ? Optional.empty()
                : WrittenIdentity.ifExists(job.request().target()).filter(file -> completed.get().contains(file));
        return there.map(file -> job.ended(new JobOutcome(JobState.DONE,
                new JobResult(List.of(job.request().target()), file.bytes(), 0, "")))).orElseGet(job::waiting);
    }
}
