package lightwell.ui.light;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import lightwell.ui.actions.ActionRegistry;
import lightwell.ui.actions.WindowAction;
import lightwell.ui.kit.Texts;
import lightwell.ui.light.ScalarModel.Subject;
import lightwell.ui.look.ScalarLook;
import lightwell.ui.render.ColourMap;
import org.controlsfx.control.SegmentedButton;

/** Colour map and range of the single-channel layer in the focused pane; a message if it shows none. */
final class ScalarSection extends VBox {

    private final ScalarModel model;
    private final Label none = new Label(Texts.get("light.mono.none"));
    private final VBox controls = new VBox();
    private final RangeEnds ends = new RangeEnds(part("range"), Texts.get("light.mono.range.tip"), part("low"), part("high"),
            new RangeEnds.Owner() {
                @Override
                public void dragged(double low, double high) {
                    change(look -> look.withRange(low, high));
                }

                @Override
                public void typed(String low, String high) {
                    read(low, high);
                }

                @Override
                public void reset() {
                    change(look -> look.withRange(0, 1));
                }
            });

    ScalarSection(ScalarModel model, ActionRegistry actions) {
        this.model = model;
        getStyleClass().add("rule-controls");
        none.getStyleClass().add("note");
        none.setWrapText(true);
        CheckBox reversed = new CheckBox(Texts.get("light.mono.reversed"));
        reversed.setId("light-reversed");
        reversed.setTooltip(new Tooltip(Texts.get("light.mono.reversed.tip", actions.get("monoReverse").keyText())));
        reversed.setOnAction(event -> change(look -> look.withReversed(reversed.isSelected())));
        HBox maps = new HBox(maps(actions.get("monoMap")), reversed);
        maps.getStyleClass().add("choice-row");
        controls.getStyleClass().add("rule-controls");
        controls.getChildren().addAll(maps, ends);
        controls.managedProperty().bind(controls.visibleProperty());
        none.managedProperty().bind(none.visibleProperty());
        getChildren().addAll(none, controls);
        model.subject().addListener((observable, before, now) -> update(now, reversed));
        update(model.subject().get(), reversed);
    }

    private SegmentedButton maps(WindowAction next) {
        SegmentedButton row = new SegmentedButton(Arrays.stream(ColourMap.values()).map(map -> {
            String name = map.name().toLowerCase(Locale.ROOT);
            ToggleButton button = new ToggleButton(Texts.get("light.mono." + name));
            button.setId("light-map-" + name);
            button.setTooltip(new Tooltip(Texts.get("light.mono.map.tip", next.keyText())));
            button.setAccessibleText(Texts.get("light.choice", Texts.get("light.mono.map"), button.getText()));
            button.setOnAction(event -> {
                change(look -> look.withMap(map));
                button.setSelected(true);
            });
            model.subject().addListener((observable, before, now) -> button.setSelected(isMap(now, map)));
            button.setSelected(isMap(model.subject().get(), map));
            return button;
        }).toArray(ToggleButton[]::new));
        row.setToggleGroup(null);
        return row;
    }

    private static boolean isMap(Optional<Subject> subject, ColourMap map) {
        return subject.filter(now -> now.look().map() == map).isPresent();
    }

    private static RangeEnds.Part part(String name) {
        return new RangeEnds.Part("light-" + name, Texts.get("light.mono." + name));
    }

    private void change(UnaryOperator<ScalarLook> by) {
        model.subject().get().ifPresent(now -> model.setLook(by.apply(now.look())));
    }

    /** Reads both fields; if their values are in the wrong order, the smaller one is the lower limit. */
    private void read(String lowText, String highText) {
        model.subject().get().ifPresent(now -> {
            try {
                double from = share(now, lowText, now.look().low());
                double to = share(now, highText, now.look().high());
                if (from != now.look().low() || to != now.look().high()) {
                    change(look -> look.withRange(Math.min(from, to), Math.max(from, to)));
                }
            } catch (NumberFormatException e) {
                // invalid input: shown as before
            }
            model.subject().get().ifPresent(this::tellEnds);
        });
    }

    /** An unchanged field keeps its exact value, since its text is rounded. */
    private static double share(Subject subject, String text, double unchanged) {
        return text.equals(subject.scale().words().apply(unchanged)) ? unchanged : subject.scale().number().applyAsDouble(text.trim());
    }

    private void update(Optional<Subject> subject, CheckBox reversed) {
        controls.setVisible(subject.isPresent());
        none.setVisible(subject.isEmpty());
        subject.ifPresent(now -> {
            reversed.setSelected(now.look().reversed());
            ends.place(now.look().low(), now.look().high());
            tellEnds(now);
        });
    }

    private void tellEnds(Subject now) {
        ends.write(now.scale().words().apply(now.look().low()), now.scale().words().apply(now.look().high()));
    }
}
