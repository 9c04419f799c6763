package lightwell.queue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import lightwell.export.Completion;
import lightwell.jobs.Progress;

/** Gives each job to the work of its output. */
public final class OutputJobs implements JobWork {

    private final Map<String, JobWork> special;
    private final JobWork others;

    /** @param special by the ids of outputs */
    public OutputJobs(Map<String, JobWork> special, JobWork others) {
        this.special = Map.copyOf(special);
        this.others = others;
    }

    @Override
    public JobOutcome run(JobRequest request, Completion files, Progress progress) throws Exception {
        return of(request).run(request, files, progress);
    }

    @Override
    public Set<Path> claims(JobRequest request) {
        return of(request).claims(request);
    }

    private JobWork of(JobRequest request) {
        return special.getOrDefault(request.output(), others);
    }
}
