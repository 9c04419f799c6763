package lightwell.ui.space;

import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import lightwell.ui.Texts;
import org.controlsfx.control.RangeSlider;

/** From how near to how far points are shown: a slider with two ends, and the metres, which can be typed. */
final class RangeSection extends HBox {

    private static final int COLUMNS = 6;
    private static final double LEAST_WIDTH = 40;

    private final SpaceModel model;
    private final RangeSlider slider = new RangeSlider(0, 1, 0, 1);
    private final TextField near = field("near");
    private final TextField far = field("far");
    private boolean telling;

    RangeSection(SpaceModel model) {
        this.model = model;
        getStyleClass().add("value-slider");
        slider.setId("space-range");
        slider.setMinWidth(LEAST_WIDTH);
        slider.setTooltip(new Tooltip(Texts.get("space.range.tip")));
        slider.setAccessibleText(Texts.get("space.range"));
        slider.lowValueProperty().addListener(observable -> dragged());
        slider.highValueProperty().addListener(observable -> dragged());
        slider.setOnMousePressed(press -> {
            if (press.getClickCount() == 2) {
                model.near().set(0);
                model.far().set(Double.POSITIVE_INFINITY);
            }
        });
        HBox.setHgrow(slider, Priority.ALWAYS);
        getChildren().addAll(near, slider, far);
        model.near().addListener(observable -> tell());
        model.far().addListener(observable -> tell());
        model.range().addListener(observable -> tell());
        tell();
    }

    private TextField field(String name) {
        TextField field = new TextField();
        field.setId("space-" + name);
        field.setPrefColumnCount(COLUMNS);
        field.setMinWidth(USE_PREF_SIZE);
        field.setAccessibleText(Texts.get("space." + name));
        field.setOnAction(event -> typed());
        field.focusedProperty().addListener((observable, before, focused) -> {
            if (!focused) {
                typed();
            }
        });
        return field;
    }

    /** An end of the slider leaves nothing out. */
    private void dragged() {
        Optional<DepthScaleBar> bar = model.range().get().map(DepthScaleBar::of);
        if (!telling && bar.isPresent()) {
            double low = slider.getLowValue();
            double high = slider.getHighValue();
            if (low < high) {
                model.near().set(low <= 0 ? 0 : bar.get().metres(low));
                model.far().set(high >= 1 ? Double.POSITIVE_INFINITY : bar.get().metres(high));
            }
        }
    }

    /** Of two ends in the wrong order the smaller one is the near one; what is no number is put back. */
    private void typed() {
        try {
            double from = number(near, model.near().get());
            double to = number(far, model.far().get());
            if (from >= 0 && to >= 0 && from != to) {
                model.near().set(Math.min(from, to));
                model.far().set(Math.max(from, to));
            }
        } catch (NumberFormatException e) {
            // told as it was
        }
        tell();
    }

    /** A field that nobody changed keeps its value, which its words only round. */
    private double number(TextField field, double unchanged) {
        String text = field.getText().replaceAll("[\\sm]", "").replace(',', '.');
        if (field.getText().equals(words(field == near, unchanged))) {
            return unchanged;
        }
        return text.equals("∞") ? Double.POSITIVE_INFINITY : Double.parseDouble(text);
    }

    private void tell() {
        near.setText(words(true, model.near().get()));
        far.setText(words(false, model.far().get()));
        telling = true;
        DepthScaleBar bar = model.range().get().map(DepthScaleBar::of).orElse(new DepthScaleBar(1, 2));
        double low = model.near().get() <= 0 ? 0 : bar.share(model.near().get());
        double high = Double.isInfinite(model.far().get()) ? 1 : bar.share(model.far().get());
        slider.setLowValue(0); // so that neither end is held by the other one's old place
        slider.setHighValue(high);
        slider.setLowValue(low);
        telling = false;
    }

    /** The ends of the map where nothing is left out. */
    private String words(boolean isNear, double metres) {
        double told = model.range().get().map(range -> isNear ? Math.max(metres, range.nearest()) : Math.min(metres, range.farthest())).orElse(metres);
        return Double.isInfinite(told) ? "∞" : String.format(Locale.ROOT, "%.3f m", told);
    }
}
