package lightwell.ui.pane;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.transform.Scale;
import javafx.stage.Window;
import lightwell.ui.content.LayerChoice;
import lightwell.ui.content.LayerOptions;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.kit.Texts;
import lightwell.ui.viewer.Comparison;
import lightwell.ui.viewer.PaneLayout;
import lightwell.ui.viewer.PanesModel;
import lightwell.ui.viewer.ViewerModel;

/** One pane: a header and the picture of a layer. Accepts the focus, and layers that are dropped on it. */
final class LayerPane extends BorderPane {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final ObservableValue<Optional<LayerChoice>> layer;
    private final PictureArea picture;
    private final StackPane layers = new StackPane();
    private final ObservableValue<PaneState> said;

    LayerPane(PanesModel panes, int pane, ViewerModel viewer, PaneModel model, PaneModel beside) {
        getStyleClass().add("viewer-pane");
        layer = panes.shown(pane);
        setId("pane-" + (pane + 1));
        setMinSize(0, 0);
        PaneHeader header = new PaneHeader(panes, pane, viewer, this::seen);
        PaneMessage message = new PaneMessage(() -> {
            model.again();
            beside.again();
        }, () -> {
            model.cancel();
            beside.cancel();
        });
        BooleanBinding coming = Bindings.createBooleanBinding(() -> panes.compare().now().get().mode() == Comparison.Mode.BLINK
                && beside.state().get().equals(PaneState.busy()), panes.compare().now(), beside.state());
        picture = new PictureArea(viewer, model.frames(), beside.frames(), coming, message, panes, pane);
        PaneGestures.install(picture, viewer);
        setTop(header);
        said = Bindings.createObjectBinding(
                () -> coming.get() ? model.state().get() : combinedState(panes.compare().now().get(), pane, model, beside),
                model.state(), beside.state(), panes.compare().now(), coming);
        layers.getChildren().add(picture);
        LegendView legend = new LegendView(said.map(PaneState::legend), viewer.legend(), layers.widthProperty());
        StackPane.setAlignment(legend, Pos.CENTER_RIGHT);
        StackPane.setMargin(legend, new Insets(8));
        layers.getChildren().add(legend);
        layers.setMinSize(0, 0);
        setCenter(layers);
        said.addListener((observable, before, now) -> {
            header.show(now);
            message.show(now);
        });
        header.show(said.getValue());
        message.show(said.getValue());
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            panes.focus(pane);
            picture.requestFocus(); // children of the pane with their own keys take the focus later
        });
        picture.setFocusTraversable(true);
        picture.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        picture.accessibleTextProperty().bind(Bindings.createStringBinding(() -> spoken(viewer.photo().get(), panes, pane),
                viewer.photo(), panes.shown(pane), panes.options(), said));
        picture.focusedProperty().addListener((observable, before, now) -> {
            if (now) {
                panes.focus(pane);
            }
        });
        LayerDrag.onto(this, choice -> {
            panes.choose(pane, choice);
            panes.focus(pane);
        });
        panes.focused().addListener(observable -> mark(panes, pane));
        panes.layout().addListener(observable -> mark(panes, pane));
        mark(panes, pane);
    }

    PictureArea picture() {
        return picture;
    }

    /** The picture with everything drawn over it, in pixels of the screen. */
    WritableImage seen() {
        SnapshotParameters device = new SnapshotParameters();
        Window window = getScene().getWindow();
        device.setTransform(new Scale(window.getOutputScaleX(), window.getOutputScaleY()));
        return layers.snapshot(device, null);
    }

    PanePlace place() {
        return new PanePlace(localToScene(getLayoutBounds()), picture.localToScene(picture.getLayoutBounds()),
                layer.getValue().filter(LayerChoice::light).isPresent());
    }

    private String spoken(OpenPhoto photo, PanesModel panes, int pane) {
        Optional<LayerChoice> layer = panes.shown(pane).get();
        if (photo == null || layer.isEmpty()) {
            return Texts.get("pane.spoken.nothing", String.valueOf(pane + 1));
        }
        PaneState now = said.getValue();
        return Texts.get("pane.spoken", LayerOptions.title(panes.options().get(), layer.get()), photo.photo().name(),
                now.message().isEmpty() ? now.rule() : now.message());
    }

    /** The state of the visible layers: A, B, or both in a wipe. */
    private static PaneState combinedState(Comparison now, int pane, PaneModel model, PaneModel beside) {
        if (!now.on(pane)) {
            return model.state().get();
        }
        return now.covers() ? beside.state().get()
                : now.mode() == Comparison.Mode.WIPE ? model.state().get().and(beside.state().get()) : model.state().get();
    }

    /** A single pane needs no focus mark. */
    private void mark(PanesModel panes, int pane) {
        pseudoClassStateChanged(CHOSEN, panes.focused().get() == pane && panes.layout().get() != PaneLayout.ONE);
    }
}
