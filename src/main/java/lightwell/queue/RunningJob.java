package lightwell.queue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import lightwell.export.Completion;
import lightwell.export.Existing;
import lightwell.failure.FailureSentence;
import lightwell.jobs.Ending;
import lightwell.jobs.Progress;
import lightwell.message.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A job at work: passes its progress on, can be cancelled, and notes each file before it appears. Thread-safe. */
final class RunningJob implements Progress, Completion {

    private static final Logger LOG = LoggerFactory.getLogger(RunningJob.class);

    private final Job job;
    private final Clerk clerk;
    private final List<JobListener> listeners;
    private volatile boolean cancelled;
    private volatile String step = "";
    /** Files of an earlier run that need not be written again. */
    private final Set<Path> kept = new LinkedHashSet<>();
    /** Files of an earlier run that was interrupted; null until asked for. */
    private Set<WrittenIdentity> earlier;

    RunningJob(Job job, Clerk clerk, List<JobListener> listeners) {
        this.job = job;
        this.clerk = clerk;
        this.listeners = listeners;
    }

    void cancel() {
        cancelled = true;
    }

    /** Blocks until the work has ended, in whatever way. */
    JobOutcome run(JobWork work) {
        long begin = System.nanoTime();
        try {
            checkCancelled();
            JobOutcome outcome = work.run(job.request(), this, this);
            JobResult result = outcome.result();
            double seconds = (System.nanoTime() - begin) / (double) TimeUnit.SECONDS.toNanos(1);
            result.files().forEach(file -> LOG.info("Wrote {}", file));
            return new JobOutcome(outcome.state(), new JobResult(all(result.files()), result.bytes(), seconds, result.message()));
        } catch (CancellationException e) {
            LOG.debug("Cancelled", e);
            return JobOutcome.cancelled();
        } catch (Exception | Error e) {
            if (isCancelled()) { // failures while it is being stopped are caused by that
                return JobOutcome.cancelled();
            }
            LOG.warn("{} was not written", job.request().target(), e);
            return JobOutcome.failed(FailureSentence.of(e).orElseGet(() -> Message.of("queue.unforeseen", e.getClass().getSimpleName())
                    .toString()));
        }
    }

    @Override
    public void report(long done, long total) {
        listeners.forEach(listener -> listener.progressed(job.id(), step, done, total));
    }

    @Override
    public void step(String title) {
        step = title;
        listeners.forEach(listener -> listener.progressed(job.id(), title, 0, 0));
    }

    @Override
    public boolean isCancelled() {
        return cancelled || Ending.ofProcess().begun();
    }

    @Override
    public synchronized Existing existing(Path file, Existing asked) {
        if (WrittenIdentity.ifExists(file).filter(earlier()::contains).isEmpty()) {
            return asked;
        }
        kept.add(file);
        return Existing.SKIP;
    }

    private synchronized List<Path> all(List<Path> written) {
        return Stream.concat(kept.stream(), written.stream()).distinct().toList();
    }

    private Set<WrittenIdentity> earlier() {
        if (earlier == null) {
            earlier = job.starts() > 1 ? clerk.completed(job.id()) : Set.of();
        }
        return earlier;
    }

    @Override
    public void completing(Path target, Path complete) throws IOException {
        clerk.completing(job.id(), WrittenIdentity.of(complete));
    }
}
