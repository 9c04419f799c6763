package lightwell.ui.export;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
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
import lightwell.export.ExportOptions;
import lightwell.export.ExportOptions.DepthUpsampling;
import lightwell.export.ExportOptions.Existing;
import lightwell.export.ExrExport;
import lightwell.export.PngFile;
import lightwell.export.cloud.CloudExport;
import lightwell.export.cloud.CloudPart;
import lightwell.export.cloud.CloudSettings;
import lightwell.export.cloud.LengthUnit;
import lightwell.export.extract.Extract;
import lightwell.export.report.DepthReport;
import lightwell.hdr.HdrOptions;
import lightwell.jobs.Progress;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.content.PhotoSource;
import lightwell.ui.kit.ErrorModel;
import lightwell.ui.kit.Texts;
import lightwell.ui.kit.WorkTask;

/**
 * The exports that run, and how each one ends. For the FX thread; the writing happens in the background, under a lease of the photo, once
 * that is open.
 */
public final class ExportModel {

    private final ErrorModel errors;
    private final Executor background;
    private final ObservableList<Task<?>> running = FXCollections.observableArrayList();
    private final Map<Task<?>, Path> targets = new HashMap<>();
    private final BooleanProperty guidedDepth = new SimpleBooleanProperty();
    private final ReadOnlyIntegerWrapper failures = new ReadOnlyIntegerWrapper();
    private BiConsumer<Path, Boolean> ended = (target, written) -> {};

    public ExportModel(ErrorModel errors, Executor background) {
        this.errors = errors;
        this.background = background;
    }

    /** Unfinished exports, oldest first. */
    public ObservableList<Task<?>> running() {
        return running;
    }

    /** Whether depth in an EXR follows the picture's edges; for the exports that start from then on. */
    public BooleanProperty guidedDepth() {
        return guidedDepth;
    }

    /** Called with the target of an export that ended without an error: true when it was written, false when it was cancelled. */
    public void onEnded(BiConsumer<Path, Boolean> listener) {
        ended = listener;
    }

    /** True while this target is being written. */
    public boolean isRunning(Path target) {
        return targets.containsValue(target);
    }

    /** Writes a photo, or something of it, on a background thread. */
    @FunctionalInterface
    private interface Writing {
        Object write(OpenPhoto photo, Progress progress) throws Exception;
    }

    /** How many have failed so far. */
    public ReadOnlyIntegerProperty failures() {
        return failures.getReadOnlyProperty();
    }

    /** Starts to write an EXR by these rules; a target that exists is handled as {@code existing} says. */
    public void start(PhotoSource photo, Path target, HdrOptions rules, Existing existing) {
        ExportOptions options = ExportOptions.DEFAULT.withHdr(rules).withExisting(existing)
                .withDepth(guidedDepth.get() ? DepthUpsampling.GUIDED : DepthUpsampling.NEAREST);
        start(photo, target, (open, progress) -> ExrExport.write(open.photo(), target, options, open.color(), progress));
    }

    /** Starts to write every layer and the metadata into a folder; files that exist are a failure. */
    public void extract(PhotoSource photo, Path folder) {
        start(photo, folder, (open, progress) -> {
            ExtractReport report = new ExtractReport();
            Extract.write(open.photo(), folder, Extract.stem(photo.path()), Existing.REFUSE, progress, report);
            report.check();
            return folder;
        });
    }

    /** Starts to write depth as points or a surface; a file that exists is a failure unless the user agreed. */
    public void cloud(PhotoSource photo, CloudPart part, CloudChoice choice) {
        CloudSettings settings = new CloudSettings(part, choice.mesh(), false, LengthUnit.M, choice.overwrite());
        start(photo, choice.target(),
                (open, progress) -> CloudExport.write(open.photo(), choice.target(), choice.format(), settings, open.color(), progress));
    }

    /** Starts to write a page on what the depth is worth; the user agreed to replace a file that exists. */
    public void report(PhotoSource photo, Path target) {
        start(photo, target, (open, progress) -> {
            DepthReport.write(open.photo(), target, true, open.color(), progress);
            return target;
        });
    }

    /** Starts to write a picture as it is on the screen; the user agreed to replace a file that exists. */
    public void picture(PhotoSource photo, Path target, WritableImage seen) {
        int width = (int) seen.getWidth();
        int height = (int) seen.getHeight();
        int[] argb = new int[width * height];
        seen.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        start(photo, target, (open, progress) -> {
            PngFile.write(target, true, argb, width, height, open.photo().path());
            return target;
        });
    }

    public void cancelAll() {
        List.copyOf(running).forEach(Task::cancel); // each one leaves the list as it ends
    }

    private void start(PhotoSource photo, Path target, Writing writing) {
        photo.claim().ifPresent(claim -> start(claim, target, writing));
    }

    private void start(PhotoSource.Claim claim, Path target, Writing writing) {
        WorkTask<Object> task = new WorkTask<>(target.getFileName().toString(), running.isEmpty() ? "" : Texts.get("export.queued"),
                progress -> writing.write(claim.photo(progress), progress));
        task.stateProperty().addListener((observable, before, state) -> changed(task, target, state));
        targets.put(task, target);
        running.add(task);
        background.execute(() -> {
            try (claim) {
                task.run(); // a task cancelled while it was queued does nothing here, and the claim still ends
            }
        });
    }

    private void changed(WorkTask<Object> task, Path target, Worker.State state) {
        switch (state) {
            case SUCCEEDED -> ended.accept(target, true);
            case CANCELLED -> ended.accept(target, false);
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
