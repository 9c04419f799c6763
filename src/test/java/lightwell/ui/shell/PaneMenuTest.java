package lightwell.ui.shell;

import static org.junit.jupiter.api.Assertions.assertFalse;

import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import lightwell.ui.content.ViewerTestSupport;
import lightwell.ui.kit.Middle;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The context menu of the panes, and what leaves them by keys. */
class PaneMenuTest extends OneWindow {

    @Test
    void aRightClickOffersTheLayersAndWhatCanBeDoneThere(FxRobot robot) throws Exception {
        fx(() -> {
            shell.workspace().viewer().photo().set(ViewerTestSupport.open(ViewerTestSupport.photo(() -> {})));
            return null;
        });
        robot.rightClickOn(Middle.of(robot, "#pane-1 .pane-picture"));
        waitFor(() -> robot.lookup("#menu-copyValues").tryQuery().isPresent());
        assertFalse(robot.lookup("#menu-copyValues").query().isDisabled(), "the pixel that was clicked still counts");
        robot.clickOn("#menu-pin");
        waitFor(() -> shell.workspace().viewer().inspection().pins().size() == 1);
        robot.push(KeyCode.CONTROL, KeyCode.C);
        waitFor(() -> fx(() -> String.valueOf(Clipboard.getSystemClipboard().getString()).contains("Pin 1 (")));
        robot.push(KeyCode.F11);
        waitFor(() -> stage.isFullScreen());
        robot.push(KeyCode.F11);
        waitFor(() -> !stage.isFullScreen());
    }
}
