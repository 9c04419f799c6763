package lightwell.ui.space;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import lightwell.ui.content.LayerChoice;
import lightwell.ui.content.LayerOption;
import lightwell.ui.kit.Texts;
import lightwell.ui.kit.Words;

/** A box to choose one of a photo's layers, or none. */
final class LayerCombo extends ComboBox<Optional<LayerOption>> {

    private final Consumer<Optional<LayerChoice>> choose;
    private boolean telling;

    /**
     * @param name   of the texts {@code space.<name>} and {@code space.<name>.tip}
     * @param none   the item for no layer
     * @param choose receives the user's choice
     */
    LayerCombo(String name, String none, Consumer<Optional<LayerChoice>> choose) {
        this.choose = choose;
        setId("space-" + name);
        setMaxWidth(Double.MAX_VALUE);
        setTooltip(new Tooltip(Texts.get("space." + name + ".tip")));
        setAccessibleText(Texts.get("space." + name));
        setConverter(new Words<>(option -> option.map(LayerOption::title).orElse(none)));
        valueProperty().addListener((observable, before, now) -> {
            if (!telling && now != null) {
                this.choose.accept(now.map(LayerOption::choice));
            }
        });
    }

    /** @param chosen shown as no layer if the photo lacks it */
    void show(List<Optional<LayerOption>> offered, Optional<LayerChoice> chosen) {
        telling = true;
        if (!offered.equals(getItems())) {
            getItems().setAll(offered);
        }
        setValue(offered.stream().filter(option -> option.map(LayerOption::choice).equals(chosen)).findFirst().orElse(null));
        telling = false;
    }
}
