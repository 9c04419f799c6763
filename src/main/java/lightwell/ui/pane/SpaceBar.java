package lightwell.ui.pane;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Knows whether the space bar is held, outside of text fields. For the FX thread. */
final class SpaceBar {

    private static final Object KEY = SpaceBar.class;

    private SpaceBar() {}

    /** Watches the keys of a scene, once. */
    static void watch(Scene scene) {
        if (scene.getProperties().putIfAbsent(KEY, false) == null) {
            scene.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
                if (key.getCode() == KeyCode.SPACE && !(key.getTarget() instanceof TextInputControl)) {
                    scene.getProperties().put(KEY, true);
                }
            });
            scene.addEventFilter(KeyEvent.KEY_RELEASED, key -> {
                if (key.getCode() == KeyCode.SPACE) {
                    scene.getProperties().put(KEY, false);
                }
            });
        }
    }

    static boolean held(Node node) {
        return node.getScene() != null && Boolean.TRUE.equals(node.getScene().getProperties().get(KEY));
    }
}
