package lightwell.ui.light;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class NumberFieldTest {

    private final DoubleProperty value = new SimpleDoubleProperty();
    private NumberField field;

    @Start
    void show(Stage stage) {
        field = new NumberField(ValueSlider.plain("stops", "Stops", "", -2, 2, 0, 0.25, "%+.3f"), value);
        stage.setScene(new Scene(new VBox(new Button("first"), field), 300, 100));
        stage.show();
        stage.toFront();
    }

    @Test
    void aDragChangesItAndCtrlATenth(FxRobot robot) {
        robot.moveTo(field).press(MouseButton.PRIMARY).moveBy(20, 0).moveBy(20, 0).release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(40 / 8.0 * 0.25, value.get(), 0.15);
        assertFalse(field.isFocused(), "a drag does not begin typing");
        double before = value.get();
        robot.press(KeyCode.CONTROL).press(MouseButton.PRIMARY).moveBy(-20, 0).moveBy(-20, 0).release(MouseButton.PRIMARY)
                .release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(before - 40 / 8.0 * 0.025, value.get(), 0.015);
    }

    @Test
    void aClickBeginsTypingAndTheRangeHolds(FxRobot robot) {
        robot.clickOn(field);
        assertTrue(field.isFocused());
        robot.write("-1,5").push(KeyCode.ENTER);
        assertEquals(-1.5, value.get());
        robot.interact(field::selectAll);
        robot.write("99").push(KeyCode.ENTER);
        assertEquals(2, value.get());
        assertEquals("+2.000", field.getText());
    }
}
