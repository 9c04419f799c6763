package lightwell.ui.shell;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.Window;
import lightwell.ui.kit.Texts;
import lightwell.ui.shell.Leaving.Answer;

/** Asks what to do with running exports when the window is closed. */
final class LeavingDialog {

    private LeavingDialog() {}

    /** Blocks; closing the dialog means to stay. For the FX thread. */
    static Answer ask(Window owner, int running) {
        ButtonType wait = new ButtonType(Texts.get("leave.wait"), ButtonData.OK_DONE);
        ButtonType stop = new ButtonType(Texts.get("leave.stop"), ButtonData.OTHER);
        ButtonType stay = new ButtonType(Texts.get("leave.stay"), ButtonData.CANCEL_CLOSE);
        Alert alert = new Alert(Alert.AlertType.CONFIRMATION, Texts.get("leave.text"), wait, stop, stay);
        alert.initOwner(owner);
        alert.setGraphic(null);
        alert.setTitle(Texts.get("leave.title"));
        alert.setHeaderText(Texts.get(running == 1 ? "leave.header.one" : "leave.header.many", running));
        for (ButtonType type : List.of(wait, stop, stay)) {
            Node button = alert.getDialogPane().lookupButton(type);
            button.setId(type == wait ? "leave-wait" : type == stop ? "leave-stop" : "leave-stay");
        }
        ButtonType answer = alert.showAndWait().orElse(stay);
        return answer == wait ? Answer.WAIT : answer == stop ? Answer.STOP : Answer.STAY;
    }
}
