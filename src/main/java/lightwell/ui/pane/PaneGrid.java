package lightwell.ui.pane;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.RowConstraints;
import javafx.stage.Window;
import javafx.util.Duration;
import lightwell.ui.actions.ActionRegistry;
import lightwell.ui.actions.PictureFocus;
import lightwell.ui.viewer.Comparison;
import lightwell.ui.viewer.PaneLayout;
import lightwell.ui.viewer.PanesModel;
import lightwell.ui.viewer.ViewerModel;

/** The panes of a photo, with one zoom, one pan and one pointer. */
public final class PaneGrid extends GridPane implements PictureFocus.Pictures {

    /** The duration of A and of B: two changes per cycle, two cycles per second. */
    private static final Duration BLINK = Duration.millis(250);
    /** Stereo pairs alternate faster by this factor, so that one sees movement instead of two pictures. */
    private static final double WIGGLE_RATE = 2;

    private final ViewerModel viewer;
    private final PanesModel panes;
    private final List<LayerPane> all = new ArrayList<>();
    private final Timeline blinking;
    private boolean stacked;
    private final ObservableValue<Boolean> active = sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::focusedProperty)
            .orElse(false);

    /** @param background decodes layers and computes frames */
    public PaneGrid(ViewerModel viewer, PanesModel panes, Executor background) {
        this.viewer = viewer;
        this.panes = panes;
        blinking = new Timeline(new KeyFrame(BLINK, event -> panes.compare().tick()));
        getStyleClass().add("pane-grid");
        getStylesheets().add(stylesheet());
        setMinSize(0, 0);
        List<PaneModel> models = new ArrayList<>();
        for (int pane = 0; pane < PanesModel.PANES; pane++) {
            PaneModel model = new PaneModel(viewer, panes.shown(pane), background, Platform::runLater);
            PaneModel beside = new PaneModel(viewer, panes.compare().beside(pane), background, Platform::runLater);
            all.add(new LayerPane(panes, pane, viewer, model, beside));
            models.add(model);
            models.add(beside);
        }
        Observable[] states = models.stream().map(PaneModel::state).toArray(Observable[]::new);
        panes.settled()
                .bind(Bindings.createBooleanBinding(() -> models.stream().noneMatch(model -> is(model, PaneState.Kind.BUSY)), states));
        panes.pictured()
                .bind(Bindings.createBooleanBinding(() -> models.stream().anyMatch(model -> is(model, PaneState.Kind.SHOWN)), states));
        panes.sharp().bind(Bindings.createBooleanBinding(
                () -> panes.settled().get()
                        && models.stream().allMatch(model -> !is(model, PaneState.Kind.SHOWN) || model.frames().sharp().get()),
                Stream.concat(Stream.of(panes.settled()), models.stream().map(model -> model.frames().sharp()))
                        .toArray(Observable[]::new)));
        panes.focused().addListener((observable, before, now) -> {
            if (all.get(before.intValue()).picture().isFocused()) {
                focusTarget().requestFocus();
            }
        });
        panes.layout().addListener(observable -> arrange());
        panes.visible().addListener(observable -> arrange());
        InvalidationListener shape = observable -> {
            if (stacks() != stacked) {
                Platform.runLater(this::arrange); // not during layout
            }
        };
        widthProperty().addListener(shape);
        heightProperty().addListener(shape);
        viewer.photo().addListener(shape);
        blinking.setCycleCount(Animation.INDEFINITE);
        panes.compare().now().addListener(observable -> blink());
        active.addListener(observable -> blink());
        EventHandler<KeyEvent> escape = this::escape;
        sceneProperty().addListener((observable, before, now) -> {
            Optional.ofNullable(before).ifPresent(scene -> scene.removeEventFilter(KeyEvent.KEY_PRESSED, escape));
            Optional.ofNullable(now).ifPresent(scene -> scene.addEventFilter(KeyEvent.KEY_PRESSED, escape));
        });
        arrange();
    }

    private static boolean is(PaneModel model, PaneState.Kind kind) {
        return model.state().get().kind() == kind;
    }

    /** Offers a context menu over each picture. */
    public void offerMenu(ActionRegistry actions) {
        PaneMenu menu = new PaneMenu(actions, panes, viewer);
        for (int pane = 0; pane < all.size(); pane++) {
            menu.install(all.get(pane).picture(), pane);
        }
    }

    /** The focused pane as it is seen, with marks and legend. */
    WritableImage seen() {
        return all.get(panes.focused().get()).seen();
    }

    /** The node of the focused pane. */
    @Override
    public Node focusTarget() {
        return all.get(panes.focused().get()).picture();
    }

    /** The places of the visible panes, for the placeholder of a photo; empty while no photo is open. */
    public List<PanePlace> places() {
        return viewer.photo().get() == null ? List.of() : panes.visible().getValue().stream().map(all::get).map(LayerPane::place).toList();
    }

    /** @param values under the pointer, in words, for screen readers */
    public void speak(ObservableValue<String> values) {
        all.forEach(pane -> pane.picture().accessibleHelpProperty().bind(values));
    }

    /** Runs a timer only while something blinks and is visible. */
    private void blink() {
        Comparison now = panes.compare().now().get();
        if (now.mode() == Comparison.Mode.BLINK && now.timed() && active.getValue()) {
            blinking.setRate(now.wiggles() ? WIGGLE_RATE : 1);
            blinking.play();
        } else {
            blinking.stop();
        }
    }

    /** Stops movement at once. */
    private void escape(KeyEvent pressed) {
        Comparison now = panes.compare().now().get();
        if (pressed.getCode() == KeyCode.ESCAPE && now.mode() == Comparison.Mode.BLINK && now.timed()) {
            panes.compare().end();
            pressed.consume();
        }
    }

    /** The style sheet of the viewer and the probe. */
    public static String stylesheet() {
        return Objects.requireNonNull(PaneGrid.class.getResource("pane.css")).toExternalForm();
    }

    /** True if three pictures are larger when they are stacked vertically. */
    private boolean stacks() {
        return panes.layout().get() == PaneLayout.THREE && getHeight() > 0
                && viewer.baseSize().filter(base -> base.getWidth() * getHeight() > base.getHeight() * getWidth()).isPresent();
    }

    private void arrange() {
        List<Integer> visible = panes.visible().getValue();
        stacked = stacks();
        PaneLayout layout = stacked ? PaneLayout.COLUMN : panes.layout().get();
        int columns = layout.columns(visible.size());
        int rows = layout.rows(visible.size());
        getChildren().clear();
        getColumnConstraints().clear();
        getRowConstraints().clear();
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            getColumnConstraints().add(column);
        }
        for (int i = 0; i < rows; i++) {
            RowConstraints row = new RowConstraints();
            row.setPercentHeight(100.0 / rows);
            getRowConstraints().add(row);
        }
        for (int i = 0; i < visible.size(); i++) {
            add(all.get(visible.get(i)), i % columns, i / columns);
        }
    }
}
