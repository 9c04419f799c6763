package lightwell.ui.pane;

import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import lightwell.ui.content.LayerChoices;
import lightwell.ui.content.LayerContent;
import lightwell.ui.content.LayerContent.Empty;
import lightwell.ui.content.LayerContent.Picture;
import lightwell.ui.content.LayerHandle;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.content.PaneSubject;
import lightwell.ui.render.ChannelView;
import lightwell.ui.render.Frame;
import lightwell.ui.viewer.ViewerModel;

/**
 * The content of one pane: holds its layer from the time it is wanted until another one is, and exchanges it when the rules change. Used on
 * the FX thread.
 */
final class PaneModel {

    private final ViewerModel viewer;
    private final ObservableValue<? extends Optional<? extends PaneSubject>> choice;
    private final Executor background;
    private final Executor ui;
    private final PaneFrames frames;
    private final ReadOnlyObjectWrapper<PaneState> state = new ReadOnlyObjectWrapper<>(PaneState.NO_PHOTO);
    private Optional<Subject> subject = Optional.empty();
    private Optional<LayerHandle> shown = Optional.empty();
    private Optional<LayerHandle> coming = Optional.empty(); // replaces the current one when it is prepared

    /** A layer or difference of a photo. */
    private record Subject(OpenPhoto photo, PaneSubject layer) {

        /** True if both have the same position in the pane, so that a direct change from one to the other shows what differs. */
        boolean covers(Subject other) {
            return layer.equals(other.layer) && ViewerModel.size(photo).equals(ViewerModel.size(other.photo));
        }
    }

    /**
     * @param choice     empty while the pane is hidden: it then shows and holds nothing
     * @param background prepares layers and computes frames
     * @param ui         changes properties: the FX thread
     */
    PaneModel(ViewerModel viewer, ObservableValue<? extends Optional<? extends PaneSubject>> choice, Executor background, Executor ui) {
        this.viewer = viewer;
        this.choice = choice;
        this.background = background;
        this.ui = ui;
        this.frames = new PaneFrames(viewer, background, ui, state::set);
        viewer.rules().applied().addListener((observable, before, now) -> keepCurrent());
        viewer.stereo().look().addListener((observable, before, now) -> keepCurrent());
        viewer.reference().photo().addListener((observable, before, now) -> keepCurrent());
        viewer.foreign().depth().addListener((observable, before, now) -> keepCurrent());
        viewer.light().channel().addListener((observable, before, now) -> show());
        viewer.photo().addListener(observable -> show());
        choice.addListener(observable -> show());
        show();
    }

    ReadOnlyObjectProperty<PaneState> state() {
        return state.getReadOnlyProperty();
    }

    PaneFrames frames() {
        return frames;
    }

    private void show() {
        Optional<Subject> next = Optional.ofNullable(viewer.photo().get())
                .flatMap(photo -> choice.getValue().map(layer -> new Subject(photo, alphaIfWanted(photo, layer))));
        if (next.equals(subject)) {
            return;
        }
        boolean alike = subject.isPresent() && next.isPresent() && subject.get().covers(next.get())
                && frames.frame().get() != Frame.NOTHING;
        subject = next;
        if (alike) {
            frames.hold();
            state.set(state.get().changing());
        } else {
            frames.clear();
            state.set(next.isEmpty() ? PaneState.NO_PHOTO : PaneState.busy());
        }
        letGo(shown);
        letGo(coming);
        shown = Optional.empty();
        coming = Optional.empty();
        keepCurrent();
    }

    /** Makes the picture again after a failure, if that may help. */
    void again() {
        if (state.get().again()) {
            frames.clear();
            state.set(PaneState.busy());
            letGo(shown);
            shown = Optional.empty();
            keepCurrent();
        }
    }

    /** Gives up slow work, if its progress is shown. */
    void cancel() {
        if (state.get().share().isPresent()) {
            coming.ifPresent(LayerHandle::cancel);
        }
    }

    /** The alpha instead of the picture if the alpha channel is selected and the photo has one. */
    private PaneSubject alphaIfWanted(OpenPhoto photo, PaneSubject layer) {
        boolean picture = layer.equals(LayerChoices.SDR) || layer.equals(LayerChoices.HDR);
        boolean alpha = picture && viewer.light().channel().get() == ChannelView.ALPHA && photo.photo().alpha().isPresent();
        return alpha ? LayerChoices.ALPHA : layer;
    }

    /** Requests the layer by the current rules, once the previous version is prepared: each version is shown, however fast they change. */
    private void keepCurrent() {
        if (subject.isPresent() && coming.isEmpty() && shown.filter(LayerHandle::current).isEmpty()) {
            coming = subject.map(wanted -> wanted.photo().layers().hold(wanted.layer(), background, () -> ui.execute(this::update)));
            if (hasCome()) {
                update();
            }
        }
    }

    private boolean hasCome() {
        return coming.flatMap(LayerHandle::content).isPresent();
    }

    /** Shows what is available. */
    private void update() {
        if (hasCome()) {
            letGo(shown);
            shown = coming;
            coming = Optional.empty();
        }
        shown.flatMap(LayerHandle::content).ifPresent(this::show);
        if (shown.isEmpty()) {
            coming.flatMap(LayerHandle::progress).ifPresent(step -> {
                frames.clear(); // of another photo
                state.set(PaneState.busy(step));
            });
        }
        keepCurrent();
    }

    private void show(LayerContent content) {
        if (content instanceof Empty empty) {
            frames.clear();
            state.set(PaneState.empty(empty));
        } else if (content instanceof Picture picture) {
            Subject wanted = subject.orElseThrow();
            frames.show(wanted.photo(), wanted.layer(), picture);
            shown.ifPresent(hold -> ui.execute(hold::reduce)); // after all panes have requested their first frames
        }
    }

    /** Releases it with a delay, so that a layer that moves to another pane is not made again. */
    private void letGo(Optional<LayerHandle> hold) {
        hold.ifPresent(held -> ui.execute(held::close));
    }
}
