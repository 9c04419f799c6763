package lightwell.ui.shell;

import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.stage.Stage;
import javafx.util.Duration;

/** Tracks a window's size and position while it is neither maximised nor minimised: the state that it returns to. For the FX thread. */
final class WindowTracker {

    /** Desktops report the size of a maximised window before or after its state. */
    private static final Duration SETTLED = Duration.millis(300);

    private final Stage stage;
    private final PauseTransition settling = new PauseTransition(SETTLED);
    private WindowState usual;

    /** @param start initial state of the window; its scene is set */
    WindowTracker(Stage stage, WindowState start) {
        this.stage = stage;
        usual = start;
        settling.setOnFinished(event -> note());
        InvalidationListener moved = observable -> settling.playFromStart();
        stage.xProperty().addListener(moved);
        stage.yProperty().addListener(moved);
        stage.getScene().widthProperty().addListener(moved);
        stage.getScene().heightProperty().addListener(moved);
    }

    /** Contains the normal size and position even while it is maximised. */
    WindowState now() {
        note();
        return new WindowState(usual.width(), usual.height(), stage.isMaximized(), usual.corner());
    }

    private void note() {
        if (stage.isShowing() && !stage.isMaximized() && !stage.isIconified() && !stage.isFullScreen()) {
            usual = new WindowState(stage.getScene().getWidth(), stage.getScene().getHeight(), false,
                    new WindowState.Corner(stage.getX(), stage.getY()));
        }
    }
}
