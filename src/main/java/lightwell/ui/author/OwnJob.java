package lightwell.ui.author;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import lightwell.author.encode.EncodedFile;
import lightwell.author.encode.EncodedLines;
import lightwell.message.Message;
import lightwell.queue.Authored;
import lightwell.queue.Job;
import lightwell.queue.JobRequest;
import lightwell.queue.JobState;
import lightwell.ui.export.JobEntry;
import lightwell.ui.kit.Texts;

/** A job of this window: its source shows what happens to it. For the FX thread. */
final class OwnJob {

    private final AuthorSource source;
    private final JobEntry entry;
    private final AuthoredPages pages;
    private final Runnable changed;
    private final InvalidationListener follows = observable -> follow();
    private final WeakInvalidationListener weak = new WeakInvalidationListener(follows);
    private boolean tells = true;

    /** @param changed called after each change */
    OwnJob(AuthorSource source, JobEntry entry, AuthoredPages pages, Runnable changed) {
        this.source = source;
        this.entry = entry;
        this.pages = pages;
        this.changed = changed;
        entry.job().addListener(weak);
        entry.progressed().addListener(weak);
        show();
    }

    AuthorSource source() {
        return source;
    }

    JobEntry entry() {
        return entry;
    }

    JobRequest request() {
        return job().request();
    }

    private Job job() {
        return entry.job().get();
    }

    boolean isUnfinished() {
        return !job().state().isFinished();
    }

    boolean sameAs(JobRequest other) {
        return request().equals(other);
    }

    /** The source shows a newer job from now on. */
    void superseded() {
        tells = false;
    }

    /** Nothing of it is wanted any more. */
    void forget() {
        entry.job().removeListener(weak);
        entry.progressed().removeListener(weak);
    }

    /** The part that is done, 0 to 1. */
    double share() {
        return isUnfinished() ? Math.max(0, job().state() == JobState.RUNNING ? entry.share() : 0) : 1;
    }

    /** What it does, in words; empty if it does not run. */
    Optional<String> doing() {
        return job().state() == JobState.RUNNING ? Optional.of(Texts.get("author.step", source.name(), entry.doing())) : Optional.empty();
    }

    /** What it has come to. */
    Written written() {
        Job job = job();
        List<EncodedFile> files = pages.result(job.request()).map(Authored::files).orElse(List.of());
        int skipped = (int) files.stream().filter(EncodedFile::skipped).count();
        return switch (job.state()) {
            case DONE, SKIPPED -> new Written(files.size() - skipped, skipped, 0, Optional.of(folder(job, files)), false);
            case FAILED -> new Written(0, 0, 1, Optional.empty(), false);
            case CANCELLED -> new Written(0, 0, 0, Optional.empty(), true);
            case WAITING, RUNNING -> Written.NOTHING;
        };
    }

    private static Path folder(Job job, List<EncodedFile> files) {
        return files.stream().map(file -> file.file().getParent()).findFirst().orElse(job.request().target());
    }

    private static String note(Authored made) {
        return EncodedLines.brief(made.files(), made.warnings()).stream().map(Message::toString).collect(Collectors.joining("\n"));
    }

    private void follow() {
        show();
        changed.run();
    }

    private void show() {
        if (!tells) {
            return;
        }
        Job job = job();
        switch (job.state()) {
            case WAITING, CANCELLED -> source.become(SourceState.WAITING);
            case RUNNING -> source.become(SourceState.WRITING);
            case FAILED -> source.become(SourceState.FAILED, job.result().message());
            case DONE, SKIPPED -> {
                Optional<Authored> result = pages.result(job.request());
                result.ifPresent(made -> source.measured(made.width(), made.height()));
                source.become(SourceState.DONE, result.map(OwnJob::note).orElse(job.result().message()));
            }
        }
    }
}
