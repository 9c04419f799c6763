package lightwell.ui.light;

import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.controlsfx.control.RangeSlider;

/** A slider of 0..1 with two ends, and a text field for each end; a double click resets both. For the FX thread. */
public final class RangeEnds extends HBox {

    private static final int COLUMNS = 6;
    private static final double LEAST_WIDTH = 40;

    private final RangeSlider slider = new RangeSlider(0, 1, 0, 1);
    private final Owner owner;
    private final TextField low;
    private final TextField high;
    private boolean telling;
    private String lowWords = "";
    private String highWords = "";

    /** Handles the user's input and shows the result. */
    public interface Owner {

        /** Shares, 0..1. */
        void dragged(double low, double high);

        /** Called with the texts of both fields, whether or not they have changed. */
        void typed(String low, String high);

        void reset();
    }

    /** A control: its id, and its accessible name. */
    public record Part(String id, String name) {}

    public RangeEnds(Part range, String tip, Part low, Part high, Owner owner) {
        this.owner = owner;
        this.low = field(low);
        this.high = field(high);
        getStyleClass().add("value-slider");
        slider.setId(range.id());
        slider.setMinWidth(LEAST_WIDTH);
        slider.setTooltip(new Tooltip(tip));
        slider.setAccessibleText(range.name());
        slider.lowValueProperty().addListener(observable -> dragged());
        slider.highValueProperty().addListener(observable -> dragged());
        slider.setOnMousePressed(this::pressed);
        HBox.setHgrow(slider, Priority.ALWAYS);
        getChildren().addAll(this.low, slider, this.high);
    }

    private TextField field(Part end) {
        TextField field = new TextField();
        field.setId(end.id());
        field.setPrefColumnCount(COLUMNS);
        field.setMinWidth(USE_PREF_SIZE);
        field.setAccessibleText(end.name());
        TypedField.prepare(field, this::typed, () -> field.setText(field == low ? lowWords : highWords));
        return field;
    }

    /** Moves the slider without calling the owner. */
    public void place(double lowShare, double highShare) {
        telling = true;
        slider.setLowValue(0); // so that neither end is limited by the other's old position
        slider.setHighValue(highShare);
        slider.setLowValue(lowShare);
        telling = false;
    }

    /** Sets the texts of the fields. */
    public void write(String lowWords, String highWords) {
        this.lowWords = lowWords;
        this.highWords = highWords;
        low.setText(lowWords);
        high.setText(highWords);
    }

    private void pressed(MouseEvent press) {
        if (press.getClickCount() == 2) {
            owner.reset();
        }
    }

    private void dragged() {
        if (!telling) {
            owner.dragged(slider.getLowValue(), slider.getHighValue());
        }
    }

    private void typed() {
        owner.typed(low.getText(), high.getText());
    }
}
