package lightwell.ui.shell;

import javafx.application.Platform;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/** A panel on the right of something, as wide as the user pulls it; gone while it is not wanted. */
final class SidePanel extends SplitPane {

    private final Region panel;
    private double width;

    SidePanel(Region main, Region panel, double usualWidth, ObservableBooleanValue wanted) {
        this.panel = panel;
        this.width = usualWidth;
        getStyleClass().add("side-panel");
        setResizableWithParent(panel, false);
        panel.setMinWidth(usualWidth * 0.7);
        getItems().add(main);
        wanted.addListener((observable, before, now) -> show(now));
        show(wanted.get());
        widthProperty().addListener(observable -> {
            remember();
            Platform.runLater(this::place); // once the split pane has spread its items over the new width in its own way
        });
    }

    private void remember() {
        if (getItems().contains(panel) && panel.getWidth() > 0) {
            width = panel.getWidth();
        }
    }

    private void place() {
        if (getWidth() > 0 && getItems().contains(panel)) {
            setDividerPositions(1 - width / getWidth());
        }
    }

    private void show(boolean wanted) {
        if (wanted && !getItems().contains(panel)) {
            getItems().add(panel);
            place();
        } else if (!wanted) {
            remember();
            getItems().remove(panel);
        }
    }
}
