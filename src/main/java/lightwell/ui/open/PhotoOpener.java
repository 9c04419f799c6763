package lightwell.ui.open;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ChangeListener;
import javafx.concurrent.Worker;
import lightwell.failure.FailureSentence;
import lightwell.hdr.HdrOptions;
import lightwell.hdr.HdrReconstruction;
import lightwell.jobs.LatestWins;
import lightwell.jobs.Progress;
import lightwell.jobs.Work;
import lightwell.photo.ImageChoice;
import lightwell.photo.Photo;
import lightwell.photo.PhotoException;
import lightwell.photo.PhotoImage;
import lightwell.photo.reader.PhotoReader;
import lightwell.sample.DemoPhoto;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.kit.ColorLoader;
import lightwell.ui.kit.ErrorModel;
import lightwell.ui.kit.Texts;
import lightwell.ui.kit.WorkTask;
import lightwell.ui.viewer.ViewerModel;
import lightwell.ui.workspace.Workspace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens photos in the background and passes them to the viewer; among several requests, the last one wins. For the FX thread. */
public final class PhotoOpener {

    private static final Logger LOG = LoggerFactory.getLogger(PhotoOpener.class);

    private static final long MEMORY_LOOKS_SECONDS = 5;

    private final ViewerModel viewer;
    private final ColorLoader color;
    private final LatestWins lane;
    private final CrashJournal marks;
    private final ErrorModel errors;
    private final PhotoPrefetcher ahead;
    private Listener listener = Listener.NONE;
    private final ReadOnlyStringWrapper busy = new ReadOnlyStringWrapper("");
    private WorkTask<OpenPhoto> newest;
    private Object awaited; // the request that waits for prefetching
    private boolean asInFile; // whether the displayed photo is the main image of the current file

    /** Receives the result of the last request, on the FX thread. */
    public interface Listener {

        Listener NONE = new Listener() {
            @Override
            public void opened(Path path) {}

            @Override
            public void failed(Path path, String sentence) {}
        };

        /** The photo is in the viewer. */
        void opened(Path path);

        void failed(Path path, String sentence);
    }

    /** @param idle reads photos ahead */
    PhotoOpener(ViewerModel viewer, ColorLoader color, CrashJournal marks, ErrorModel errors, Executor background, Executor idle) {
        this.viewer = viewer;
        this.color = color;
        this.errors = errors;
        this.marks = marks;
        lane = new LatestWins(background);
        ahead = new PhotoPrefetcher(this::readAhead, PrefetchBudget.standard(), idle,
                CompletableFuture.delayedExecutor(MEMORY_LOOKS_SECONDS, TimeUnit.SECONDS, idle), Platform::runLater);
    }

    /** Made on any thread. */
    public static PhotoOpener of(Workspace workspace, CrashJournal marks) {
        return new PhotoOpener(workspace.viewer(), workspace.color(), marks, workspace.errors(), workspace.background(), workspace.ahead());
    }

    public void listen(Listener one) {
        listener = one;
    }

    /** The file being opened, in words; empty if there is none. */
    public ReadOnlyStringProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** The photos that are decoded in advance. */
    public PhotoPrefetcher ahead() {
        return ahead;
    }

    /** Shows a prefetched photo at once; waits for one that is being prefetched. */
    public void open(Path path) {
        errors.clear();
        bring(path);
    }

    private void bring(Path path) {
        Optional<OpenPhoto> there = ahead.take(path);
        if (there.isPresent()) {
            LOG.debug("{} was decoded ahead", there.get().photo().name());
            cancel();
            replace(there.get(), true);
            listener.opened(path);
            return;
        }
        String words = Texts.get("status.opening", String.valueOf(path.getFileName()));
        Object waits = new Object();
        if (ahead.await(path, () -> comes(path, waits))) {
            cancel();
            awaited = waits;
            busy.set(words);
        } else {
            start(path, words, progress -> read(path, ImageChoice.MAIN, progress), sentence -> listener.failed(path, sentence), true);
        }
    }

    private void comes(Path path, Object waits) {
        if (awaited == waits) {
            bring(path);
        }
    }

    /** Discards what was read of a file, because the file has changed. */
    public void forget(Path path) {
        ahead.forget(path);
        OpenPhoto shown = viewer.photo().get();
        asInFile &= shown == null || !shown.photo().path().equals(path);
    }

    /** Opens another image of the open file, with everything that belongs to it. */
    public void openImage(PhotoImage image) {
        OpenPhoto open = viewer.photo().get();
        if (open != null) {
            Path path = open.photo().path();
            errors.clear();
            start(path, Texts.get("status.opening", image.title()), progress -> read(path, ImageChoice.of(image), progress), errors::show,
                    false);
        }
    }

    /** Writes the demo photo into a folder, and opens it. */
    public void openDemo(Path folder) {
        Path path = folder.resolve(DemoPhoto.FILE_NAME);
        errors.clear();
        start(path, Texts.get("status.demo"), progress -> read(writeDemo(folder, progress), ImageChoice.MAIN, progress),
                sentence -> listener.failed(path, sentence), true);
    }

    private static Path writeDemo(Path folder, Progress progress) throws PhotoException {
        try {
            return DemoPhoto.write(folder, progress);
        } catch (IOException e) {
            throw new PhotoException(FailureSentence.told(e), e); // one sentence, by its contract
        }
    }

    /** Cancels opening, and closes the open and prefetched photos. */
    public void close() {
        cancel();
        ahead.retain(List.of());
        replace(null, true);
    }

    /** Cancels opening; the open photo stays. */
    public void cancel() {
        if (newest != null) {
            newest.cancel();
            newest = null;
        }
        awaited = null;
        busy.set("");
    }

    /** Closes the open photo. */
    public void closePhoto() {
        replace(null, true);
    }

    /** @param main whether it is the image that the path alone stands for */
    private void start(Path path, String words, Work<OpenPhoto> work, Consumer<String> failed, boolean main) {
        cancel();
        AtomicReference<OpenPhoto> made = new AtomicReference<>();
        WorkTask<OpenPhoto> task = new WorkTask<>(words, progress -> {
            made.set(work.run(progress));
            return made.get();
        });
        newest = task;
        busy.set(words);
        task.stateProperty().addListener(ended(task, path, failed, main));
        lane.submit(() -> {
            task.run();
            if (task.isCancelled() && made.get() != null) {
                made.get().close(); // nobody receives the value of a cancelled task
            }
        });
    }

    private ChangeListener<Worker.State> ended(WorkTask<OpenPhoto> task, Path path, Consumer<String> failed, boolean main) {
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
                replace(task.getValue(), main);
                listener.opened(path);
            } else if (state == Worker.State.FAILED) {
                failed.accept(ErrorModel.sentence(path.getFileName().toString(), task.getException()));
            }
        };
    }

    /** Opens a file for the caller, who owns the result; blocks. Thread-safe. */
    public OpenPhoto read(Path path, Progress progress) throws Exception {
        return read(path, ImageChoice.MAIN, progress);
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
            color.await();
            return new OpenPhoto(photo, hdr, color::now);
        } catch (Exception | Error e) {
            photo.close();
            throw e;
        }
    }

    private Optional<OpenPhoto> readAhead(Path path, Predicate<Photo> affordable, Progress progress) throws Exception {
        if (Files.size(path) > PrefetchBudget.LARGEST_FILE) {
            return Optional.empty();
        }
        return marks.during(path, () -> {
            Photo photo = PhotoReader.open(path);
            if (!affordable.test(photo)) {
                photo.close();
                return Optional.empty();
            }
            return Optional.of(decoded(photo, progress));
        });
    }

    private void replace(OpenPhoto photo, boolean main) {
        OpenPhoto before = viewer.photo().get();
        viewer.photo().set(photo);
        if (before != null && asInFile) {
            ahead.keep(before);
        } else if (before != null) {
            before.close();
        }
        asInFile = main;
    }
}
