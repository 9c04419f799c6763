package lightwell.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.shape.Circle;
import lightwell.depth.PhotoDepth;
import lightwell.depth.SpacePoint;
import lightwell.depth.measure.DepthSample;
import lightwell.depth.measure.PointDistance;
import lightwell.ui.kit.Middle;
import lightwell.ui.marks.Annotations;
import lightwell.ui.marks.Annotations.Tool;
import lightwell.ui.marks.MapGrid;
import lightwell.ui.marks.PixelLine;
import lightwell.ui.marks.PixelPosition;
import lightwell.ui.measure.DepthWords;
import lightwell.ui.space.draw.SpaceCamera;
import lightwell.ui.space.draw.SpaceScene;
import lightwell.ui.viewer.ViewerModel;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Measuring in space: the line is the one of the panes. */
class SpaceMeasureTest extends SpaceWindow {

    @Test
    void pointsPickedInSpaceAreMeasured(FxRobot robot) throws Exception {
        openDemo();
        show();
        measureBetweenPoints(robot);
    }

    @Test
    void alsoWhereTheProcessorDraws(FxRobot robot) throws Exception {
        openDrawnByTheProcessor();
        openDemo();
        show();
        measureBetweenPoints(robot);
    }

    @Test
    void aLineOfThePanesAndPinsAreSeenInSpace(FxRobot robot) throws Exception {
        openDemo();
        show();
        int from = point(0.3, 0.4);
        int to = point(0.7, 0.6);
        PixelLine line = new PixelLine(pixel(from), pixel(to));
        fx(() -> {
            inspection().line().set(Optional.of(line));
            inspection().pin(pixel(from));
            return null;
        });
        waitFor(() -> ends().size() == 2);
        robot.clickOn(Middle.of(robot, "#space"));
        robot.push(KeyCode.LEFT);
        settle();
        assertTrue(!taking());
        assertTrue(ends().get(0).distance(seen(from)) < 1 && ends().get(1).distance(seen(to)) < 1,
                ends() + " beside " + seen(from) + ", " + seen(to));
        assertEquals(2, fx(() -> robot.lookup("#space .pin-mark").queryAll().size()), "a cross");
        fx(() -> {
            space().choices().near().set(space().range().get().orElseThrow().farthest() * 0.999);
            return null;
        });
        waitFor(() -> ends().isEmpty());
    }

    @Test
    void whileMeasuringTheSceneCanBeTurnedAndTheEndsBeMoved(FxRobot robot) throws Exception {
        openDemo();
        show();
        robot.push(KeyCode.M);
        waitFor(() -> inspection().tool().get() == Tool.LINE);
        robot.press(KeyCode.CONTROL);
        robot.moveTo(Middle.of(robot, "#space")).press(MouseButton.PRIMARY).moveBy(60, 20).release(MouseButton.PRIMARY);
        robot.release(KeyCode.CONTROL);
        settle();
        assertTrue(!taking() && inspection().line().get().isEmpty());
        int from = point(0.4, 0.5);
        int to = point(0.6, 0.5);
        robot.clickOn(screen(from));
        waitFor(() -> inspection().line().get().isPresent());
        robot.clickOn(screen(to));
        waitFor(() -> !inspection().line().get().orElseThrow().begun());
        SpaceCamera before = camera();
        PixelPosition end = inspection().line().get().orElseThrow().to();
        robot.push(KeyCode.RIGHT);
        waitFor(() -> !inspection().line().get().orElseThrow().to().equals(end));
        assertEquals(before, camera(), "arrows move the end, not the scene");
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.ESCAPE);
        waitFor(() -> inspection().tool().get() == Tool.NONE);
        robot.push(KeyCode.RIGHT);
        waitFor(() -> !camera().equals(before));
    }

    private void measureBetweenPoints(FxRobot robot) throws Exception {
        robot.push(KeyCode.M);
        waitFor(() -> inspection().tool().get() == Tool.LINE);
        int from = point(0.25, 0.7);
        int to = point(0.75, 0.45);
        robot.moveTo(screen(from)).press(MouseButton.PRIMARY).moveTo(Middle.of(robot, "#space")).moveTo(screen(to))
                .release(MouseButton.PRIMARY);
        waitFor(() -> inspection().line().get().filter(line -> near(line.to(), pixel(to))).isPresent());
        PixelLine line = inspection().line().get().orElseThrow();
        assertTrue(near(line.from(), pixel(from)), line.from() + " for " + pixel(from));
        PointDistance expected = between(line);
        waitFor(() -> inspection().lineWords().get().startsWith(DepthWords.distance(expected) + " ("));
        double apart = scene().point(from).minus(scene().point(to)).length();
        assertEquals(apart, expected.metres(), 0.02 * apart, "the points that were picked");
        waitFor(() -> fx(() -> robot.lookup("#space #line-words").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.getText().equals(inspection().lineWords().get()))));
        Point2D a = seen(scene().pointAt(share(line.from()).getX(), share(line.from()).getY()).orElseThrow());
        assertTrue(ends().get(0).distance(a) < 1);
        waitFor(() -> fx(() -> !robot.lookup("#pane-1 .line-mark").queryAll().isEmpty()));
    }

    private PointDistance between(PixelLine line) throws Exception {
        var photo = viewer().photo().get().photo();
        PhotoDepth depth = PhotoDepth.of(photo, warning -> {});
        var base = photo.base().info();
        MapGrid grid = new MapGrid(base.width(), base.height(), depth.map().width(), depth.map().height());
        PixelPosition a = grid.sample(line.from());
        PixelPosition b = grid.sample(line.to());
        return PointDistance.between(DepthSample.of(depth, a.x(), a.y()).orElseThrow(), DepthSample.of(depth, b.x(), b.y()).orElseThrow());
    }

    /** Within a sample and a half: the pointer goes by whole pixels of the screen. */
    private boolean near(PixelPosition one, PixelPosition other) {
        double sample = viewer().baseSize().orElseThrow().getWidth() / scene().camera().width();
        return Math.hypot(one.x() - other.x(), one.y() - other.y()) <= 2 * sample;
    }

    private Annotations inspection() {
        return viewer().inspection();
    }

    private ViewerModel viewer() {
        return shell.workspace().viewer();
    }

    private SpaceScene scene() {
        return space().content().get().orElseThrow().scene();
    }

    /** By shares of the photo. */
    private int point(double across, double down) {
        OptionalInt point = scene().pointAt(across, down);
        return point.orElseThrow();
    }

    private PixelPosition pixel(int point) {
        return fx(() -> space().probe().pixel(point).orElseThrow());
    }

    private Point2D share(PixelPosition at) {
        var base = viewer().baseSize().orElseThrow();
        return new Point2D((at.x() + 0.5) / base.getWidth(), (at.y() + 0.5) / base.getHeight());
    }

    /** Where the camera sees a point, in the view. */
    private Point2D seen(int point) {
        return fx(() -> {
            Bounds view = stage.getScene().lookup("#space").getLayoutBounds();
            SpacePoint place = scene().point(point);
            double[] at = new double[3];
            camera().onto(view.getWidth(), view.getHeight()).project(place.x(), place.y(), place.z(), at);
            return new Point2D(at[0], at[1]);
        });
    }

    private Point2D screen(int point) {
        Point2D at = seen(point);
        return fx(() -> stage.getScene().lookup("#space").localToScreen(at));
    }

    /** Where the ends of the line are drawn, in the view: A and B. */
    private List<Point2D> ends() {
        return fx(() -> stage.getScene().lookup("#space").lookupAll("Circle").stream().filter(SpaceMeasureTest::end).map(Circle.class::cast)
                .map(circle -> new Point2D(circle.getCenterX(), circle.getCenterY())).toList());
    }

    private static boolean end(Node node) {
        return node.getStyleClass().contains("line-end") || node.getStyleClass().contains("line-end-active");
    }
}
