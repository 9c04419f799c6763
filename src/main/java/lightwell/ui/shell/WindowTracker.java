package lightwell.ui.shell;

import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.stage.Stage;
import javafx.util.Duration;

/** Follows a window's size and place while it is neither maximised nor an icon: what it goes back to from there. For the FX thread. */
final class WindowTracker {

    /** Desktops tell the size of a maximised window before or after they say that it is one. */
    private static final Duration SETTLED = Duration.millis(300);

    private final Stage stage;
    private final PauseTransition settling = new PauseTransition(SETTLED);
    private WindowState usual;

    /** @param start how the window is opened; its scene is set */
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

    /** With the usual size and place also while it is maximised. */
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
