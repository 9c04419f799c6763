package lightwell.ui.space;

import java.util.function.Supplier;
import javafx.beans.property.DoubleProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/** The panes, with the 3D view beside them while it is shown; both keep their shares of the width. */
final class SpaceSplit extends SplitPane {

    private final Supplier<? extends Region> beside;
    private final DoubleProperty share;

    /**
     * @param beside called when it is shown; returns the same node each time
     * @param share  of the panes in the width, which follows the user's changes
     */
    SpaceSplit(Region panes, Supplier<? extends Region> beside, ObservableBooleanValue wanted, DoubleProperty share) {
        this.beside = beside;
        this.share = share;
        getStyleClass().add("side-panel");
        getItems().add(panes);
        wanted.addListener((observable, before, now) -> show(now));
        show(wanted.get());
    }

    private void show(boolean wanted) {
        if (wanted && getItems().size() == 1) {
            double wide = share.get();
            getItems().add(beside.get());
            setDividerPositions(wide);
            getDividers().get(0).positionProperty().addListener((observable, before, now) -> share.set(now.doubleValue()));
        } else if (!wanted) {
            getItems().remove(1, getItems().size());
        }
    }
}
