package lightwell.ui.space;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import lightwell.depth.foreign.ForeignDepth;
import lightwell.ui.kit.Texts;
import lightwell.ui.kit.Words;

/** A box to choose the depth that is shown: the photo's own, or the map from elsewhere that lies on it. */
final class DepthCombo extends ComboBox<Optional<ForeignDepth>> {

    private final BooleanProperty foreign;
    private boolean telling;

    /** @param foreign whether the map from elsewhere is shown */
    DepthCombo(BooleanProperty foreign) {
        this.foreign = foreign;
        setId("space-depth");
        setMaxWidth(Double.MAX_VALUE);
        setMinWidth(0); // a long file name must not widen the panel
        setTooltip(new Tooltip(Texts.get("space.depth.tip")));
        setAccessibleText(Texts.get("space.depth"));
        setConverter(new Words<>(depth -> depth.map(laid -> laid.numbers().name()).orElse(Texts.get("space.depth.own"))));
        valueProperty().addListener((observable, before, now) -> {
            if (!telling && now != null) {
                foreign.set(now.isPresent());
            }
        });
    }

    /** @param laid empty if none lies on the photo: there is then nothing to choose */
    void show(Optional<ForeignDepth> laid) {
        telling = true;
        List<Optional<ForeignDepth>> offered = laid.isEmpty() ? List.of(laid) : List.of(Optional.empty(), laid);
        if (!offered.equals(getItems())) {
            getItems().setAll(offered);
        }
        setValue(laid.filter(depth -> foreign.get()));
        telling = false;
    }
}
