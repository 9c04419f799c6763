package lightwell.ui.light;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Prepares text fields whose input is applied with Enter and when the field loses the focus, but not with Escape. */
final class TypedField {

    private TypedField() {}

    /**
     * @param use  applies the input
     * @param restore restores the text of the current value
     */
    static void prepare(TextField field, Runnable use, Runnable restore) {
        field.setOnAction(event -> use.run());
        field.focusedProperty().addListener((observable, before, focused) -> {
            if (!focused) {
                use.run();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                restore.run(); // before it loses the focus
            }
        });
    }
}
