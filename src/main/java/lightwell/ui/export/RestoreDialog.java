package lightwell.ui.export;

import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.Window;
import lightwell.ui.kit.Texts;

/** Asks whether to go on with the exports that an earlier process left. */
final class RestoreDialog {

    /** The user's answer; what is left for later stays in the queue, which is paused. */
    enum Answer { GO_ON, LATER, FORGET }

    private RestoreDialog() {}

    /** Blocks; closing the dialog means later. For the FX thread. */
    static Answer ask(Window owner, int waiting) {
        ButtonType go = new ButtonType(Texts.get("queue.left.go"), ButtonData.OK_DONE);
        ButtonType forget = new ButtonType(Texts.get("queue.left.forget"), ButtonData.OTHER);
        ButtonType later = new ButtonType(Texts.get("queue.left.later"), ButtonData.CANCEL_CLOSE);
        Alert alert = new Alert(Alert.AlertType.CONFIRMATION, Texts.get("queue.left.text"), go, forget, later);
        alert.initOwner(owner);
        alert.setGraphic(null);
        alert.setTitle(Texts.get("queue.title"));
        alert.setHeaderText(Texts.get(waiting == 1 ? "queue.left.one" : "queue.left.many", waiting));
        alert.getDialogPane().lookupButton(go).setId("queue-go-on");
        alert.getDialogPane().lookupButton(forget).setId("queue-forget");
        alert.getDialogPane().lookupButton(later).setId("queue-later");
        ButtonType answer = alert.showAndWait().orElse(later);
        return answer == go ? Answer.GO_ON : answer == forget ? Answer.FORGET : Answer.LATER;
    }
}
