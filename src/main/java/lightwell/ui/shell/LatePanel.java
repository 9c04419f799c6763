package lightwell.ui.shell;

import java.util.function.Supplier;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** A place for a panel that is created when it is first shown, so that unused panels do not delay the start of the window. */
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
