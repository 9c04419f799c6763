package lightwell.ui.light;

import javafx.beans.property.DoubleProperty;
import javafx.scene.Cursor;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/**
 * A value that is typed, or dragged sideways, with Ctrl a tenth as far. A click without a drag begins typing, and then the wheel changes
 * it, too. For the FX thread.
 */
public final class NumberField extends TextField {

    private static final double FINE = 0.1;
    /** Pixels of a drag for one step. */
    private static final double STEP_PIXELS = 8;
    /** A press that moves less is a click. */
    private static final double STILL = 3;

    private final ValueSlider.Kind kind;
    private final DoubleProperty value;
    private boolean dragging;
    private double pressedAt;
    private double last;

    public NumberField(ValueSlider.Kind kind, DoubleProperty value) {
        this.kind = kind;
        this.value = value;
        setId(kind.id() + "-value");
        getStyleClass().add("number-field");
        setMinWidth(USE_PREF_SIZE);
        setAccessibleText(kind.name());
        TypedField.prepare(this, this::typed, this::update);
        value.addListener((observable, before, now) -> update());
        update();
        focusedProperty().addListener((observable, before, focused) -> setCursor(focused ? Cursor.TEXT : Cursor.H_RESIZE));
        setCursor(Cursor.H_RESIZE);
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
        addEventFilter(MouseEvent.MOUSE_RELEASED, this::released);
        setOnScroll(this::scrolled);
    }

    /** A field that has the focus is being typed in: dragging selects its text. */
    private void pressed(MouseEvent press) {
        if (!isFocused() && press.getButton() == MouseButton.PRIMARY) {
            pressedAt = press.getScreenX();
            last = pressedAt;
            dragging = false;
            press.consume();
        }
    }

    private void dragged(MouseEvent drag) {
        if (isFocused() || !drag.isPrimaryButtonDown()) {
            return;
        }
        dragging |= Math.abs(drag.getScreenX() - pressedAt) > STILL;
        if (dragging) {
            change(kind, value, (drag.getScreenX() - last) / STEP_PIXELS, drag.isShortcutDown());
            last = drag.getScreenX();
        }
        drag.consume();
    }

    private void released(MouseEvent release) {
        if (isFocused() || release.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (!dragging) {
            requestFocus();
            selectAll();
        }
        release.consume();
    }

    /** A panel scrolls under the pointer: only a field that is typed in takes the wheel. */
    private void scrolled(ScrollEvent scroll) {
        if (isFocused()) {
            scrolled(kind, value, scroll);
        }
    }

    /** Changes a value by the notches of the wheel. */
    public static void scrolled(ValueSlider.Kind kind, DoubleProperty value, ScrollEvent scroll) {
        if (scroll.getDeltaY() != 0 && !scroll.isInertia()) {
            change(kind, value, Math.signum(scroll.getDeltaY()), scroll.isShortcutDown());
        }
        scroll.consume();
    }

    private static void change(ValueSlider.Kind kind, DoubleProperty value, double steps, boolean fine) {
        double by = steps * kind.step() * (fine ? FINE : 1);
        value.set(Math.max(kind.least(), Math.min(kind.most(), value.get() + by)));
    }

    /** Invalid input is reverted; out-of-range input is clamped. */
    private void typed() {
        if (!getText().equals(words())) {
            try {
                double number = kind.number().applyAsDouble(getText().trim());
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
        setText(words());
    }

    private String words() {
        return kind.words().apply(value.get() + 0.0); // avoids negative zero
    }
}
