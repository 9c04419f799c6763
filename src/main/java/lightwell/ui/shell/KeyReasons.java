package lightwell.ui.shell;

import javafx.animation.PauseTransition;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;
import lightwell.ui.actions.ActionRegistry;
import lightwell.ui.actions.WindowAction;
import lightwell.ui.kit.Texts;

/** Shows for a moment why the pressed key has no effect. */
final class KeyReasons {

    private static final Duration SHOWN = Duration.seconds(5);

    private final ActionRegistry actions;
    private final StringProperty note;
    private final PauseTransition end = new PauseTransition(SHOWN);

    private KeyReasons(ActionRegistry actions, StringProperty note) {
        this.actions = actions;
        this.note = note;
        end.setOnFinished(event -> note.set(""));
    }

    /**
     * @param root of a window; keys that its controls use do not get here
     * @param note receives the text
     */
    static void install(Node root, ActionRegistry actions, StringProperty note) {
        KeyReasons reasons = new KeyReasons(actions, note);
        root.addEventHandler(KeyEvent.KEY_PRESSED, reasons::pressed);
    }

    private void pressed(KeyEvent key) {
        if (!key.isConsumed() && key.getCode() != KeyCode.ESCAPE) { // Escape is pressed to end anything
            actions.of(key).ifPresent(this::tell);
        }
    }

    private void tell(WindowAction action) {
        String reason = action.reason();
        note.set(reason.isEmpty() ? "" : Texts.get("status.reason", action.text(), reason));
        end.playFromStart();
    }
}
