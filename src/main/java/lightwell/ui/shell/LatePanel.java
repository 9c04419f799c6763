package lightwell.ui.shell;

import java.util.function.Supplier;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** Room for a panel that is made when it is first wanted: what nobody has looked at yet costs the start of the window nothing. */
final class LatePanel extends StackPane {

    private final Supplier<? extends Node> panel;

    LatePanel(ObservableBooleanValue wanted, Supplier<? extends Node> panel) {
        this.panel = panel;
        setMinHeight(0);
        setPickOnBounds(false);
        visibleProperty().bind(wanted);
        managedProperty().bind(wanted);
        wanted.addListener((observable, before, now) -> make(now));
        make(wanted.get());
    }

    private void make(boolean wanted) {
        if (wanted && getChildren().isEmpty()) {
            getChildren().add(panel.get());
        }
    }
}
