package lightwell.ui.files;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import lightwell.ui.kit.Texts;

/** The position of the displayed photo: "3 of 101"; hidden while only one is open. */
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
