package lightwell.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import lightwell.ui.kit.Middle;
import lightwell.ui.marks.PixelPosition;
import lightwell.ui.space.draw.SpaceCamera;
import lightwell.ui.viewer.Comparison;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The view in space, by mouse and keys. */
class SpaceGesturesWindowTest extends SpaceWindow {

    /** Base pixels that a ring may be beside the middle of what it is round: half a pixel of the view, and half a sample. */
    private static final double BESIDE = 16;

    @Test
    void draggingTurnsTheSceneAndResetBringsThePictureBack(FxRobot robot) throws Exception {
        openDemo();
        show();
        WritableImage first = picture();
        Point2D middle = Middle.of(robot, "#space");
        robot.moveTo(middle).press(MouseButton.PRIMARY).moveBy(60, 20).release(MouseButton.PRIMARY);
        settle();
        assertTrue(PictureDifference.difference(first, picture()) > 3, "nothing has moved");
        robot.push(KeyCode.R);
        robot.moveTo(Middle.of(robot, "#layers")); // away: no ring round a point
        settle();
        assertEquals(0, PictureDifference.difference(first, picture()), 0.2);
        assertTrue(taking());
    }

    @Test
    void everyWayOfMovingMoves(FxRobot robot) throws Exception {
        openDemo();
        show();
        robot.clickOn(Middle.of(robot, "#space"));
        for (KeyCode key : List.of(KeyCode.LEFT, KeyCode.UP, KeyCode.PLUS, KeyCode.MINUS, KeyCode.W, KeyCode.A, KeyCode.E)) {
            SpaceCamera before = camera();
            robot.push(key);
            waitFor(() -> !camera().equals(before));
        }
        assertEquals(Comparison.OFF, shell.workspace().panes().compare().now().get(),
                "W and A are keys of the view while it has the focus");
        robot.push(KeyCode.HOME);
        waitFor(() -> taking());
        SpaceCamera before = camera();
        robot.push(KeyCode.CONTROL, KeyCode.RIGHT);
        waitFor(() -> !camera().equals(before));
        robot.push(KeyCode.CONTROL, KeyCode.HOME);
        waitFor(() -> taking());
        robot.scroll(2, VerticalDirection.UP);
        waitFor(() -> !taking());
        robot.push(KeyCode.T);
        SpaceCamera turning = camera();
        waitFor(() -> Math.abs(camera().yaw() - turning.yaw()) > 0.02);
        robot.push(KeyCode.T);
        waitFor(() -> !space().look().moving().get());
    }

    /** A pixel pointed at anywhere has its ring in space; a point pointed at in space has its mark in the panes and its values. */
    @Test
    void oneProbeForPanesAndSpace(FxRobot robot) throws Exception {
        openDemo();
        show();
        Node stage = robot.lookup("#space").query();
        robot.moveTo(Middle.of(robot, "#pane-1 .pane-picture"));
        waitFor(() -> space().probe().pointed().isPresent() && ring(stage).isVisible());
        PixelPosition at = pointer().orElseThrow();
        Bounds drawn = fx(() -> stage.localToScreen(ring(stage).getBoundsInParent()));
        robot.moveTo(new Point2D(drawn.getCenterX(), drawn.getCenterY()));
        waitFor(() -> pointer().isPresent() && !pointer().get().equals(at) || stage.isHover() && pointer().isPresent());
        waitFor(() -> pointer().filter(now -> Math.hypot(now.x() - at.x(), now.y() - at.y()) < BESIDE).isPresent());
        waitFor(() -> robot.lookup("#pane-1 .pointer-mark").queryAll().stream().anyMatch(node -> node.getParent().isVisible()));
        waitFor(() -> shell.features().inspect().probe().reading().get().isPresent());
        robot.moveTo(Middle.of(robot, "#layers"));
        waitFor(() -> pointer().isEmpty() && !ring(stage).isVisible());
    }

    private static Node ring(Node stage) {
        List<Node> children = ((Region) stage).getChildrenUnmodifiable();
        return children.get(children.size() - 1);
    }
}
