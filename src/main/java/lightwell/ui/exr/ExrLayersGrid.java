package lightwell.ui.exr;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import lightwell.export.exr.ExportOptions;
import lightwell.export.exr.ExrContent;
import lightwell.export.exr.ExrContent.Part;
import lightwell.export.exr.ExrStorage.Layout;
import lightwell.ui.kit.Texts;

/** A row for each layer: whether it is written, and with how many bits a sample. For the FX thread. */
final class ExrLayersGrid extends GridPane {

    static final String SETTING = "layers";

    private final ExrChoices choices;

    ExrLayersGrid(ExrChoices choices, ExrRows rows) {
        this.choices = choices;
        getStyleClass().add("layers-grid");
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        getColumnConstraints().add(wide);
        for (Part part : Part.values()) {
            StackPane bits = new StackPane(bits(part, rows));
            addRow(part.ordinal(), check(part), bits);
        }
        choices.options().addListener(observable -> fit());
        fit();
    }

    private CheckBox check(Part part) {
        CheckBox box = new CheckBox(Texts.get("exr.layer." + part.id()));
        box.setId("exr-layer-" + part.id());
        box.setTooltip(ExrRows.tip(Texts.get("exr.layer." + part.id() + ".tip")));
        box.setSelected(content().layers().contains(part));
        choices.options().addListener(observable -> box.setSelected(content().layers().contains(part)));
        box.setOnAction(event -> {
            choices.change(SETTING, options -> options.telling(content -> content.withLayers(toggled(content.layers(), part,
                    box.isSelected()))));
            box.setSelected(content().layers().contains(part)); // a refused change did not happen
        });
        return box;
    }

    private static ComboBox<Boolean> bits(Part part, ExrRows rows) {
        ComboBox<Boolean> box = rows.box("float-" + part.id(), List.of(false, true),
                options -> options.content().floats().contains(part),
                (options, full) -> options.telling(content -> content.withFloats(toggled(content.floats(), part, full))),
                full -> Texts.get(full ? "exr.float" : "exr.half"));
        box.setAccessibleText(Texts.get("exr.bits", Texts.get("exr.layer." + part.id())));
        return box;
    }

    private static Set<Part> toggled(Set<Part> parts, Part part, boolean in) {
        EnumSet<Part> changed = EnumSet.noneOf(Part.class);
        changed.addAll(parts);
        if (in) {
            changed.add(part);
        } else {
            changed.remove(part);
        }
        return changed;
    }

    private ExrContent content() {
        return choices.options().get().content();
    }

    /** The seed's layout has halves only, and a layer that is not written has no type. */
    private void fit() {
        ExportOptions options = choices.options().get();
        boolean halves = options.storage().layout() == Layout.SHENANIGANS;
        for (Part part : Part.values()) {
            StackPane around = (StackPane) getChildren().get(2 * part.ordinal() + 1);
            around.getChildren().get(0).setDisable(halves || !options.content().layers().contains(part));
            Tooltip.install(around, ExrRows.tip(Texts.get(halves ? "exr.bits.seed" : "exr.bits.tip")));
        }
    }
}
