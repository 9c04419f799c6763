package lightwell.ui.compare;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.concurrent.Worker;
import lightwell.jobs.LatestWins;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.kit.ErrorModel;
import lightwell.ui.kit.Texts;
import lightwell.ui.kit.WorkTask;
import lightwell.ui.open.PhotoOpener;
import lightwell.ui.viewer.ReferenceModel;

/** Reads the photo to compare with in the background; among several requests, the last one wins. For the FX thread. */
final class ReferenceLoader {

    private final ReferenceModel reference;
    private final PhotoOpener opener;
    private final ErrorModel errors;
    private final LatestWins lane;
    private final ReadOnlyStringWrapper busy = new ReadOnlyStringWrapper("");
    private WorkTask<OpenPhoto> newest;

    ReferenceLoader(ReferenceModel reference, PhotoOpener opener, ErrorModel errors, Executor background) {
        this.reference = reference;
        this.opener = opener;
        this.errors = errors;
        lane = new LatestWins(background);
    }

    /** The file being read, in words; empty if there is none. */
    ReadOnlyStringProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** @param loaded called once the photo is the reference; not after a failure, which is shown */
    void load(Path path, Runnable loaded) {
        cancel();
        String name = path.getFileName().toString();
        AtomicReference<OpenPhoto> made = new AtomicReference<>();
        WorkTask<OpenPhoto> task = new WorkTask<>(name, progress -> {
            made.set(opener.read(path, progress));
            return made.get();
        });
        newest = task;
        busy.set(Texts.get("reference.opening", name));
        task.stateProperty().addListener((observable, before, state) -> ended(task, state, name, loaded));
        lane.submit(() -> {
            task.run();
            if (task.isCancelled() && made.get() != null) {
                made.get().close(); // nobody receives the value of a cancelled task
            }
        });
    }

    /** Stops reading; the reference stays. */
    void cancel() {
        if (newest != null) {
            newest.cancel();
            newest = null;
        }
        busy.set("");
    }

    private void ended(WorkTask<OpenPhoto> task, Worker.State state, String name, Runnable loaded) {
        if (task != newest) {
            if (state == Worker.State.SUCCEEDED) {
                task.getValue().close();
            }
        } else if (state == Worker.State.SUCCEEDED) {
            finished();
            reference.set(task.getValue());
            loaded.run();
        } else if (state == Worker.State.FAILED) {
            finished();
            errors.show(name, task.getException());
        }
    }

    private void finished() {
        newest = null;
        busy.set("");
    }
}
