package lightwell.ui.pane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.content.ViewerTestSupport;
import lightwell.ui.content.Viewport;
import lightwell.ui.kit.Middle;
import lightwell.ui.marks.PixelPosition;
import lightwell.ui.marks.PixelRegion;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Zooming, moving and marking by hand. */
class PaneGesturesTest extends OnePaneGrid {

    @Test
    void pastSixteenTimesPixelsHaveBordersThatCanBeLeftOut() throws Exception {
        open(ViewerTestSupport.open(ViewerTestSupport.photo(() -> {})));
        zoomTo(16);
        eventually(() -> near(corner(1), codes(30, 20, 1), 1), () -> "no border at 16");
        zoomTo(24);
        eventually(() -> !near(corner(1), codes(30, 20, 1), 8), () -> "a border past 16");
        fx(() -> {
            viewer.pixelGrid().set(false);
            return null;
        });
        eventually(() -> near(corner(1), codes(30, 20, 1), 1), () -> "none when they are not wanted");
    }

    private void zoomTo(double scale) {
        fx(() -> {
            viewer.viewport().set(new Viewport(scale, 30.25, 20.25));
            return null;
        });
    }

    /** On the first row and column of the pixel at 30, 20. */
    private int corner(int pane) {
        return fx(() -> {
            Node area = panes.lookup("#pane-" + pane + " .pane-picture");
            WritableImage image = area.snapshot(null, null);
            Point2D view = viewer.viewport().get().baseToView(30, 20);
            return image.getPixelReader().getArgb((int) Math.ceil(view.getX() + image.getWidth() / 2 - 0.5) + 4,
                    (int) Math.ceil(view.getY() + image.getHeight() / 2 - 0.5));
        });
    }

    /** A drag with Shift marks a region, unless the space bar is held. */
    @Test
    void theSpaceBarPansWhateverADragMeans(FxRobot robot) throws Exception {
        open(ViewerTestSupport.open(ViewerTestSupport.photo(() -> {})));
        zoomTo(8);
        Node sdr = robot.lookup("#pane-1 .pane-picture").query();
        robot.clickOn(sdr).press(KeyCode.SPACE, KeyCode.SHIFT).press(MouseButton.PRIMARY).moveBy(-40, 0).moveBy(-40, 0);
        robot.release(MouseButton.PRIMARY).release(KeyCode.SHIFT, KeyCode.SPACE);
        eventually(() -> Math.abs(viewer.viewport().get().x() - 30.25 - 80 / 8.0) < 0.5, () -> "at " + viewer.viewport().get());
        assertTrue(viewer.inspection().region().get().isEmpty());
    }

    @Test
    void wheelZoomsToThePointerAndDraggingPans(FxRobot robot) throws Exception {
        open(ViewerTestSupport.open(ViewerTestSupport.photo(() -> {})));
        double fitted = viewer.viewport().get().scale();
        Node sdr = robot.lookup("#pane-1 .pane-picture").query();
        robot.moveTo(Middle.of(sdr)).moveBy(40, 30);
        PixelPosition under = pointer();
        robot.scroll(3, VerticalDirection.UP);
        eventually(() -> viewer.viewport().get().scale() != fitted, () -> "the wheel zooms");
        assertEquals(under, pointer());
        Viewport before = viewer.viewport().get();
        robot.press(MouseButton.PRIMARY).moveBy(-50, 0).release(MouseButton.PRIMARY);
        eventually(() -> Math.abs(viewer.viewport().get().x() - before.x() - 50 / before.scale()) < 1e-6, () -> "dragging pans");
        robot.doubleClickOn(Middle.of(sdr));
        eventually(() -> viewer.fitted().get(), () -> "a double click fits");
    }

    @Test
    void shiftDraggingDrawsARegionThatItsGripsChangeAndAltClickPins(FxRobot robot) throws Exception {
        open(ViewerTestSupport.open(ViewerTestSupport.photo(() -> {})));
        double scale = viewer.viewport().get().scale();
        Node sdr = robot.lookup("#pane-1 .pane-picture").query();
        robot.moveTo(Middle.of(sdr)).press(KeyCode.SHIFT).press(MouseButton.PRIMARY).moveBy(10 * scale, 5 * scale);
        robot.release(MouseButton.PRIMARY).release(KeyCode.SHIFT);
        PixelRegion drawn = fx(() -> viewer.inspection().region().get().orElseThrow());
        assertTrue(Math.abs(drawn.width() - 11) <= 1 && Math.abs(drawn.height() - 6) <= 1, drawn.toString());
        assertTrue(Math.abs(drawn.x() - ViewerTestSupport.WIDTH / 2) <= 1 && Math.abs(drawn.y() - ViewerTestSupport.HEIGHT / 2) <= 1,
                drawn.toString());
        Viewport before = viewer.viewport().get();
        Point2D corner = before.baseToView(drawn.right(), drawn.bottom());
        robot.moveTo(Middle.of(sdr)).moveBy(corner.getX(), corner.getY()).press(MouseButton.PRIMARY).moveBy(5 * scale, 2 * scale)
                .release(MouseButton.PRIMARY);
        eventually(() -> Math.abs(viewer.inspection().region().get().orElseThrow().width() - drawn.width() - 5) <= 1,
                () -> "a corner resizes");
        assertEquals(before, viewer.viewport().get(), "the picture stays");
        robot.moveTo(Middle.of(sdr)).moveBy(-20, -20).press(KeyCode.ALT).clickOn(MouseButton.PRIMARY).release(KeyCode.ALT);
        eventually(() -> viewer.inspection().pins().size() == 1, () -> "a pin is set");
        assertEquals(viewer.pointer().get().orElseThrow(), viewer.inspection().pins().get(0).at());
    }

    @Test
    void closingWhileFramesAreComputedIsSafe() throws Exception {
        for (int i = 0; i < 20; i++) {
            AtomicInteger closed = new AtomicInteger();
            OpenPhoto photo = ViewerTestSupport.open(ViewerTestSupport.photo(closed::incrementAndGet));
            fx(() -> {
                viewer.photo().set(photo);
                viewer.zoomBy(1.1);
                return null;
            });
            fx(() -> {
                viewer.photo().set(null);
                photo.close();
                return null;
            });
            eventually(() -> closed.get() == 1, () -> "the samples are given back");
        }
    }

    private PixelPosition pointer() {
        WaitForAsyncUtils.waitForFxEvents();
        return fx(() -> viewer.pointer().get().orElseThrow());
    }
}
