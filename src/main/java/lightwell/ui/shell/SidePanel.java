package lightwell.ui.shell;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/** A panel on the right of something, as wide as the user pulls it; gone while it is not wanted. */
final class SidePanel extends SplitPane {

    private static final double USUAL_WIDTH = 340;

    private final Region panel;
    private double width = USUAL_WIDTH;

    SidePanel(Region main, Region panel, ObservableBooleanValue wanted) {
        this.panel = panel;
        getStyleClass().add("side-panel");
        setResizableWithParent(panel, false);
        panel.setMinWidth(USUAL_WIDTH * 0.7);
        getItems().add(main);
        wanted.addListener((observable, before, now) -> show(now));
        show(wanted.get());
        widthProperty().addListener((observable, before, now) -> {
            if (before.doubleValue() <= 0) {
                place(); // the first width: until then there was nothing to divide
            }
        });
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
        } else if (!wanted && getItems().remove(panel)) {
            width = panel.getWidth() > 0 ? panel.getWidth() : width;
        }
    }
}
