package lightwell.ui.export;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.concurrent.Task;
import javafx.concurrent.Worker;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import lightwell.export.ExportResult;
import lightwell.export.Exporter;
import lightwell.export.OutputTarget;
import lightwell.export.PngFile;
import lightwell.jobs.Progress;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.content.PhotoSource;
import lightwell.ui.kit.ErrorModel;
import lightwell.ui.kit.Texts;
import lightwell.ui.kit.WorkTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running exports and their results. For the FX thread; writing happens in the background, under a lease of the photo, once that is
 * open.
 */
public final class ExportModel {

    private static final Logger LOG = LoggerFactory.getLogger(ExportModel.class);

    private final ErrorModel errors;
    private final Executor background;
    private final ObservableList<Task<?>> running = FXCollections.observableArrayList();
    private final Map<Task<?>, Path> targets = new HashMap<>();
    private final ExportChoices choices = new ExportChoices();
    private final BooleanProperty guidedDepth = new SimpleBooleanProperty();
    private final ReadOnlyIntegerWrapper failures = new ReadOnlyIntegerWrapper();
    private Consumer<EndedExport> ended = export -> {};

    public ExportModel(ErrorModel errors, Executor background) {
        this.errors = errors;
        this.background = background;
    }

    /** Unfinished exports, oldest first. */
    public ObservableList<Task<?>> running() {
        return running;
    }

    /** Whether depth in an EXR follows the picture's edges; for exports that start afterwards. */
    public BooleanProperty guidedDepth() {
        return guidedDepth;
    }

    /** Called for each export that ends without an error. */
    public void onEnded(Consumer<EndedExport> listener) {
        ended = listener;
    }

    /** True while this target is being written. */
    public boolean isRunning(Path target) {
        return targets.containsValue(target);
    }

    /** Writes a photo, or a part of it, on a background thread. */
    @FunctionalInterface
    private interface Writing {
        ExportResult write(OpenPhoto photo, Progress progress) throws Exception;
    }

    /** The number of failures so far. */
    public ReadOnlyIntegerProperty failures() {
        return failures.getReadOnlyProperty();
    }

    /** The options that the panels provide for each output. */
    public ExportChoices choices() {
        return choices;
    }

    /** Starts an export of a photo. */
    public <O> void start(PhotoSource photo, Exporter<O> exporter, OutputTarget target, O options) {
        start(photo, target.path(), (open, progress) -> exporter.write(open.photo(), target, options, open::color, progress));
    }

    /**
     * Starts to write a screenshot.
     *
     * @param id of the output
     */
    public void picture(PhotoSource photo, String id, OutputTarget target, WritableImage seen) {
        int width = (int) seen.getWidth();
        int height = (int) seen.getHeight();
        int[] argb = new int[width * height];
        seen.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        start(photo, target.path(),
                (open, progress) -> PngFile.write(id, target.reading(open.photo().path()), argb, width, height));
    }

    private static void log(ExportResult result) {
        result.files().forEach(file -> LOG.info("Wrote {}", file));
        result.warnings().forEach(warning -> LOG.info(warning.english()));
    }

    public void cancelAll() {
        List.copyOf(running).forEach(Task::cancel); // each task leaves the list when it ends
    }

    private void start(PhotoSource photo, Path target, Writing writing) {
        photo.claim().ifPresent(claim -> start(claim, target, writing));
    }

    private void start(PhotoSource.Claim claim, Path target, Writing writing) {
        WorkTask<ExportResult> task = new WorkTask<>(target.getFileName().toString(), running.isEmpty() ? "" : Texts.get("export.queued"),
                progress -> writing.write(claim.photo(progress), progress));
        task.stateProperty().addListener((observable, before, state) -> changed(task, target, state));
        targets.put(task, target);
        running.add(task);
        background.execute(() -> {
            try (claim) {
                task.run(); // a task cancelled in the queue does nothing here, and the claim still ends
            }
        });
    }

    private void changed(WorkTask<ExportResult> task, Path target, Worker.State state) {
        switch (state) {
            case SUCCEEDED -> {
                log(task.getValue());
                ended.accept(new EndedExport(target, Optional.of(task.getValue())));
            }
            case CANCELLED -> ended.accept(new EndedExport(target, Optional.empty()));
            case FAILED -> {
                errors.show(target.getFileName().toString(), task.getException());
                failures.set(failures.get() + 1);
            }
            default -> {
                return;
            }
        }
        running.remove(task);
        targets.remove(task);
    }
}
