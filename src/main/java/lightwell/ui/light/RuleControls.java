package lightwell.ui.light;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import lightwell.hdr.HdrOptions;
import lightwell.hdr.IneffectiveReason;
import lightwell.ui.kit.Texts;
import lightwell.ui.viewer.IneffectiveRules;
import org.controlsfx.control.SegmentedButton;

/** Controls for the HDR rules, in four rows: description, headroom, curve, missing maker note. */
final class RuleControls extends VBox {

    private static final double NAME_WIDTH = 62;
    private static final int HEADROOM_COLUMNS = 12;

    private final String id;
    private final ObjectProperty<HdrOptions> rules;

    /**
     * @param id   prefix of the controls' ids, followed by row and value
     * @param idle rules without effect, which are disabled
     */
    RuleControls(String id, ObjectProperty<HdrOptions> rules, IneffectiveRules idle) {
        this.id = id;
        this.rules = rules;
        getStyleClass().add("rule-controls");
        getChildren().addAll(
                row("gainMap", choice("gainMap", HdrOptions.Choice.values(), HdrOptions::gainMap, HdrOptions::withGainMap),
                        idle.description()),
                row("curve", choice("curve", HdrOptions.GainCurve.values(), HdrOptions::curve, HdrOptions::withCurve), idle.curve()),
                row("missing", choice("missing", HdrOptions.MissingGain.values(), HdrOptions::missing, HdrOptions::withMissing),
                        idle.missing()),
                row("headroom", headroom(), idle.headroom()));
    }

    /** The tooltip belongs to the row, since a disabled control has none. */
    private HBox row(String name, Node control, ObjectBinding<Optional<IneffectiveReason>> idle) {
        Label label = new Label(Texts.get("light." + name));
        label.setMinWidth(NAME_WIDTH);
        HBox row = new HBox(label, control);
        row.setId(id + "-" + name + "-row");
        row.getStyleClass().add("choice-row");
        control.disableProperty().bind(Bindings.createBooleanBinding(() -> idle.get().isPresent(), idle));
        label.disableProperty().bind(control.disableProperty());
        String tip = Texts.get("light." + name + ".tip");
        Tooltip words = new Tooltip();
        words.textProperty().bind(Bindings.createStringBinding(
                () -> idle.get().isPresent() ? tip + "\n" + Texts.get("action.disabled", IneffectiveRules.words(idle.get())) : tip, idle));
        Tooltip.install(row, words);
        control.accessibleHelpProperty().bind(words.textProperty());
        return row;
    }

    private <T extends Enum<T>> SegmentedButton choice(String name, T[] values, Function<HdrOptions, T> of,
            BiFunction<HdrOptions, T, HdrOptions> with) {
        List<ToggleButton> buttons = Arrays.stream(values).map(value -> {
            String word = name + "." + value.name().toLowerCase(Locale.ROOT);
            ToggleButton button = new ToggleButton(Texts.get("light." + word));
            button.setId(id + "-" + word.replace('.', '-'));
            button.setAccessibleText(Texts.get("light.choice", Texts.get("light." + name), button.getText()));
            button.setSelected(of.apply(rules.get()) == value);
            rules.addListener((observable, before, now) -> button.setSelected(of.apply(now) == value));
            button.setOnAction(event -> {
                rules.set(with.apply(rules.get(), value));
                button.setSelected(true); // a click on the selected one changes nothing
            });
            return button;
        }).toList();
        SegmentedButton row = new SegmentedButton(buttons.toArray(ToggleButton[]::new));
        row.setToggleGroup(null);
        return row;
    }

    /** Empty means the file's own headroom. */
    private TextField headroom() {
        TextField field = new TextField();
        field.setId(id + "-headroom");
        field.setPrefColumnCount(HEADROOM_COLUMNS);
        field.setMinWidth(USE_PREF_SIZE);
        field.setPromptText(Texts.get("light.headroom.file"));
        field.setAccessibleText(Texts.get("light.headroom"));
        TypedField.prepare(field, () -> typed(field), () -> field.setText(words(rules.get())));
        rules.addListener((observable, before, now) -> field.setText(words(now)));
        field.setText(words(rules.get()));
        return field;
    }

    /** Invalid input is reverted. */
    private void typed(TextField field) {
        String text = field.getText().trim().replace(',', '.');
        if (!text.equals(words(rules.get()))) {
            try {
                rules.set(rules.get().withHeadroom(text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text))));
            } catch (IllegalArgumentException e) {
                // includes NumberFormatException; the old text is restored below
            }
        }
        field.setText(words(rules.get()));
    }

    private static String words(HdrOptions options) {
        return options.headroom().isPresent() ? String.format(Locale.ROOT, "%.2f", options.headroom().getAsDouble()) : "";
    }
}
