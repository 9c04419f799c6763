package lightwell.ui.exr;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lightwell.ui.actions.ActionControls;
import lightwell.ui.actions.WindowAction;
import lightwell.ui.kit.Texts;

/** The choice of a preset, whether the options differ from it, and what it is for. For the FX thread. */
final class PresetBar extends VBox {

    private final PresetModel presets;
    private final ComboBox<PresetChoice> box = new ComboBox<>();
    private boolean following;

    /** @param save the action that saves the options as a preset */
    PresetBar(PresetModel presets, WindowAction save) {
        this.presets = presets;
        getStyleClass().add("preset-bar");
        box.setId("exr-preset");
        box.setMaxWidth(Double.MAX_VALUE);
        box.setMinWidth(0);
        box.setAccessibleText(Texts.get("exr.preset"));
        box.setTooltip(ExrRows.tip(Texts.get("exr.preset.tip")));
        box.setButtonCell(new Named());
        box.setCellFactory(list -> new Named());
        box.valueProperty().addListener((observable, before, now) -> {
            if (now != null && !following) {
                presets.choose(now);
            }
        });
        HBox.setHgrow(box, Priority.ALWAYS);
        presets.all().addListener((ListChangeListener<PresetChoice>) change -> follow());
        presets.chosen().addListener(observable -> follow());
        follow();
        Button saves = new Button(Texts.get("exr.preset.saves"));
        saves.setId("exr-preset-save");
        saves.setMinWidth(USE_PREF_SIZE);
        saves.setTooltip(ActionControls.tip(save));
        saves.setOnAction(event -> save.run());
        Label modified = new Label(Texts.get("exr.preset.modified"));
        modified.setId("exr-preset-modified");
        modified.setMinWidth(USE_PREF_SIZE);
        modified.getStyleClass().add("modified");
        modified.visibleProperty().bind(presets.modified());
        Button again = new Button(Texts.get("exr.preset.again"));
        again.setId("exr-preset-again");
        again.setTooltip(ExrRows.tip(Texts.get("exr.preset.again.tip")));
        again.visibleProperty().bind(presets.modified());
        again.setOnAction(event -> presets.choose(presets.chosen().get()));
        Label about = new Label();
        about.getStyleClass().add("note");
        about.setWrapText(true);
        about.textProperty().bind(Bindings.createStringBinding(() -> presets.chosen().get().about(), presets.chosen()));
        HBox changed = new HBox(modified, again);
        changed.getStyleClass().add("choice-row");
        changed.visibleProperty().bind(presets.modified());
        changed.managedProperty().bind(presets.modified());
        HBox first = new HBox(box, saves);
        first.getStyleClass().add("choice-row");
        getChildren().addAll(first, changed, about);
    }

    /** Shows the list and the chosen one without choosing it again. */
    private void follow() {
        following = true;
        box.getItems().setAll(presets.all());
        box.setValue(presets.chosen().get());
        following = false;
    }

    /** The user's presets are marked. */
    private static final class Named extends ListCell<PresetChoice> {

        @Override
        protected void updateItem(PresetChoice preset, boolean empty) {
            super.updateItem(preset, empty);
            setText(empty || preset == null ? ""
                    : preset.file().isPresent() ? Texts.get("exr.preset.own", preset.name()) : preset.name());
        }
    }
}
