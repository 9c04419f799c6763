package lightwell.ui.shell;

import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.stage.Stage;
import javafx.util.Duration;

/**
 * Requests the initial size of the window a second time. Some desktops (openbox) answer the first request with the minimum size, since
 * JavaFX sends that one while its native window still has its original size. Other desktops have applied the size by then. For the FX
 * thread.
 */
final class FirstSize {

    /** The time after an answer within which no other follows. */
    static final Duration ANSWERED = Duration.millis(300);
    /** By then, desktops have answered; the user has not resized the window yet. */
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

    /** @param shown the stage, just shown */
    static void install(Stage shown) {
        FirstSize size = new FirstSize(shown);
        shown.widthProperty().addListener(observable -> size.resized());
        shown.heightProperty().addListener(observable -> size.resized());
        shown.maximizedProperty().addListener(observable -> size.watch()); // its restored size was requested at the start
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
