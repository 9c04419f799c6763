package lightwell.ui.author;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import javafx.concurrent.Task;
import javafx.concurrent.Worker;
import lightwell.author.encode.EncodeOptions;
import lightwell.author.encode.Encoder;
import lightwell.author.gallery.Gallery;
import lightwell.author.source.SourceOptions;
import lightwell.color.ColorEngine;
import lightwell.export.Existing;
import lightwell.jobs.ParallelFor;
import lightwell.jobs.Progress;
import lightwell.ui.kit.ColorLoader;
import lightwell.ui.kit.ErrorModel;
import lightwell.ui.kit.Texts;
import lightwell.ui.kit.WorkTask;

/** Writes the files of all sources, one source after the other; one that fails does not stop the others. For the FX thread. */
final class WritingModel {

    /** Measuring, and making base and map; each file is then encoded and read back. */
    private static final int COMMON_STEPS = 2;
    private static final int FILE_STEPS = 3;

    private final ColorLoader color;
    private final ParallelFor fork;
    private final Executor thread;
    private final ObservableList<Task<?>> exports;
    private final ObjectProperty<Optional<WorkTask<Written>>> running = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final ReadOnlyStringWrapper step = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper pageProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Written>> last = new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * @param fork    of the computations
     * @param thread  for one run at a time
     * @param exports what the main window shows and waits for before it closes; receives the run
     */
    WritingModel(ColorLoader color, ParallelFor fork, Executor thread, ObservableList<Task<?>> exports) {
        this.color = color;
        this.fork = fork;
        this.thread = thread;
        this.exports = exports;
    }

    /** The run, empty if nothing is written. */
    ObjectProperty<Optional<WorkTask<Written>>> running() {
        return running;
    }

    boolean isRunning() {
        return running.get().isPresent();
    }

    /** 0..1; negative while nothing is known. */
    ReadOnlyDoubleProperty progress() {
        return progress.getReadOnlyProperty();
    }

    /** Source and step, in words. */
    ReadOnlyStringProperty step() {
        return step.getReadOnlyProperty();
    }

    /** What the last run has come to, also if it was cancelled; empty before it. */
    ReadOnlyObjectProperty<Optional<Written>> last() {
        return last.getReadOnlyProperty();
    }

    /** Why the page of the last run was not written, in one sentence; else empty. */
    ReadOnlyStringProperty pageProblem() {
        return pageProblem.getReadOnlyProperty();
    }

    /** Stops at the next check: the file at hand does not come to be, those before it stay. */
    void cancel() {
        running.get().ifPresent(task -> {
            step.unbind();
            step.set(Texts.get("author.stopping"));
            task.cancel();
        });
    }

    /** @param clashes sources that must not be written, since their files have the names of another one's */
    void write(List<AuthorSource> sources, SourceOptions said, EncodeOptions options, AuthorTargets targets, Existing existing,
            Map<Path, Path> clashes) {
        Run run = new Run(List.copyOf(sources), said, options, targets, existing, clashes);
        WorkTask<Written> task = new WorkTask<>(Texts.get("author.title"), run::work);
        sources.forEach(source -> source.become(SourceState.WAITING));
        last.set(Optional.empty());
        pageProblem.set("");
        progress.bind(task.progressProperty());
        step.bind(task.messageProperty());
        task.stateProperty().addListener((observable, before, state) -> {
            if (state == Worker.State.SUCCEEDED || state == Worker.State.FAILED || state == Worker.State.CANCELLED) {
                exports.remove(task); // before the view of running exports drops it by itself
            }
            if (state == Worker.State.SUCCEEDED || state == Worker.State.FAILED) {
                ended(run);
            }
        });
        running.set(Optional.of(task));
        exports.add(task);
        thread.execute(() -> {
            task.run();
            if (task.isCancelled()) {
                Platform.runLater(() -> ended(run.stopped())); // not before the thread has left the files
            }
        });
    }

    private void ended(Run run) {
        progress.unbind();
        step.unbind();
        run.sources.stream().filter(source -> source.state().get().busy()).forEach(source -> source.become(SourceState.WAITING));
        running.set(Optional.empty());
        last.set(Optional.of(run.written));
    }

    /** For the thread of the run, but for what is handed over to the FX thread. */
    private final class Run {

        private final List<AuthorSource> sources;
        private final SourceOptions said;
        private final EncodeOptions options;
        private final AuthorTargets targets;
        private final Existing existing;
        private final Map<Path, Path> clashes;
        private volatile Written written = Written.NOTHING;

        Run(List<AuthorSource> sources, SourceOptions said, EncodeOptions options, AuthorTargets targets, Existing existing,
                Map<Path, Path> clashes) {
            this.sources = sources;
            this.said = said;
            this.options = options;
            this.targets = targets;
            this.existing = existing;
            this.clashes = clashes;
        }

        private Run stopped() {
            written = written.stopped();
            return this;
        }

        private Written work(Progress progress) {
            ColorEngine engine;
            try {
                engine = color.await();
            } catch (IOException e) {
                sources.forEach(source -> failed(source, ErrorModel.sentence(source.name(), e)));
                return written;
            }
            int steps = COMMON_STEPS + FILE_STEPS * options.formats().size();
            StepProgress all = new StepProgress(progress, sources.size() * steps);
            SourceWriting writing = new SourceWriting(new Encoder(options, engine, fork), engine, said, targets, existing,
                    sources.stream().map(AuthorSource::path).toList(), Optional.of(new Gallery()).filter(page -> targets.paged()));
            for (int i = 0; i < sources.size(); i++) {
                progress.checkCancelled();
                all.source(sources.get(i).name(), i * steps);
                write(sources.get(i), writing, all);
            }
            page(writing);
            return written;
        }

        private void page(SourceWriting writing) {
            try {
                writing.page();
            } catch (IOException e) {
                String sentence = ErrorModel.sentence(Texts.get("author.page"), e);
                Platform.runLater(() -> pageProblem.set(sentence));
            }
        }

        private void write(AuthorSource source, SourceWriting writing, Progress all) {
            Path other = clashes.get(source.path());
            if (other != null) {
                failed(source, Texts.get("author.clash", source.name(), other.getFileName()));
                return;
            }
            Platform.runLater(() -> source.become(SourceState.WRITING));
            try {
                SourceWriting.Outcome outcome = writing.write(source.path(), all);
                written = written.and(outcome.written());
                Platform.runLater(() -> {
                    source.measured(outcome.width(), outcome.height());
                    source.become(SourceState.DONE, outcome.note());
                });
            } catch (CancellationException e) {
                throw e;
            } catch (IOException | RuntimeException | OutOfMemoryError e) {
                failed(source, ErrorModel.sentence(source.name(), e));
            }
        }

        private void failed(AuthorSource source, String sentence) {
            written = written.and(new Written(0, 0, 1, Optional.empty(), false));
            Platform.runLater(() -> source.become(SourceState.FAILED, sentence));
        }
    }
}
