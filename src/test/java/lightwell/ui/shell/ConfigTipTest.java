package lightwell.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import javafx.scene.control.ComboBox;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The choices of display and view say which config they come from. */
class ConfigTipTest extends OneWindow {

    @Test
    void theTipsOfDisplayAndViewNameTheConfig(FxRobot robot) throws Exception {
        assumeTrue(System.getenv("OCIO") == null, "$OCIO is set, so the built-in config is not in use");
        ComboBox<?> display = robot.lookup("#display").queryAs(ComboBox.class);
        ComboBox<?> view = robot.lookup("#view").queryAs(ComboBox.class);
        waitFor(() -> !view.isDisabled());
        assertEquals("The OCIO display that pictures are made for: choose your screen\nColour config: Lightwell config",
                display.getTooltip().getText());
        assertEquals(
                "The OCIO view of the HDR picture: how its light is converted for the display\nColour config: Lightwell config",
                view.getTooltip().getText());
    }
}
