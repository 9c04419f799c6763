package lightwell.ui.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.concurrent.Worker;
import lightwell.depth.foreign.Alignment;
import lightwell.depth.foreign.DepthFile;
import lightwell.depth.foreign.DepthNumbers;
import lightwell.depth.foreign.ForeignDepth;
import lightwell.depth.foreign.Meaning;
import lightwell.jobs.LatestWins;
import lightwell.ui.content.ForeignDepths;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.kit.ErrorModel;
import lightwell.ui.kit.Texts;
import lightwell.ui.kit.WorkTask;
import lightwell.ui.viewer.ViewerModel;

/** Reads depth maps from elsewhere and lays them on the open photo, in the background; the last request wins. For the FX thread. */
final class ForeignLoader {

    private final ViewerModel viewer;
    private final ErrorModel errors;
    private final LatestWins lane;
    private final ObjectProperty<Optional<Meaning>> meaning = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Alignment> alignment = new SimpleObjectProperty<>(Alignment.SCALE_AND_SHIFT);
    private final ReadOnlyStringWrapper busy = new ReadOnlyStringWrapper("");
    private WorkTask<ForeignDepth> newest;

    /** Reads or has the numbers. */
    private interface Numbers {
        DepthNumbers get() throws IOException;
    }

    ForeignLoader(ViewerModel viewer, ErrorModel errors, Executor background) {
        this.viewer = viewer;
        this.errors = errors;
        lane = new LatestWins(background);
        meaning.addListener(observable -> again());
        alignment.addListener(observable -> again());
        viewer.photo().addListener(observable -> cancel());
    }

    /** What the numbers mean; empty to guess it. */
    ObjectProperty<Optional<Meaning>> meaning() {
        return meaning;
    }

    ObjectProperty<Alignment> alignment() {
        return alignment;
    }

    /** The file being read, in words; empty if there is none. */
    ReadOnlyStringProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** @param laid called once it lies on the photo; not after a failure, which is shown */
    void load(Path path, Runnable laid) {
        String name = String.valueOf(path.getFileName());
        lay(name, () -> DepthFile.read(path), laid);
    }

    /** Aligns the same map by other choices. */
    private void again() {
        viewer.foreign().depth().get().map(ForeignDepth::numbers).ifPresent(numbers -> lay(numbers.name(), () -> numbers, () -> {}));
    }

    private void lay(String name, Numbers numbers, Runnable laid) {
        cancel();
        OpenPhoto photo = viewer.photo().get();
        if (photo == null) {
            return;
        }
        Optional<Meaning> told = meaning.get();
        Alignment align = alignment.get();
        WorkTask<ForeignDepth> task = new WorkTask<>(name, progress -> {
            try (OpenPhoto.Lease lease = photo.acquire().orElseThrow(() -> new CancellationException("closed"))) {
                return ForeignDepths.on(lease.photo(), numbers.get(), told, align);
            }
        });
        newest = task;
        busy.set(Texts.get("foreign.reading", name));
        task.stateProperty().addListener((observable, before, state) -> ended(task, photo, state, laid));
        lane.submit(task);
    }

    private void ended(WorkTask<ForeignDepth> task, OpenPhoto photo, Worker.State state, Runnable laid) {
        if (task != newest) {
            return;
        }
        if (state == Worker.State.SUCCEEDED) {
            rest();
            viewer.foreign().set(photo, task.getValue());
            laid.run();
        } else if (state == Worker.State.FAILED) {
            rest();
            errors.show(task.getTitle(), task.getException());
        }
    }

    private void rest() {
        newest = null;
        busy.set("");
    }

    void cancel() {
        if (newest != null) {
            WorkTask<ForeignDepth> task = newest;
            rest();
            task.cancel();
        }
    }
}
