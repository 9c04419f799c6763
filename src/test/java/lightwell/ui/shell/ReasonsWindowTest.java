package lightwell.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import lightwell.ui.content.ViewerTestSupport;
import lightwell.ui.kit.Middle;
import org.controlsfx.control.SegmentedButton;
import org.controlsfx.control.StatusBar;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Why a key, a menu item or a control does nothing now. */
class ReasonsWindowTest extends OneWindow {

    @Test
    void aKeyThatDoesNothingNowSaysWhy(FxRobot robot) throws Exception {
        assertReason(robot, "3D view of depth \u2014 not now: no photo is open", KeyCode.DIGIT3);
        var open = ViewerTestSupport.open(ViewerTestSupport.plainPhoto());
        fx(() -> {
            shell.workspace().viewer().photo().set(open);
            return null;
        });
        assertReason(robot, "3D view of depth \u2014 not now: the photo has no depth map", KeyCode.DIGIT3);
        assertFalse(shell.features().space().model().active().get());
        assertReason(robot, "Next colour map \u2014 not now: the focused pane shows no gain map, depth map or matte", KeyCode.J);
        assertReason(robot, "Reverse colour map \u2014 not now: the focused pane shows no gain map, depth map or matte", KeyCode.SHIFT,
                KeyCode.J);
        robot.moveTo(Middle.of(robot, ".main-tools"));
        assertReason(robot, "Pin the pixel \u2014 not now: the pointer is on no picture", KeyCode.P);
        assertReason(robot, "Metric grid \u2014 not now: the 3D view is closed", KeyCode.CONTROL, KeyCode.G);
        robot.push(KeyCode.Z);
        waitFor(() -> !status().contains("not now"));
    }

    private void assertReason(FxRobot robot, String reason, KeyCode... keys) throws Exception {
        robot.push(keys);
        waitFor(() -> status().equals(reason));
    }

    private String status() {
        return fx(() -> ((StatusBar) stage.getScene().lookup(".status-bar")).getText());
    }

    /** A menu item has no tip. That no photo is open needs no words at every item. */
    @Test
    void aMenuItemThatCannotBeChosenSaysWhy() throws Exception {
        MenuItem measure = fx(() -> MenuItems.of(stage).filter(item -> "menu-measure".equals(item.getId())).findFirst().orElseThrow());
        assertEquals("Measure depth along a line", measure.getText());
        var open = ViewerTestSupport.open(ViewerTestSupport.plainPhoto());
        fx(() -> {
            shell.workspace().viewer().photo().set(open);
            return null;
        });
        assertEquals("Measure depth along a line \u2014 the photo has no depth map", measure.getText());
    }

    /** The tip lies on what is around the control, which the mouse reaches. */
    @Test
    void controlsOfPanelsThatCannotBeUsedSayWhy(FxRobot robot) throws Exception {
        var open = ViewerTestSupport.open(ViewerTestSupport.plainPhoto());
        fx(() -> {
            shell.workspace().viewer().photo().set(open);
            shell.actions().get("inspector").run();
            shell.actions().get("lightPanel").run();
            return null;
        });
        waitFor(() -> robot.lookup("#inspector-remove").tryQuery().isPresent()
                && robot.lookup("#action-hdrDifference").tryQuery().isPresent());
        assertEquals("Remove the selected pins\nNot now: no pin is selected", tipAround(robot, "#inspector-remove"));
        assertTrue(tipAround(robot, "#action-hdrDifference").endsWith("\nNot now: the photo has no gain map"));
        Node axes = robot.lookup(node -> node instanceof SegmentedButton && node.lookup("#inspector-axis-log") != null).query();
        waitFor(() -> tip(axes).startsWith("The axis of the values"));
    }

    private static String tipAround(FxRobot robot, String id) {
        return fx(() -> tip(robot.lookup(id).query().getParent()));
    }

    private static String tip(Node node) {
        return ((Tooltip) node.getProperties().get("javafx.scene.control.Tooltip")).getText();
    }

    /** JavaFX lets no mouse through to what is disabled. */
    @Test
    void theTipOfADisabledToolSaysWhy(FxRobot robot) throws Exception {
        robot.moveTo(Middle.of(robot, "#action-measure"));
        waitFor(() -> Window.getWindows().stream().filter(Tooltip.class::isInstance).map(Tooltip.class::cast)
                .anyMatch(tip -> tip.getText().endsWith("\nNot now: no photo is open")));
    }
}
