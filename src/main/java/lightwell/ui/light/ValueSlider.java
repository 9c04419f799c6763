package lightwell.ui.light;

import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.DoubleProperty;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A name, a slider and its value in a field; a double click resets it to the default. */
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
        NumberField field = new NumberField(kind, value);
        field.setPrefColumnCount(VALUE_COLUMNS);
        getChildren().addAll(name, slider, field);
    }

    private void resetOnDoubleClick(MouseEvent click) {
        if (click.getClickCount() == 2) {
            value.set(kind.usual());
            click.consume();
        }
    }
}
