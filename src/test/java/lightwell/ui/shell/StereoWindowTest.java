package lightwell.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.util.Duration;
import lightwell.photo.Photo;
import lightwell.ui.content.ViewerTestSupport;
import lightwell.ui.kit.FxClock;
import lightwell.ui.viewer.Comparison;
import lightwell.ui.viewer.PanesModel;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** A stereo pair in the window, by its keys. */
class StereoWindowTest extends OneWindow {

    @Test
    void keysShowBothEyesTheAnaglyphAndAWiggleThatEscapeEnds(FxRobot robot) throws Exception {
        open(ViewerTestSupport.stereoPhoto());
        robot.push(KeyCode.SHIFT, KeyCode.B);
        waitFor(() -> shown(0).equals("left_eye") && shown(1).equals("right_eye"));
        robot.push(KeyCode.SHIFT, KeyCode.E);
        waitFor(() -> shown(0).equals("anaglyph"));
        robot.push(KeyCode.SHIFT, KeyCode.V);
        waitFor(() -> wiggles() && shown(0).equals("left_eye"));
        boolean second = now().second();
        waitFor(() -> now().second() != second);
        waitFor(() -> now().second() == second);
        robot.push(KeyCode.ESCAPE);
        waitFor(() -> now().mode() == Comparison.Mode.OFF && shown(0).equals("anaglyph"));
    }

    /** What moves by itself must not in a window that nobody looks at. */
    @Test
    void aWiggleRestsWhileAnotherWindowHasTheFocus(FxRobot robot) throws Exception {
        open(ViewerTestSupport.stereoPhoto());
        robot.push(KeyCode.SHIFT, KeyCode.V);
        waitFor(() -> wiggles());
        Stage other = fx(() -> {
            Stage above = new Stage();
            above.show();
            above.requestFocus();
            return above;
        });
        try {
            waitFor(() -> !stage.isFocused());
            boolean second = now().second();
            FxClock.pass(Duration.millis(600)); // four changes' time, in which nothing may happen
            assertEquals(second, now().second());
            assertTrue(wiggles());
        } finally {
            fx(() -> {
                other.close();
                stage.requestFocus();
                return null;
            });
        }
        boolean second = now().second();
        waitFor(() -> now().second() != second);
    }

    @Test
    void theSectionOfThePanelIsThereForPairsOnly(FxRobot robot) throws Exception {
        open(ViewerTestSupport.plainPhoto());
        robot.push(KeyCode.U);
        waitFor(() -> robot.lookup("#light-panel").tryQuery().isPresent());
        assertFalse(robot.lookup("#light-stereo").query().isVisible());
        assertTrue(shell.actions().get("wiggle").disabled().orElseThrow().get());
        open(ViewerTestSupport.stereoPhoto());
        assertTrue(robot.lookup("#light-stereo").query().isVisible());
        assertFalse(shell.actions().get("wiggle").disabled().orElseThrow().get());
        assertEquals("+10.00", robot.lookup("#light-shift-value").queryTextInputControl().getText());
    }

    private void open(Photo photo) throws Exception {
        var open = ViewerTestSupport.open(photo);
        fx(() -> {
            shell.workspace().viewer().photo().set(open);
            return null;
        });
    }

    private PanesModel panes() {
        return shell.workspace().panes();
    }

    private String shown(int pane) {
        return fx(() -> panes().shown(pane).get().map(choice -> choice.id()).orElse(""));
    }

    private boolean wiggles() {
        return fx(() -> shell.features().stereo().panes().wiggling().get());
    }

    private Comparison now() {
        return fx(() -> panes().compare().now().get());
    }
}
