package lightwell.ui.shell;

import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/** A panel on the right of something, as wide as the user pulls it; made when it is first wanted, and gone while it is not. */
final class SidePanel extends SplitPane {

    private final Supplier<? extends Region> maker;
    private final double usualWidth;
    private Region panel;
    private double width;

    SidePanel(Region main, Supplier<? extends Region> maker, double usualWidth, ObservableBooleanValue wanted) {
        this.maker = maker;
        this.usualWidth = usualWidth;
        this.width = usualWidth;
        getStyleClass().add("side-panel");
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

    private Region panel() {
        if (panel == null) {
            panel = maker.get();
            setResizableWithParent(panel, false);
            panel.setMinWidth(usualWidth * 0.7);
        }
        return panel;
    }

    private void show(boolean wanted) {
        if (wanted && !getItems().contains(panel)) {
            getItems().add(panel());
            place();
        } else if (!wanted) {
            remember();
            getItems().remove(panel);
        }
    }
}
