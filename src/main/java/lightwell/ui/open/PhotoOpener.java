package lightwell.ui.open;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ChangeListener;
import javafx.concurrent.Worker;
import lightwell.hdr.HdrOptions;
import lightwell.hdr.HdrReconstruction;
import lightwell.jobs.Progress;
import lightwell.jobs.Work;
import lightwell.photo.ImageChoice;
import lightwell.photo.Photo;
import lightwell.photo.PhotoException;
import lightwell.photo.PhotoImage;
import lightwell.photo.PhotoReader;
import lightwell.sample.DemoPhoto;
import lightwell.ui.ColorLoader;
import lightwell.ui.ErrorModel;
import lightwell.ui.Texts;
import lightwell.ui.WorkTask;
import lightwell.ui.viewer.OpenPhoto;
import lightwell.ui.viewer.ViewerModel;

/** Opens photos in the background and hands them to the viewer; of several asked for at once, the last one wins. For the FX thread. */
public final class PhotoOpener {

    private final ViewerModel viewer;
    private final ColorLoader color;
    private final ErrorModel errors;
    private final Executor background;
    private final ReadOnlyStringWrapper busy = new ReadOnlyStringWrapper("");
    private WorkTask<OpenPhoto> newest;

    public PhotoOpener(ViewerModel viewer, ColorLoader color, ErrorModel errors, Executor background) {
        this.viewer = viewer;
        this.color = color;
        this.errors = errors;
        this.background = background;
    }

    /** What is being opened, in words; empty when nothing is. */
    public ReadOnlyStringProperty busy() {
        return busy.getReadOnlyProperty();
    }

    public void open(Path path) {
        String name = String.valueOf(path.getFileName());
        start(name, Texts.get("status.opening", name), progress -> read(path, ImageChoice.MAIN));
    }

    /** Opens another image of the file that is open, with what belongs to it. */
    public void openImage(PhotoImage image) {
        OpenPhoto open = viewer.photo().get();
        if (open != null) {
            Path path = open.photo().path();
            start(open.photo().name(), Texts.get("status.opening", image.title()), progress -> read(path, ImageChoice.of(image)));
        }
    }

    /** Writes the demo photo into a folder, and opens it. */
    public void openDemo(Path folder) {
        start(DemoPhoto.FILE_NAME, Texts.get("status.demo"), progress -> read(writeDemo(folder, progress), ImageChoice.MAIN));
    }

    private static Path writeDemo(Path folder, Progress progress) throws PhotoException {
        try {
            return DemoPhoto.write(folder, progress);
        } catch (IOException e) {
            throw new PhotoException(e.getMessage(), e); // one sentence, by its contract
        }
    }

    /** Stops waiting for what is being opened, and closes what is open. */
    public void close() {
        if (newest != null) {
            newest.cancel();
        }
        replace(null);
    }

    private void start(String name, String words, Work<OpenPhoto> work) {
        if (newest != null) {
            newest.cancel();
        }
        AtomicReference<OpenPhoto> made = new AtomicReference<>();
        WorkTask<OpenPhoto> task = new WorkTask<>(words, progress -> {
            made.set(work.run(progress));
            return made.get();
        });
        newest = task;
        busy.set(words);
        task.stateProperty().addListener(ended(task, name));
        background.execute(() -> {
            task.run();
            if (task.isCancelled() && made.get() != null) {
                made.get().close(); // a cancelled task hands its value to nobody
            }
        });
    }

    private ChangeListener<Worker.State> ended(WorkTask<OpenPhoto> task, String name) {
        return (observable, before, state) -> {
            if (task != newest) {
                if (state == Worker.State.SUCCEEDED) {
                    task.getValue().close();
                }
                return;
            }
            if (state == Worker.State.SUCCEEDED) {
                errors.clear();
                replace(task.getValue());
            } else if (state == Worker.State.FAILED) {
                errors.show(name, task.getException());
            }
            if (state != Worker.State.SCHEDULED && state != Worker.State.RUNNING) {
                busy.set("");
                newest = null;
            }
        };
    }

    private OpenPhoto read(Path path, ImageChoice image) throws Exception {
        Photo photo = PhotoReader.open(path, image);
        try {
            photo.base().raster();
            return new OpenPhoto(photo, HdrReconstruction.prepare(photo, HdrOptions.DEFAULT), color.await());
        } catch (Exception | Error e) {
            photo.close();
            throw e;
        }
    }

    private void replace(OpenPhoto photo) {
        OpenPhoto before = viewer.photo().get();
        viewer.photo().set(photo);
        if (before != null) {
            before.close();
        }
    }
}
