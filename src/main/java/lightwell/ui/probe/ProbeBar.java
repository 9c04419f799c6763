package lightwell.ui.probe;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import lightwell.ui.viewer.PaneGrid;

/** The line that shows a {@link ProbeModel}. */
public final class ProbeBar extends HBox {

    public ProbeBar(ProbeModel model) {
        getStyleClass().add("probe-bar");
        setId("probe-bar");
        getStylesheets().add(PaneGrid.stylesheet());
        setMinWidth(0);
        for (ProbeItem item : ProbeItem.values()) {
            Label name = new Label(item.label());
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
