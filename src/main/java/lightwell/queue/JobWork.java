package lightwell.queue;

import java.nio.file.Path;
import java.util.Set;
import lightwell.export.Completion;
import lightwell.jobs.Progress;

/** Does the work of one kind of job. Thread-safe: several run at once. */
@FunctionalInterface
public interface JobWork {

    /**
     * Blocks until the output is complete.
     *
     * @param files must be told of each file before it gets its name
     * @return {@link JobState#DONE} or {@link JobState#SKIPPED}
     * @throws java.util.concurrent.CancellationException if the progress was cancelled; nothing unfinished is left behind
     * @throws Exception any failure; nothing unfinished is left behind
     */
    JobOutcome run(JobRequest request, Completion files, Progress progress) throws Exception;

    /** What only one unfinished job may write at a time; quick. */
    default Set<Path> claims(JobRequest request) {
        return Set.of(request.claim());
    }
}
