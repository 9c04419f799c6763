package lightwell.ui.author;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lightwell.ui.kit.Texts;
import lightwell.ui.kit.Words;

/**
 * A setting with its name and a tooltip, which says why it is disabled. Its texts are {@code author.<key>} and {@code author.<key>.tip}.
 * For the FX thread.
 */
final class FormRow extends StackPane {

    private final Node content;
    private final String description;
    private final Tooltip tip = new Tooltip();
    private final List<Obstacle> obstacles = new ArrayList<>();

    private record Obstacle(ObservableBooleanValue there, String reason) {}

    private FormRow(String key, Node content) {
        this.content = content;
        this.description = Texts.get("author." + key + ".tip");
        tip.setText(description);
        tip.setWrapText(true);
        tip.setMaxWidth(360);
        Tooltip.install(this, tip); // the row is never disabled itself: what is disabled passes on no mouse events
        getChildren().add(content);
        getStyleClass().add("form-row");
    }

    /** A name beside a control, which has as much room as there is. */
    static FormRow named(String key, Region control) {
        Label name = new Label(Texts.get("author." + key));
        name.getStyleClass().add("name");
        name.setLabelFor(control);
        control.setMaxWidth(Double.MAX_VALUE);
        control.setAccessibleText(name.getText());
        HBox.setHgrow(control, Priority.ALWAYS);
        HBox row = new HBox(name, control);
        row.getStyleClass().add("choice-row");
        return new FormRow(key, row);
    }

    /** A list of long words below its name. */
    static FormRow below(String key, ObservableList<String> words, Property<String> chosen) {
        ComboBox<String> box = new ComboBox<>(words);
        box.setId("author-" + key);
        box.valueProperty().bindBidirectional(chosen);
        box.setMaxWidth(Double.MAX_VALUE);
        Label name = new Label(Texts.get("author." + key));
        name.getStyleClass().add("name");
        name.setLabelFor(box);
        box.setAccessibleText(name.getText());
        VBox both = new VBox(name, box);
        both.getStyleClass().add("choice-below");
        return new FormRow(key, both);
    }

    /** A control that shows its own name. */
    static FormRow whole(String key, Region control) {
        return new FormRow(key, control);
    }

    static FormRow check(String key, BooleanProperty on) {
        CheckBox box = new CheckBox(Texts.get("author." + key));
        box.setId("author-" + key.replace('.', '-')); // a selector would take a dot for a style class
        box.selectedProperty().bindBidirectional(on);
        return new FormRow(key, box);
    }

    /** A list of values in words. */
    static <T> FormRow choice(String key, T[] values, Property<T> chosen, Function<T, String> words) {
        ComboBox<T> box = new ComboBox<>(FXCollections.observableArrayList(values));
        box.setId("author-" + key);
        box.setConverter(new Words<>(words));
        box.valueProperty().bindBidirectional(chosen);
        return named(key, box);
    }

    /**
     * Disables the row unless a condition holds.
     *
     * @param reason key of the text for the tooltip
     */
    FormRow onlyWhile(ObservableBooleanValue condition, String reason) {
        obstacles.add(new Obstacle(Bindings.not(condition), Texts.get(reason)));
        ObservableBooleanValue[] all = obstacles.stream().map(Obstacle::there).toArray(ObservableBooleanValue[]::new);
        content.disableProperty().bind(Bindings.createBooleanBinding(() -> obstacles.stream().anyMatch(one -> one.there().get()), all));
        tip.textProperty().bind(Bindings.createStringBinding(() -> obstacles.stream().filter(one -> one.there().get()).findFirst()
                .map(one -> Texts.get("action.disabled", one.reason())).map(why -> description + "\n" + why).orElse(description), all));
        return this;
    }

    /** Leaves the row out unless a condition holds. */
    FormRow shownWhile(ObservableBooleanValue condition) {
        visibleProperty().bind(Bindings.createBooleanBinding(condition::get, condition));
        managedProperty().bind(visibleProperty());
        return this;
    }
}
