package lightwell.ui.light;

import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.DoubleProperty;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A name, a slider and its value in a text field; a double click resets it to the default. */
public final class ValueSlider extends HBox {

    private static final double NAME_WIDTH = 62;
    private static final int VALUE_COLUMNS = 6;

    /**
     * The definition of a slider.
     *
     * @param id     of the slider; its field has the same id with "-value" appended
     * @param step   of the arrow keys
     * @param words  formats a value
     * @param number parses the input; throws NumberFormatException
     */
    public record Kind(String id, String name, String tip, double least, double most, double usual, double step,
            DoubleFunction<String> words, ToDoubleFunction<String> number) {}

    /** Formats numbers, and parses them with point or comma. */
    public static Kind plain(String id, String name, String tip, double least, double most, double usual, double step, String format) {
        return new Kind(id, name, tip, least, most, usual, step, value -> String.format(Locale.ROOT, format, value),
                text -> Double.parseDouble(text.replace(',', '.').replace('−', '-')));
    }

    private final Kind kind;
    private final DoubleProperty value;
    private final TextField field = new TextField();

    public ValueSlider(Kind kind, DoubleProperty value) {
        this.kind = kind;
        this.value = value;
        getStyleClass().add("value-slider");
        Label name = new Label(kind.name());
        name.setMinWidth(NAME_WIDTH);
        name.setTooltip(new Tooltip(kind.tip()));
        Slider slider = new Slider(kind.least(), kind.most(), value.get());
        slider.setId(kind.id());
        slider.setBlockIncrement(kind.step());
        slider.setMinWidth(40);
        slider.setTooltip(new Tooltip(kind.tip()));
        slider.setAccessibleText(kind.name());
        slider.valueProperty().bindBidirectional(value);
        slider.addEventFilter(MouseEvent.MOUSE_PRESSED, this::resetOnDoubleClick); // before the thumb moves under the pointer
        name.setOnMousePressed(this::resetOnDoubleClick);
        HBox.setHgrow(slider, Priority.ALWAYS);
        field.setId(kind.id() + "-value");
        field.setPrefColumnCount(VALUE_COLUMNS);
        field.setMinWidth(USE_PREF_SIZE);
        field.setAccessibleText(kind.name());
        TypedField.prepare(field, this::typed, this::update);
        value.addListener((observable, before, now) -> update());
        update();
        getChildren().addAll(name, slider, field);
    }

    private void resetOnDoubleClick(MouseEvent click) {
        if (click.getClickCount() == 2) {
            value.set(kind.usual());
            click.consume();
        }
    }

    /** Invalid input is reverted; out-of-range input is clamped. */
    private void typed() {
        if (!field.getText().equals(words())) {
            try {
                double number = kind.number().applyAsDouble(field.getText().trim());
                if (Double.isFinite(number)) {
                    value.set(Math.max(kind.least(), Math.min(kind.most(), number)));
                }
            } catch (NumberFormatException e) {
                // invalid input: the text is restored below
            }
        }
        update();
    }

    private void update() {
        field.setText(words());
    }

    private String words() {
        return kind.words().apply(value.get() + 0.0); // avoids negative zero
    }
}
