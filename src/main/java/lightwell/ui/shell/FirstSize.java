package lightwell.ui.shell;

import javafx.animation.PauseTransition;
import javafx.stage.Stage;
import javafx.util.Duration;

/**
 * Asks a second time for the size that a window is opened with. Some desktops (openbox) answer the first asking by the smallest size,
 * since JavaFX tells that one while its native window still has the size it was made with. Others have done it by then. For the FX thread.
 */
final class FirstSize {

    /** Longer than desktops take to answer. */
    private static final Duration ANSWERED = Duration.millis(300);

    private final Stage stage;
    private final double width;
    private final double height;
    private final PauseTransition answered = new PauseTransition(ANSWERED);
    private boolean asked;

    private FirstSize(Stage stage) {
        this.stage = stage;
        width = stage.getScene().getWidth();
        height = stage.getScene().getHeight();
        answered.setOnFinished(event -> askOnce());
        stage.maximizedProperty().addListener(observable -> answered.playFromStart()); // what it goes back to was asked for at the start
        answered.play();
    }

    /** @param shown just now */
    static void keep(Stage shown) {
        new FirstSize(shown);
    }

    private void askOnce() {
        if (asked || stage.isMaximized()) {
            return;
        }
        asked = true;
        double sceneWidth = stage.getScene().getWidth();
        double sceneHeight = stage.getScene().getHeight();
        if (sceneWidth < width || sceneHeight < height) {
            stage.setWidth(width + stage.getWidth() - sceneWidth);
            stage.setHeight(height + stage.getHeight() - sceneHeight);
        }
    }
}
