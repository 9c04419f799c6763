package lightwell.ui.light;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** A field whose text counts with Enter and when it is left, but not with Escape. */
final class TypedField {

    private TypedField() {}

    /**
     * @param use  takes what was typed
     * @param tell writes again what is
     */
    static void prepare(TextField field, Runnable use, Runnable tell) {
        field.setOnAction(event -> use.run());
        field.focusedProperty().addListener((observable, before, focused) -> {
            if (!focused) {
                use.run();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                tell.run(); // before it is left
            }
        });
    }
}
