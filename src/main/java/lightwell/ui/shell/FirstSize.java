package lightwell.ui.shell;

import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.stage.Stage;
import javafx.util.Duration;

/**
 * Asks a second time for the size that a window is opened with. Some desktops (openbox) answer the first asking by the smallest size,
 * since JavaFX tells that one while its native window still has the size it was made with. Others have done it by then. For the FX thread.
 */
final class FirstSize {

    /** After an answer no other one follows. */
    private static final Duration ANSWERED = Duration.millis(300);
    /** Desktops have answered by then, and nobody has taken hold of the window before. */
    private static final Duration WATCHED = Duration.seconds(3);

    private final Stage stage;
    private final double width;
    private final double height;
    private final PauseTransition answered = new PauseTransition(ANSWERED);
    private final PauseTransition watched = new PauseTransition(WATCHED);
    private boolean asked;

    private FirstSize(Stage stage) {
        this.stage = stage;
        width = stage.getScene().getWidth();
        height = stage.getScene().getHeight();
        answered.setOnFinished(event -> askOnce());
    }

    private void watch() {
        watched.playFromStart();
        answered.playFromStart();
    }

    private void resized() {
        if (watched.getStatus() == Animation.Status.RUNNING) {
            answered.playFromStart();
        }
    }

    /** @param shown just now */
    static void install(Stage shown) {
        FirstSize size = new FirstSize(shown);
        shown.getScene().widthProperty().addListener(observable -> size.resized());
        shown.getScene().heightProperty().addListener(observable -> size.resized());
        shown.maximizedProperty().addListener(observable -> size.watch()); // what it goes back to was asked for at the start
        size.watch();
    }

    private void askOnce() {
        boolean smallest = stage.getWidth() < stage.getMinWidth() + 1 && stage.getHeight() < stage.getMinHeight() + 1;
        if (!asked && smallest && !stage.isMaximized()) {
            asked = true;
            stage.setWidth(width + stage.getWidth() - stage.getScene().getWidth());
            stage.setHeight(height + stage.getHeight() - stage.getScene().getHeight());
        }
    }
}
