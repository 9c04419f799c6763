package lightwell.ui.light;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lightwell.ui.Texts;
import lightwell.ui.light.MonoModel.Subject;
import lightwell.ui.render.ColourMap;
import lightwell.ui.viewer.MonoLook;
import org.controlsfx.control.RangeSlider;
import org.controlsfx.control.SegmentedButton;

/** Colour map and range of the layer of one channel that the focused pane shows; says so when it shows none. */
final class MonoSection extends VBox {

    private static final int END_COLUMNS = 6;

    private final MonoModel model;
    private final Label none = new Label(Texts.get("light.mono.none"));
    private final VBox controls = new VBox();
    private final RangeSlider range = new RangeSlider(0, 1, 0, 1);
    private final TextField low = end("low");
    private final TextField high = end("high");
    private boolean telling;

    MonoSection(MonoModel model) {
        this.model = model;
        getStyleClass().add("rule-controls");
        none.getStyleClass().add("note");
        none.setWrapText(true);
        CheckBox reversed = new CheckBox(Texts.get("light.mono.reversed"));
        reversed.setId("light-reversed");
        reversed.setTooltip(new Tooltip(Texts.get("light.mono.reversed.tip")));
        reversed.setOnAction(event -> change(look -> look.withReversed(reversed.isSelected())));
        range.setId("light-range");
        range.setTooltip(new Tooltip(Texts.get("light.mono.range.tip")));
        range.setAccessibleText(Texts.get("light.mono.range"));
        range.lowValueProperty().addListener(observable -> dragged());
        range.highValueProperty().addListener(observable -> dragged());
        range.setOnMousePressed(press -> {
            if (press.getClickCount() == 2) {
                change(look -> look.withRange(0, 1));
            }
        });
        HBox.setHgrow(range, Priority.ALWAYS);
        range.setMinWidth(40);
        HBox ends = new HBox(low, range, high);
        ends.getStyleClass().add("value-slider");
        HBox maps = new HBox(maps(), reversed);
        maps.getStyleClass().add("choice-row");
        controls.getStyleClass().add("rule-controls");
        controls.getChildren().addAll(maps, ends);
        controls.managedProperty().bind(controls.visibleProperty());
        none.managedProperty().bind(none.visibleProperty());
        getChildren().addAll(none, controls);
        model.subject().addListener((observable, before, now) -> tell(now, reversed));
        tell(model.subject().get(), reversed);
    }

    private SegmentedButton maps() {
        SegmentedButton row = new SegmentedButton(Arrays.stream(ColourMap.values()).map(map -> {
            String name = map.name().toLowerCase(Locale.ROOT);
            ToggleButton button = new ToggleButton(Texts.get("light.mono." + name));
            button.setId("light-map-" + name);
            button.setTooltip(new Tooltip(Texts.get("light.mono.map.tip")));
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

    private TextField end(String name) {
        TextField field = new TextField();
        field.setId("light-" + name);
        field.setPrefColumnCount(END_COLUMNS);
        field.setMinWidth(USE_PREF_SIZE);
        field.setAccessibleText(Texts.get("light.mono." + name));
        field.setOnAction(event -> typed());
        field.focusedProperty().addListener((observable, before, focused) -> {
            if (!focused) {
                typed();
            }
        });
        return field;
    }

    private void change(UnaryOperator<MonoLook> by) {
        model.subject().get().ifPresent(now -> model.choose(by.apply(now.look())));
    }

    private void dragged() {
        if (!telling) {
            change(look -> look.withRange(range.getLowValue(), range.getHighValue()));
        }
    }

    /** Both fields are read; of two ends in the wrong order the smaller one is the low one. */
    private void typed() {
        model.subject().get().ifPresent(now -> {
            try {
                double from = share(now, low, now.look().low());
                double to = share(now, high, now.look().high());
                if (from != now.look().low() || to != now.look().high()) {
                    change(look -> look.withRange(Math.min(from, to), Math.max(from, to)));
                }
            } catch (NumberFormatException e) {
                // told as it was
            }
            model.subject().get().ifPresent(this::tellEnds);
        });
    }

    /** A field that nobody changed keeps its value, which its words only round. */
    private static double share(Subject subject, TextField field, double unchanged) {
        return field.getText().equals(subject.scale().words().apply(unchanged)) ? unchanged : subject.scale().number().applyAsDouble(field.getText().trim());
    }

    private void tell(Optional<Subject> subject, CheckBox reversed) {
        controls.setVisible(subject.isPresent());
        none.setVisible(subject.isEmpty());
        subject.ifPresent(now -> {
            reversed.setSelected(now.look().reversed());
            telling = true;
            range.setLowValue(0); // so that neither end is held by the other one's old place
            range.setHighValue(now.look().high());
            range.setLowValue(now.look().low());
            telling = false;
            tellEnds(now);
        });
    }

    private void tellEnds(Subject now) {
        low.setText(now.scale().words().apply(now.look().low()));
        high.setText(now.scale().words().apply(now.look().high()));
    }
}
