package lightwell.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import lightwell.ui.content.ViewerTestSupport;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The command palette in the window. */
class CommandPaletteTest extends OneWindow {

    @Test
    void aCommandRunsByItsName(FxRobot robot) {
        Node before = focused();
        robot.push(KeyCode.CONTROL, KeyCode.K);
        assertTrue(visible(robot, "#command-palette"));
        robot.write("brighter");
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(visible(robot, "#command-palette"));
        assertEquals(0.25, shell.workspace().viewer().exposure().get(), 1e-9);
        assertSame(before, focused());
    }

    @Test
    void aCommandThatThePhotoDoesNotAllowSaysWhy(FxRobot robot) throws Exception {
        var open = ViewerTestSupport.open(ViewerTestSupport.plainPhoto());
        fx(() -> {
            shell.workspace().viewer().photo().set(open);
            return null;
        });
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("measure");
        waitFor(() -> robot.lookup("#command-palette .menu-name").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.isVisible()
                        && label.getText().equals("View \u203a Pins, lines and regions \u00b7 the photo has no depth map")));
        robot.push(KeyCode.ESCAPE);
    }

    /** The same command in the same place, once it can be done. */
    @Test
    void thePaletteTellsReasonsAsTheyAreNow(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("wipe");
        waitFor(() -> menuNames(robot).contains("Layers \u203a Compare \u00b7 no photo is open"));
        var open = ViewerTestSupport.open(ViewerTestSupport.plainPhoto());
        fx(() -> {
            shell.workspace().viewer().photo().set(open);
            return null;
        });
        waitFor(() -> menuNames(robot).contains("Layers \u203a Compare")
                && menuNames(robot).stream().noneMatch(name -> name.contains("no photo")));
        robot.push(KeyCode.ESCAPE);
    }

    private static List<String> menuNames(FxRobot robot) {
        return fx(() -> robot.lookup("#command-palette .menu-name").queryAllAs(Label.class).stream().map(Label::getText).toList());
    }

    @Test
    void whatIsTypedThereIsNoKeyOfTheWindow(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.push(KeyCode.CLOSE_BRACKET);
        robot.push(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(visible(robot, "#command-palette"));
        assertEquals(0, shell.workspace().viewer().exposure().get(), 1e-9);
    }

    private Node focused() {
        return fx(() -> stage.getScene().getFocusOwner());
    }
}
