package lightwell.ui.pane;

import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import lightwell.ui.content.LayerChoice;
import lightwell.ui.content.LayerOptions;
import lightwell.ui.kit.Texts;
import lightwell.ui.viewer.CompareModel;
import lightwell.ui.viewer.Comparison;
import lightwell.ui.viewer.Comparison.Mode;
import lightwell.ui.viewer.PanesModel;

/** The edge between A and B in a pane, which can be dragged and moved by keys, and the names of both sides. */
final class WipeEdge extends Pane {

    private static final double REACH = 6;
    private static final double GAP = 8;
    private static final double NUDGE = 0.01;

    private final PanesModel panes;
    private final CompareModel compare;
    private final int pane;
    private final Line shadow = new Line();
    private final Line line = new Line();
    private final Circle grip = new Circle(5);
    private final Region handle = new Region();
    private final Label first = label("first-side");
    private final Label second = label("second-side");

    WipeEdge(PanesModel panes, int pane) {
        this.panes = panes;
        this.compare = panes.compare();
        this.pane = pane;
        setPickOnBounds(false);
        setManaged(false);
        shadow.getStyleClass().add("wipe-edge-shadow");
        line.getStyleClass().add("wipe-edge");
        grip.getStyleClass().add("wipe-grip");
        for (Node drawn : new Node[] {shadow, line, grip}) {
            drawn.setMouseTransparent(true);
        }
        handle.setId("wipe-" + (pane + 1));
        handle.setFocusTraversable(true);
        handle.addEventHandler(MouseEvent.ANY, this::mouse);
        handle.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        handle.focusedProperty().addListener((observable, before, now) -> grip.setRadius(now ? 7 : 5));
        getChildren().addAll(shadow, line, handle, grip, first, second);
        compare.now().addListener(observable -> requestLayout());
        compare.beside(pane).addListener(observable -> requestLayout());
        panes.options().addListener(observable -> requestLayout());
    }

    private static Label label(String id) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add("side-name");
        label.setMouseTransparent(true);
        return label;
    }

    /** Only its own parts receive mouse events; the rest belongs to the picture below. */
    private void mouse(MouseEvent event) {
        if (event.getEventType() == MouseEvent.MOUSE_MOVED || event.getEventType() == MouseEvent.MOUSE_ENTERED
                || event.getEventType() == MouseEvent.MOUSE_EXITED || event.getButton() == MouseButton.NONE) {
            return;
        }
        if (event.getEventType() == MouseEvent.MOUSE_PRESSED) {
            handle.requestFocus();
            panes.focus(pane);
            if (event.isShiftDown()) {
                compare.turn();
            }
        }
        if (event.getEventType() == MouseEvent.MOUSE_DRAGGED) {
            var at = sceneToLocal(event.getSceneX(), event.getSceneY());
            compare.moveEdge(compare.now().get().horizontal() ? at.getY() / getHeight() : at.getX() / getWidth());
        }
        event.consume();
    }

    private void key(KeyEvent event) {
        boolean across = compare.now().get().horizontal();
        int by = event.getCode() == (across ? KeyCode.UP : KeyCode.LEFT) ? -1
                : event.getCode() == (across ? KeyCode.DOWN : KeyCode.RIGHT) ? 1 : 0;
        if (by != 0 && !event.isShiftDown() && !event.isShortcutDown()) {
            compare.nudge(by * NUDGE);
            event.consume();
        }
    }

    @Override
    protected void layoutChildren() {
        Comparison now = compare.now().get();
        boolean wipe = now.on(pane) && now.mode() == Mode.WIPE;
        for (Node part : new Node[] {shadow, line, handle, grip}) {
            part.setVisible(wipe);
        }
        first.setVisible(wipe || now.on(pane) && now.mode() == Mode.BLINK && !now.second());
        second.setVisible(wipe || now.on(pane) && now.mode() == Mode.BLINK && now.second());
        if (!now.on(pane)) {
            return;
        }
        name(first, "compare.first", compare.picture());
        name(second, "compare.second", compare.reference());
        handle.setAccessibleText(Texts.get("compare.edge", first.getText(), second.getText()));
        double at = Math.round(now.edge() * (now.horizontal() ? getHeight() : getWidth()));
        if (wipe && now.horizontal()) {
            draw(0, at - 0.5, getWidth(), at - 0.5); // in the middle of a pixel, so that it is sharp
            grip.relocate(Math.round(getWidth() / 2) - grip.getRadius(), at - grip.getRadius());
            handle.resizeRelocate(0, at - REACH, getWidth(), 2 * REACH);
            first.relocate(GAP, at - GAP - first.getHeight());
            second.relocate(GAP, at + GAP);
        } else if (wipe) {
            draw(at - 0.5, 0, at - 0.5, getHeight());
            grip.relocate(at - grip.getRadius(), Math.round(getHeight() / 2) - grip.getRadius());
            handle.resizeRelocate(at - REACH, 0, 2 * REACH, getHeight());
            first.relocate(at - GAP - first.getWidth(), GAP);
            second.relocate(at + GAP, GAP);
        } else {
            first.relocate(GAP, GAP);
            second.relocate(GAP, GAP);
        }
        handle.setCursor(now.horizontal() ? Cursor.V_RESIZE : Cursor.H_RESIZE);
    }

    private void name(Label label, String key, Optional<LayerChoice> choice) {
        label.setText(choice.map(layer -> Texts.get(key, LayerOptions.title(panes.options().get(), layer))).orElse(""));
        label.autosize();
    }

    private void draw(double x1, double y1, double x2, double y2) {
        for (Line each : new Line[] {shadow, line}) {
            each.setStartX(x1);
            each.setStartY(y1);
            each.setEndX(x2);
            each.setEndY(y2);
        }
    }
}
