package lightwell.ui.files;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import lightwell.ui.kit.Texts;

/** Which of the open photos is looked at: "3 of 101"; gone while there is only one. */
public final class PositionLabel extends Label {

    public PositionLabel(PhotoSession session) {
        setId("position");
        setMinWidth(USE_PREF_SIZE);
        textProperty().bind(Bindings.createStringBinding(() -> {
            int at = session.entries().indexOf(session.current().get());
            return at < 0 || session.entries().size() < 2 ? ""
                    : Texts.get("filmstrip.position", String.valueOf(at + 1), String.valueOf(session.entries().size()));
        }, session.current(), session.entries()));
        visibleProperty().bind(textProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
    }
}
