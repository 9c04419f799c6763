package lightwell.ui.colour;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import lightwell.color.ConfigChoice;
import lightwell.ui.kit.Texts;
import lightwell.ui.kit.Words;

/** A list to choose the config from. For the FX thread. */
public final class ConfigBox extends ComboBox<ConfigChoice> {

    private boolean following;

    public ConfigBox(ColourModel model) {
        super(model.configs());
        setAccessibleText(Texts.get("colour.config"));
        setConverter(new Words<>(ConfigWords::of));
        setTooltip(new Tooltip(Texts.get("colour.config.tip")));
        setValue(model.chosen().get());
        model.chosen().addListener((observable, before, now) -> {
            following = true;
            setValue(now);
            following = false;
        });
        valueProperty().addListener((observable, before, now) -> {
            if (now != null && !following) {
                model.choose(now);
            }
        });
    }
}
