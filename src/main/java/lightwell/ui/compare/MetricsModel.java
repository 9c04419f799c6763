package lightwell.ui.compare;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.concurrent.Worker;
import lightwell.jobs.LatestWins;
import lightwell.jobs.ParallelFor;
import lightwell.ui.content.LayerChoice;
import lightwell.ui.content.LayerChoices;
import lightwell.ui.content.LayerComparison;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.kit.ErrorModel;
import lightwell.ui.kit.WorkTask;
import lightwell.ui.viewer.PanesModel;
import lightwell.ui.viewer.ViewerModel;

/**
 * The figures of the layers that are compared, or else of the focused pane's layer and the same layer of the reference. They are computed
 * in the background while somebody looks at them, and anew when the layers change. For the FX thread.
 */
final class MetricsModel {

    private static final int THREADS = 2;

    /** The layers whose figures are wanted. */
    record Pair(OpenPhoto photo, Optional<OpenPhoto> other, LayerChoice picture, LayerChoice reference) {}

    private final ViewerModel viewer;
    private final PanesModel panes;
    private final ErrorModel errors;
    private final Executor background;
    private final LatestWins lane;
    private final BooleanProperty active = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Optional<Pair>> pair = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<LayerComparison>> found = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final DoubleProperty progress = new SimpleDoubleProperty();
    private WorkTask<LayerComparison> newest;

    MetricsModel(ViewerModel viewer, PanesModel panes, ErrorModel errors, Executor background) {
        this.viewer = viewer;
        this.panes = panes;
        this.errors = errors;
        this.background = background;
        lane = new LatestWins(background);
        active.addListener(observable -> update());
        panes.compare().now().addListener(observable -> update());
        panes.focused().addListener(observable -> update());
        panes.options().addListener(observable -> update());
        for (int pane = 0; pane < PanesModel.PANES; pane++) {
            panes.shown(pane).addListener(observable -> update());
        }
        viewer.rules().applied().addListener(observable -> again());
    }

    /** Whether anybody looks at the figures. */
    BooleanProperty active() {
        return active;
    }

    /** Empty if nothing can be compared. */
    ReadOnlyObjectProperty<Optional<Pair>> pair() {
        return pair.getReadOnlyProperty();
    }

    /** Empty until they are computed. */
    ReadOnlyObjectProperty<Optional<LayerComparison>> found() {
        return found.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }

    /** 0..1, negative while it is unknown. */
    ReadOnlyDoubleProperty progress() {
        return progress;
    }

    private void update() {
        Optional<Pair> now = active.get() ? wanted() : Optional.empty();
        if (!now.equals(pair.get())) {
            pair.set(now);
            again();
        }
    }

    private Optional<Pair> wanted() {
        OpenPhoto photo = viewer.photo().get();
        if (photo == null) {
            return Optional.empty();
        }
        Optional<LayerChoice> a = panes.compare().picture();
        Optional<LayerChoice> b = panes.compare().reference();
        if (a.isEmpty()) {
            a = panes.shown(panes.focused().get()).get();
            b = a.map(LayerChoices::ofReference).filter(other -> viewer.reference().photo().get().isPresent());
        }
        Optional<LayerChoice> other = b;
        return a.flatMap(own -> other.map(to -> new Pair(photo, viewer.reference().photo().get(), own, to)));
    }

    /** Computes the figures anew. */
    void again() {
        cancel();
        found.set(Optional.empty());
        pair.get().ifPresent(this::compute);
    }

    private void compute(Pair wanted) {
        WorkTask<LayerComparison> task = new WorkTask<>("", reporting -> {
            try (OpenPhoto.Lease lease = wanted.photo().acquire().orElseThrow(() -> new CancellationException("closed"))) {
                return LayerComparison.of(lease.photo(), wanted.picture(), wanted.reference(), new ParallelFor(background, THREADS),
                        reporting);
            }
        });
        newest = task;
        running.set(true);
        progress.bind(task.progressProperty());
        task.stateProperty().addListener((observable, before, state) -> ended(task, state));
        lane.submit(task);
    }

    private void ended(WorkTask<LayerComparison> task, Worker.State state) {
        if (task != newest || state != Worker.State.SUCCEEDED && state != Worker.State.FAILED && state != Worker.State.CANCELLED) {
            return;
        }
        rest();
        if (state == Worker.State.SUCCEEDED) {
            found.set(Optional.of(task.getValue()));
        } else if (state == Worker.State.FAILED) {
            errors.show(pair.get().map(wanted -> wanted.photo().photo().name()).orElse(""), task.getException());
        }
    }

    private void rest() {
        newest = null;
        progress.unbind();
        running.set(false);
    }

    /** Stops computing; what was found before stays away. */
    void cancel() {
        if (newest != null) {
            WorkTask<LayerComparison> task = newest;
            rest();
            task.cancel();
        }
    }
}
