package lightwell.ui.colour;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;
import lightwell.ui.actions.WindowAction;

/** The name of the colour config in the status bar; a click opens its panel. For the FX thread. */
public final class ConfigLabel extends Hyperlink {

    public ConfigLabel(ColourModel model, WindowAction opensPanel) {
        setId("config");
        setMinWidth(0);
        setMaxWidth(220);
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(Bindings.createStringBinding(() -> model.facts().get().map(ConfigWords::sentence).orElse(""),
                model.facts()));
        setTooltip(tip);
        textProperty().bind(Bindings.createStringBinding(() -> model.facts().get().map(ConfigWords::title).orElse(""), model.facts()));
        setOnAction(event -> {
            opensPanel.run();
            setVisited(false);
        });
    }
}
