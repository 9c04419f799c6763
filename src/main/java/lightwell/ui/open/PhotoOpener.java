package lightwell.ui.open;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ChangeListener;
import javafx.concurrent.Worker;
import lightwell.hdr.HdrOptions;
import lightwell.hdr.HdrReconstruction;
import lightwell.jobs.LatestWins;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens photos in the background and hands them to the viewer; of several asked for at once, the last one wins. For the FX thread. */
public final class PhotoOpener {

    private static final Logger LOG = LoggerFactory.getLogger(PhotoOpener.class);

    private final ViewerModel viewer;
    private final ColorLoader color;
    private final LatestWins lane;
    private final OpeningMarks marks;
    private final ErrorModel errors;
    private Listener listener = Listener.NONE;
    private final ReadOnlyStringWrapper busy = new ReadOnlyStringWrapper("");
    private WorkTask<OpenPhoto> newest;

    /** How opening ended, of what was asked for last; called on the FX thread. */
    public interface Listener {

        Listener NONE = new Listener() {
            @Override
            public void opened(Path path) { }

            @Override
            public void failed(Path path, String sentence) { }
        };

        /** It is in the viewer. */
        void opened(Path path);

        void failed(Path path, String sentence);
    }

    public PhotoOpener(ViewerModel viewer, ColorLoader color, OpeningMarks marks, ErrorModel errors, Executor background) {
        this.viewer = viewer;
        this.color = color;
        this.errors = errors;
        this.marks = marks;
        lane = new LatestWins(background);
    }

    public void listen(Listener one) {
        listener = one;
    }

    /** What is being opened, in words; empty when nothing is. */
    public ReadOnlyStringProperty busy() {
        return busy.getReadOnlyProperty();
    }

    public void open(Path path) {
        String name = String.valueOf(path.getFileName());
        start(path, Texts.get("status.opening", name), progress -> read(path, ImageChoice.MAIN, progress),
                sentence -> listener.failed(path, sentence));
    }

    /** Opens another image of the file that is open, with what belongs to it. */
    public void openImage(PhotoImage image) {
        OpenPhoto open = viewer.photo().get();
        if (open != null) {
            Path path = open.photo().path();
            start(path, Texts.get("status.opening", image.title()), progress -> read(path, ImageChoice.of(image), progress), errors::show);
        }
    }

    /** Writes the demo photo into a folder, and opens it. */
    public void openDemo(Path folder) {
        Path path = folder.resolve(DemoPhoto.FILE_NAME);
        start(path, Texts.get("status.demo"), progress -> read(writeDemo(folder, progress), ImageChoice.MAIN, progress),
                sentence -> listener.failed(path, sentence));
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
        cancel();
        replace(null);
    }

    /** Stops waiting for what is being opened; what is open stays. */
    public void cancel() {
        if (newest != null) {
            newest.cancel();
            newest = null;
            busy.set("");
        }
    }

    /** Closes what is open. */
    public void closePhoto() {
        replace(null);
    }

    private void start(Path path, String words, Work<OpenPhoto> work, Consumer<String> failed) {
        cancel();
        errors.clear();
        AtomicReference<OpenPhoto> made = new AtomicReference<>();
        WorkTask<OpenPhoto> task = new WorkTask<>(words, progress -> {
            made.set(work.run(progress));
            return made.get();
        });
        newest = task;
        busy.set(words);
        task.stateProperty().addListener(ended(task, path, failed));
        lane.submit(() -> {
            task.run();
            if (task.isCancelled() && made.get() != null) {
                made.get().close(); // a cancelled task hands its value to nobody
            }
        });
    }

    private ChangeListener<Worker.State> ended(WorkTask<OpenPhoto> task, Path path, Consumer<String> failed) {
        return (observable, before, state) -> {
            if (task != newest) {
                if (state == Worker.State.SUCCEEDED) {
                    task.getValue().close();
                }
                return;
            }
            if (state == Worker.State.SCHEDULED || state == Worker.State.RUNNING) {
                return;
            }
            busy.set("");
            newest = null;
            if (state == Worker.State.SUCCEEDED) {
                replace(task.getValue());
                listener.opened(path);
            } else if (state == Worker.State.FAILED) {
                failed.accept(ErrorModel.sentence(path.getFileName().toString(), task.getException()));
            }
        };
    }

    private OpenPhoto read(Path path, ImageChoice image, Progress progress) throws Exception {
        return marks.during(path, () -> decoded(PhotoReader.open(path, image), progress));
    }

    private OpenPhoto decoded(Photo photo, Progress progress) throws Exception {
        try {
            progress.checkCancelled();
            long start = System.nanoTime();
            photo.base().raster();
            HdrReconstruction hdr = HdrReconstruction.prepare(photo, HdrOptions.DEFAULT);
            LOG.debug("{} is decoded, in {} ms", photo.name(), (System.nanoTime() - start) / 1_000_000);
            return new OpenPhoto(photo, hdr, color.await());
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
