package lightwell.ui.shell;

import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import lightwell.ui.workspace.PanelWidth;

/**
 * A panel beside other content, with a width that the user can change; created when it is first shown, and removed while it is hidden. The
 * main content keeps half of the room, and 400 pixels, as long as the panel has its least width.
 */
final class SidePanel extends SplitPane {

    private final Side side;
    private final Supplier<? extends Region> maker;
    private static final double LEAST_MAIN = 400;

    private final ObservableValue<PanelWidth> width;
    private Region panel;

    /**
     * @param side  {@link Side#LEFT} or {@link Side#RIGHT} of the main content
     * @param width follows the user's changes; another one applies at once
     */
    SidePanel(Region main, Side side, Supplier<? extends Region> maker, ObservableValue<PanelWidth> width,
            ObservableBooleanValue wanted) {
        this.side = side;
        this.maker = maker;
        this.width = width;
        getStyleClass().add("side-panel");
        getItems().add(main);
        wanted.addListener((observable, before, now) -> show(now));
        show(wanted.get());
        addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            if (isOwnDivider(event.getTarget())) {
                Platform.runLater(() -> width.getValue().set(panel.getWidth())); // after layout
            }
        });
        width.addListener(observable -> place());
        // after the split pane has distributed the new width
        widthProperty().addListener(observable -> Platform.runLater(this::place));
    }

    private boolean isOwnDivider(Object target) {
        for (Node at = target instanceof Node node ? node : null; at != null && at != this; at = at.getParent()) {
            if (at.getParent() == this && at.getStyleClass().contains("split-pane-divider")) {
                return true;
            }
        }
        return false;
    }

    private void place() {
        if (getWidth() > 0 && getItems().contains(panel)) {
            PanelWidth wanted = width.getValue();
            double most = Math.max(wanted.least(), Math.min(getWidth() / 2, getWidth() - LEAST_MAIN));
            panel.setMinWidth(wanted.least());
            panel.setMaxWidth(Math.min(wanted.most(), most));
            double share = Math.min(wanted.get(), most) / getWidth();
            setDividerPositions(side == Side.LEFT ? share : 1 - share);
        }
    }

    private Region panel() {
        if (panel == null) {
            panel = maker.get();
            setResizableWithParent(panel, false);
        }
        return panel;
    }

    private void show(boolean wanted) {
        if (wanted && !getItems().contains(panel)) {
            getItems().add(side == Side.LEFT ? 0 : 1, panel());
            place();
        } else if (!wanted) {
            getItems().remove(panel);
        }
    }
}
