package lightwell.ui.export;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import javafx.beans.property.BooleanProperty;
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
import lightwell.jobs.Work;
import lightwell.ui.ErrorModel;
import lightwell.ui.WorkTask;
import lightwell.ui.viewer.OpenPhoto;

/** The exports that run, and how each one ends. For the FX thread; the writing happens in the background, under a lease of the photo. */
public final class ExportModel {

    private final ErrorModel errors;
    private final Executor background;
    private final ObservableList<Task<?>> running = FXCollections.observableArrayList();
    private final Map<Task<?>, Path> targets = new HashMap<>();
    private final BooleanProperty guidedDepth = new SimpleBooleanProperty();
    private BiConsumer<Path, Boolean> ended = (target, written) -> { };

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

    /** Starts to write an EXR by these rules; a target that exists is handled as {@code existing} says. */
    public void start(OpenPhoto photo, Path target, HdrOptions rules, Existing existing) {
        ExportOptions usual = ExportOptions.DEFAULT;
        ExportOptions options = new ExportOptions(usual.colorSpace(), usual.compression(), usual.layout(), rules, existing,
                usual.chromaticities(), guidedDepth.get() ? DepthUpsampling.GUIDED : DepthUpsampling.NEAREST, usual.threads());
        start(photo, target, progress -> ExrExport.write(photo.photo(), target, options, photo.color(), progress));
    }

    /** Starts to write every layer and the metadata into a folder; files that exist are a failure. */
    public void extract(OpenPhoto photo, Path folder) {
        start(photo, folder, progress -> {
            ExtractReport report = new ExtractReport();
            Extract.write(photo.photo(), folder, Extract.stem(photo.photo().path()), Existing.REFUSE, progress, report);
            report.check();
            return folder;
        });
    }

    /** Starts to write depth as points or a surface; a file that exists is a failure unless the user agreed. */
    public void cloud(OpenPhoto photo, CloudPart part, CloudChoice choice) {
        CloudSettings settings = new CloudSettings(part, choice.mesh(), false, LengthUnit.M, choice.overwrite());
        start(photo, choice.target(), progress ->
                CloudExport.write(photo.photo(), choice.target(), choice.format(), settings, photo.color(), progress));
    }

    /** Starts to write a page on what the depth is worth; the user agreed to replace a file that exists. */
    public void report(OpenPhoto photo, Path target) {
        start(photo, target, progress -> {
            DepthReport.write(photo.photo(), target, true, photo.color(), progress);
            return target;
        });
    }

    /** Starts to write a picture as it is on the screen; the user agreed to replace a file that exists. */
    public void picture(OpenPhoto photo, Path target, WritableImage seen) {
        int width = (int) seen.getWidth();
        int height = (int) seen.getHeight();
        int[] argb = new int[width * height];
        seen.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        start(photo, target, progress -> {
            PngFile.write(target, true, argb, width, height, photo.photo().path());
            return target;
        });
    }

    public void cancelAll() {
        List.copyOf(running).forEach(Task::cancel); // each one leaves the list as it ends
    }

    private void start(OpenPhoto photo, Path target, Work<Object> work) {
        photo.acquire().ifPresent(lease -> start(lease, target, work));
    }

    private void start(OpenPhoto.Lease lease, Path target, Work<Object> work) {
        WorkTask<Object> task = new WorkTask<>(target.getFileName().toString(), work);
        task.stateProperty().addListener((observable, before, state) -> changed(task, target, state));
        targets.put(task, target);
        running.add(task);
        background.execute(() -> {
            try (lease) {
                task.run(); // a task cancelled while it was queued does nothing here, and the lease still ends
            }
        });
    }

    private void changed(WorkTask<Object> task, Path target, Worker.State state) {
        switch (state) {
            case SUCCEEDED -> ended.accept(target, true);
            case CANCELLED -> ended.accept(target, false);
            case FAILED -> errors.show(target.getFileName().toString(), task.getException());
            default -> {
                return;
            }
        }
        running.remove(task);
        targets.remove(task);
    }
}
