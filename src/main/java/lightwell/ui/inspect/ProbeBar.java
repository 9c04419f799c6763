package lightwell.ui.inspect;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import lightwell.ui.measure.ProbeItem;
import lightwell.ui.pane.PaneGrid;

/** The line that shows a {@link ProbeModel}. In a narrow window its labels are shorter, and tooltips have the full text. */
public final class ProbeBar extends HBox {

    /** In narrower windows the long labels leave no room for the last reading. */
    private static final double NARROW = 1060;
    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");

    public ProbeBar(ProbeModel model) {
        getStyleClass().add("probe-bar");
        setId("probe-bar");
        getStylesheets().add(PaneGrid.stylesheet());
        setMinWidth(0);
        widthProperty().addListener((observable, before, now) -> pseudoClassStateChanged(TIGHT, now.doubleValue() < NARROW));
        for (ProbeItem item : ProbeItem.values()) {
            Label name = new Label();
            name.textProperty().bind(Bindings.when(widthProperty().lessThan(NARROW)).then(item.shortLabel()).otherwise(item.label()));
            name.setTooltip(new Tooltip(item.label()));
            name.getStyleClass().add("probe-label");
            name.setMinWidth(USE_PREF_SIZE);
            Label value = new Label();
            value.getStyleClass().add("probe-value");
            value.setId("probe-" + item.name().toLowerCase(Locale.ROOT));
            value.setMinWidth(USE_PREF_SIZE);
            value.textProperty().bind(model.text(item));
            HBox reading = new HBox(name, value);
            reading.getStyleClass().add("probe-reading");
            getChildren().add(reading);
        }
    }
}
