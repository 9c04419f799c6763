package lightwell.ui.author;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import lightwell.author.encode.EncodeRequest;
import lightwell.export.Existing;
import lightwell.queue.AuthorJobs;
import lightwell.queue.JobRequest;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.export.ExportModel;
import lightwell.ui.export.JobEntry;
import lightwell.ui.kit.Texts;

/**
 * Gives sources to the queue, and follows their jobs. What is given while some of them are unfinished counts with them as one run. For the
 * FX thread; the queue writes in the background.
 */
final class WritingModel {

    private final ExportModel exports;
    private final ObservableValue<OpenPhoto> open;
    private final AuthoredPages pages;
    private final List<OwnJob> jobs = new ArrayList<>();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final ReadOnlyStringWrapper step = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Written>> last = new ReadOnlyObjectWrapper<>(Optional.empty());
    private int refused;

    /**
     * @param exports adds jobs to the queue
     * @param open    the photo that the main window has open, which need not be decoded again
     * @param pages   writes a page after each run that wants one
     */
    WritingModel(ExportModel exports, ObservableValue<OpenPhoto> open, AuthoredPages pages) {
        this.exports = exports;
        this.open = open;
        this.pages = pages;
    }

    /** Whether jobs wait or run. */
    ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }

    /** Of the run, 0..1. */
    ReadOnlyDoubleProperty progress() {
        return progress.getReadOnlyProperty();
    }

    /** Source and step, in words. */
    ReadOnlyStringProperty step() {
        return step.getReadOnlyProperty();
    }

    /** What the last run has come to, also if it was cancelled; empty before its end. */
    ReadOnlyObjectProperty<Optional<Written>> last() {
        return last.getReadOnlyProperty();
    }

    /** Why the page of the last run was not written, in one sentence; else empty. */
    ReadOnlyStringProperty pageProblem() {
        return pages.problem();
    }

    /** Cancels the jobs of this run: files at hand do not come to be, those before them stay. */
    void cancel() {
        exports.cancel(jobs.stream().map(own -> own.entry().job().get().id()).toList());
    }

    /**
     * Adds a job for each source, unless the same one is unfinished.
     *
     * @param refusals by source: why it is not to be written, one sentence
     */
    void write(List<AuthorSource> sources, EncodeRequest asked, AuthorTargets targets, Existing existing, Map<Path, String> refusals) {
        if (!running.get()) {
            jobs.forEach(OwnJob::forget);
            jobs.clear();
            refused = 0;
            pages.begin();
        }
        List<AuthorSource> accepted = new ArrayList<>();
        List<JobRequest> requests = new ArrayList<>();
        for (AuthorSource source : sources) {
            JobRequest request = AuthorJobs.request(source.path(), asked, targets.folder(source.path()), existing);
            if (refusals.containsKey(source.path())) {
                refused++;
                source.become(SourceState.FAILED, refusals.get(source.path()));
            } else if (jobs.stream().noneMatch(own -> own.isUnfinished() && own.sameAs(request))) {
                accepted.add(source);
                requests.add(request);
            }
        }
        targets.page(accepted.stream().map(AuthorSource::path).toList()).ifPresent(page -> pages.want(requests, page, existing));
        requests.forEach(this::hold);
        List<JobEntry> entries = requests.isEmpty() ? List.of() : exports.start(requests);
        for (int i = 0; i < entries.size(); i++) {
            AuthorSource source = accepted.get(i);
            jobs.stream().filter(own -> own.source() == source).forEach(OwnJob::superseded);
            jobs.add(new OwnJob(source, entries.get(i), pages, this::update));
        }
        update();
    }

    /** A photo that is open is not decoded a second time. */
    private void hold(JobRequest request) {
        Optional.ofNullable(open.getValue()).filter(photo -> photo.image().equals(request.image())
                && photo.path().toAbsolutePath().normalize().equals(request.source())).ifPresent(photo -> exports.hold(request, photo));
    }

    private void update() {
        boolean before = running.get();
        boolean now = jobs.stream().anyMatch(OwnJob::isUnfinished);
        progress.set(jobs.stream().mapToDouble(OwnJob::share).average().orElse(0));
        step.set(jobs.stream().map(OwnJob::doing).flatMap(Optional::stream).findFirst().orElse(now ? Texts.get("export.queued") : ""));
        if (before && !now) {
            pages.end(jobs.stream().map(OwnJob::request).toList());
        }
        last.set(now ? Optional.empty() : Optional.of(written(jobs)));
        running.set(now);
    }

    private Written written(Collection<OwnJob> ended) {
        Written all = new Written(0, 0, refused, Optional.empty(), false);
        for (OwnJob own : ended) {
            all = all.and(own.written());
        }
        return all;
    }
}
