package lightwell.ui.export;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import lightwell.export.ExportResult;
import lightwell.export.OutputTarget;
import lightwell.export.PngFile;
import lightwell.ui.content.PhotoSource;
import lightwell.ui.kit.ErrorModel;
import lightwell.ui.kit.Texts;
import lightwell.ui.kit.WorkTask;

/** Writes screenshots, which exist only in the window and are therefore not in the queue. For the FX thread. */
public final class PictureExport {

    private final ExportModel exports;
    private final Executor background;

    PictureExport(ExportModel exports, Executor background) {
        this.exports = exports;
        this.background = background;
    }

    /**
     * Starts to write a screenshot.
     *
     * @param id of the output
     */
    public void start(PhotoSource photo, String id, OutputTarget target, WritableImage seen) {
        int width = (int) seen.getWidth();
        int height = (int) seen.getHeight();
        int[] argb = new int[width * height];
        seen.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        Path file = target.path();
        String name = file.getFileName().toString();
        WorkTask<ExportResult> task = new WorkTask<>(name,
                progress -> PngFile.write(id, target.reading(photo.path()), argb, width, height));
        exports.running().add(task);
        task.stateProperty().addListener((observable, before, state) -> {
            switch (state) {
                case SUCCEEDED -> exports.tell(new EndedExport(Texts.get("export." + id + ".done"), Texts.get("export.done.text", file),
                        task.getValue().folder(), true));
                case CANCELLED -> exports.tell(new EndedExport(name, Texts.get("status.cancelled"), file.getParent(), false));
                case FAILED -> exports.fail(ErrorModel.sentence(name, task.getException()));
                default -> {
                    return;
                }
            }
            exports.running().remove(task);
        });
        background.execute(task);
    }
}
