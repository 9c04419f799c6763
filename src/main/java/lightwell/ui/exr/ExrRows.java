package lightwell.ui.exr;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.MapChangeListener;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lightwell.export.exr.ExportOptions;
import lightwell.ui.kit.Texts;
import lightwell.ui.kit.Words;

/**
 * Makes the rows of settings of EXRs, each with a sentence below it while its last change was refused. Texts are {@code exr.<setting>} and
 * {@code exr.<setting>.tip}. For the FX thread.
 */
final class ExrRows {

    private static final double TIP_WIDTH = 360;

    private final ExrChoices choices;

    ExrRows(ExrChoices choices) {
        this.choices = choices;
    }

    /** A list of values in words. */
    <T> Node choice(String setting, List<T> values, Function<ExportOptions, T> of, BiFunction<ExportOptions, T, ExportOptions> with,
            Function<T, String> words) {
        return named(setting, box(setting, values, of, with, words));
    }

    /** The list alone. */
    <T> ComboBox<T> box(String setting, List<T> values, Function<ExportOptions, T> of, BiFunction<ExportOptions, T, ExportOptions> with,
            Function<T, String> words) {
        ComboBox<T> box = new ComboBox<>(FXCollections.observableArrayList(values));
        box.setId("exr-" + setting);
        box.setConverter(new Words<>(words));
        box.setValue(of.apply(choices.options().get()));
        choices.options().addListener((observable, before, now) -> box.setValue(of.apply(now)));
        box.valueProperty().addListener((observable, before, now) -> {
            if (now != null && !now.equals(of.apply(choices.options().get()))) {
                choices.change(setting, options -> with.apply(options, now));
            }
        });
        return box;
    }

    /** A box to tick. */
    Node check(String setting, Function<ExportOptions, Boolean> of, BiFunction<ExportOptions, Boolean, ExportOptions> with) {
        CheckBox box = new CheckBox(Texts.get("exr." + setting));
        box.setId("exr-" + setting);
        box.setSelected(of.apply(choices.options().get()));
        choices.options().addListener((observable, before, now) -> box.setSelected(of.apply(now)));
        box.setOnAction(event -> {
            choices.change(setting, options -> with.apply(options, box.isSelected()));
            box.setSelected(of.apply(choices.options().get())); // a refused change did not happen
        });
        box.setTooltip(tip(Texts.get("exr." + setting + ".tip")));
        return withProblem(setting, box);
    }

    /** A name beside a control, which has as much room as there is. */
    Node named(String setting, Region control) {
        Label name = new Label(Texts.get("exr." + setting));
        name.getStyleClass().add("name");
        name.setLabelFor(control);
        control.setAccessibleText(name.getText());
        control.setMaxWidth(Double.MAX_VALUE);
        control.setMinWidth(0);
        HBox.setHgrow(control, Priority.ALWAYS);
        HBox row = new HBox(name, control);
        row.getStyleClass().add("choice-row");
        Tooltip.install(row, tip(Texts.get("exr." + setting + ".tip")));
        return withProblem(setting, row);
    }

    /** A control above what is wrong with its setting. */
    Node withProblem(String setting, Node control) {
        Label problem = new Label();
        problem.setId("exr-" + setting + "-problem");
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        show(problem, Optional.ofNullable(choices.problems().get(setting)));
        choices.problems().addListener((MapChangeListener<String, String>) change -> {
            if (change.getKey().equals(setting)) {
                show(problem, Optional.ofNullable(choices.problems().get(setting)));
            }
        });
        return new VBox(control, problem);
    }

    /** A sentence, or nothing. */
    static void show(Label label, Optional<String> sentence) {
        label.setText(sentence.orElse(""));
        label.setVisible(sentence.isPresent());
        label.setManaged(sentence.isPresent());
    }

    static Tooltip tip(String text) {
        Tooltip tip = new Tooltip(text);
        tip.setWrapText(true);
        tip.setMaxWidth(TIP_WIDTH);
        return tip;
    }
}
