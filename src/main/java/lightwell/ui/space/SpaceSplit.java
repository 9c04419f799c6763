package lightwell.ui.space;

import java.util.function.Supplier;
import javafx.beans.property.DoubleProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/** The panes, and beside them the view in space while it is wanted; they keep their shares of the width. */
public final class SpaceSplit extends SplitPane {

    private final Supplier<? extends Region> beside;
    private final DoubleProperty share;

    /**
     * @param beside asked when it is wanted, for the same each time
     * @param share  of the width for the panes, which follows what the user pulls
     */
    public SpaceSplit(Region panes, Supplier<? extends Region> beside, ObservableBooleanValue wanted, DoubleProperty share) {
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
