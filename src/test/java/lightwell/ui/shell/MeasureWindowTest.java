package lightwell.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import lightwell.ui.content.ViewerTestSupport;
import lightwell.ui.kit.Middle;
import lightwell.ui.marks.Annotations;
import lightwell.ui.marks.Annotations.Tool;
import lightwell.ui.marks.PixelLine;
import lightwell.ui.marks.PixelPosition;
import lightwell.ui.marks.PixelRegion;
import lightwell.ui.viewer.ViewerModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Measuring on the depth map in the window, by mouse and by keys. */
class MeasureWindowTest extends OneWindow {

    private ViewerModel viewer;
    private Annotations inspection;

    @BeforeEach
    void open() throws Exception {
        viewer = shell.workspace().viewer();
        inspection = viewer.inspection();
        fx(() -> {
            viewer.photo().set(ViewerTestSupport.open(ViewerTestSupport.photo(() -> {})));
            return null;
        });
        waitFor(() -> stage.getScene().lookup("#pane-1") != null && viewer.viewport().get().scale() > 1);
    }

    @Test
    void nothingIsMeasuredBeforeTheInspectorIsOpened(FxRobot robot) throws Exception {
        assertFalse(fx(() -> shell.features().inspect().measures().active().get() || shell.features().inspect().probes().active().get()
                || shell.features().inspect().depth().active().get()));
        robot.push(KeyCode.N);
        waitFor(() -> fx(() -> shell.features().inspect().measures().active().get()));
    }

    @Test
    void aLineIsDrawnReadAdjustedAndCleared(FxRobot robot) throws Exception {
        robot.push(KeyCode.N);
        robot.push(KeyCode.M);
        waitFor(() -> inspection.tool().get() == Tool.LINE);
        drag(robot, new PixelPosition(6, 10), new PixelPosition(22, 30));
        waitFor(() -> line().isPresent() && line().get().to().equals(new PixelPosition(22, 30)));
        assertEquals(new PixelPosition(6, 10), line().orElseThrow().from());
        waitFor(() -> inspection.lineWords().get().endsWith("(relative)"));
        String first = inspection.lineWords().get();
        waitFor(() -> fx(
                () -> robot.lookup("#line-words").queryAllAs(Label.class).stream().anyMatch(label -> label.getText().equals(first))));
        waitFor(() -> fx(() -> first.startsWith(robot.lookup("#inspector-depth-distance").queryAs(Label.class).getText())));
        assertEquals("relative", fx(() -> robot.lookup("#inspector-depth-accuracy").queryAs(Label.class).getText()));

        robot.push(KeyCode.M); // the tool is off: an end can be dragged nevertheless, and elsewhere the picture
        waitFor(() -> inspection.tool().get() == Tool.NONE);
        drag(robot, new PixelPosition(22, 30), new PixelPosition(6, 30));
        waitFor(() -> line().orElseThrow().to().equals(new PixelPosition(6, 30)));
        waitFor(() -> !inspection.lineWords().get().equals(first));

        robot.push(KeyCode.ESCAPE);
        waitFor(() -> line().isEmpty());
        waitFor(() -> fx(() -> robot.lookup("#line-words").queryAll().isEmpty()));
    }

    @Test
    void theDepthSectionStaysAtTheTopWhileItGrowsUntilOneScrolls(FxRobot robot) throws Exception {
        robot.push(KeyCode.N);
        robot.push(KeyCode.M);
        waitFor(() -> fx(() -> atTheTop(robot)));
        double before = fx(() -> robot.lookup("#inspector-section-depth").queryAs(Region.class).getHeight());
        drag(robot, new PixelPosition(6, 10), new PixelPosition(22, 30));
        waitFor(() -> fx(() -> robot.lookup("#inspector-section-depth").queryAs(Region.class).getHeight() > before && atTheTop(robot)));
        robot.moveTo(Middle.of(robot, "#inspector-section-depth"));
        robot.scroll(20, VerticalDirection.UP);
        waitFor(() -> fx(() -> !atTheTop(robot)));
    }

    private static boolean atTheTop(FxRobot robot) {
        Region section = robot.lookup("#inspector-section-depth").queryAs(Region.class);
        ScrollPane scroll = robot.lookup("#inspector .scroll-pane").queryAs(ScrollPane.class);
        double below = section.localToScene(0, 0).getY() - scroll.localToScene(0, 0).getY();
        return Math.abs(below) < 3;
    }

    @Test
    void keysDrawMoveAndClearALine(FxRobot robot) throws Exception {
        robot.push(KeyCode.M);
        robot.push(KeyCode.ENTER);
        waitFor(() -> line().isPresent());
        PixelPosition from = line().orElseThrow().from();
        robot.push(KeyCode.RIGHT);
        waitFor(() -> line().orElseThrow().from().x() > from.x() && line().orElseThrow().from().x() <= from.x() + 5);
        robot.push(KeyCode.ENTER);
        PixelPosition to = line().orElseThrow().to();
        robot.push(KeyCode.SHIFT, KeyCode.LEFT);
        waitFor(() -> Math.abs(to.x() - line().orElseThrow().to().x() - 40) <= 4);
        robot.push(KeyCode.P);
        waitFor(() -> inspection.pins().size() == 1);
        assertEquals(line().orElseThrow().to(), inspection.pins().get(0).at());
        robot.push(KeyCode.DELETE);
        waitFor(() -> line().isEmpty());
        assertTrue(viewer.photo().get() != null, "the key did not reach the photo");
        robot.push(KeyCode.ESCAPE);
        waitFor(() -> inspection.tool().get() == Tool.NONE);
    }

    @Test
    void keysDrawARegion(FxRobot robot) throws Exception {
        robot.push(KeyCode.SHIFT, KeyCode.S);
        waitFor(() -> inspection.region().get().isPresent());
        PixelRegion before = inspection.region().get().orElseThrow();
        robot.push(KeyCode.LEFT);
        robot.push(KeyCode.SHIFT, KeyCode.DOWN);
        waitFor(() -> inspection.region().get().orElseThrow()
                .equals(new PixelRegion(before.x() - 4, before.y(), before.width(), before.height() + 4)));
        robot.push(KeyCode.ENTER);
        waitFor(() -> inspection.tool().get() == Tool.NONE);
        assertTrue(inspection.region().get().isPresent());
        robot.push(KeyCode.ESCAPE);
        waitFor(() -> inspection.region().get().isEmpty());
    }

    private Optional<PixelLine> line() {
        return inspection.line().get();
    }

    private void drag(FxRobot robot, PixelPosition from, PixelPosition to) {
        robot.moveTo(screen(from)).press(MouseButton.PRIMARY).moveTo(screen(to)).release(MouseButton.PRIMARY);
    }

    /** The middle of a pixel in the first pane. */
    private Point2D screen(PixelPosition at) {
        return fx(() -> {
            Bounds area = stage.getScene().lookup("#pane-1 .pane-picture")
                    .localToScreen(stage.getScene().lookup("#pane-1 .pane-picture").getLayoutBounds());
            Point2D view = viewer.viewport().get().baseToView(at.x() + 0.5, at.y() + 0.5);
            return new Point2D(area.getCenterX() + view.getX(), area.getCenterY() + view.getY());
        });
    }
}
