package lightwell.ui.palette;

import javafx.beans.property.BooleanProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * A box over the window that takes the keyboard focus while it is open. It is added to the scene when it first opens; Escape or a click
 * beside it closes it and restores the focus.
 */
abstract class Overlay extends StackPane {

    private static final double TOP = 56;

    private final BooleanProperty open;
    private Node before;

    Overlay(BooleanProperty open) {
        this.open = open;
        getStyleClass().add("overlay");
        setAlignment(Pos.TOP_CENTER);
        setPadding(new Insets(TOP, 24, 24, 24));
        visibleProperty().bind(open);
        managedProperty().bind(open);
        addEventHandler(MouseEvent.MOUSE_PRESSED, click -> {
            if (click.getTarget() == this) {
                open.set(false);
            }
            click.consume();
        });
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                open.set(false);
                key.consume();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, KeyEvent::consume); // keys typed here must not trigger actions
    }

    /** @param first takes the focus */
    void show(Region box, Node first) {
        getChildren().setAll(box);
        open.addListener((observable, was, now) -> focus(now, first));
        sceneProperty().addListener((observable, was, now) -> focus(open.get(), first));
    }

    private void focus(boolean opened, Node first) {
        Scene scene = getScene();
        if (scene != null && opened) {
            before = scene.getFocusOwner();
            first.requestFocus();
        } else if (before != null) {
            before.requestFocus();
        }
    }
}
