package lightwell.ui.pane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.MenuButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import lightwell.image.Diverging;
import lightwell.ui.content.LayerChoices;
import lightwell.ui.content.ViewerTestSupport;
import lightwell.ui.content.Viewport;
import lightwell.ui.kit.Middle;
import lightwell.ui.viewer.Comparison;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Two layers in one pane. */
class ComparePanesTest extends OnePaneGrid {

    @Test
    void aWipeShowsAOnTheLeftOfItsEdgeAndBOnTheRight(FxRobot robot) throws Exception {
        open(ViewerTestSupport.open(ViewerTestSupport.photo(() -> {})));
        fx(() -> {
            model.compare().toggle(Comparison.Mode.WIPE);
            model.compare().choose(LayerChoices.GAIN_MAP);
            return null;
        });
        int[] white = {255, 255, 255};
        int[] black = {0, 0, 0};
        eventually(() -> near(pixel(1, 28, 30), codes(28, 30, 1), 1) && near(pixel(1, 31, 30), white, 0),
                () -> "SDR left, gain map right of the middle");
        assertEquals("Gain map", text("#pane-1 #second-side").substring(3));
        double scale = viewer.viewport().get().scale();
        robot.moveTo(Middle.of(robot, "#wipe-1")).press(MouseButton.PRIMARY).moveBy(-10 * scale, 0).release(MouseButton.PRIMARY);
        eventually(
                () -> near(pixel(1, 18, 30), codes(18, 30, 1), 1) && near(pixel(1, 22, 30), black, 0) && near(pixel(1, 31, 30), white, 0),
                () -> "the gain map begins where the edge was dragged to");
        robot.push(KeyCode.RIGHT);
        double nudged = fx(() -> model.compare().now().get().edge());
        robot.press(KeyCode.SHIFT).moveTo(Middle.of(robot, "#wipe-1")).press(MouseButton.PRIMARY).release(MouseButton.PRIMARY)
                .release(KeyCode.SHIFT);
        eventually(() -> near(pixel(1, 40, 2), codes(40, 2, 1), 1) && near(pixel(1, 40, 38), white, 0), () -> "SDR above, gain map below");
        assertEquals(nudged, model.compare().now().get().edge(), 1e-9);
        Viewport still = viewer.viewport().get();
        assertTrue(still.x() == ViewerTestSupport.WIDTH / 2.0, "dragging the edge leaves the picture where it is");
    }

    @Test
    void theHeaderOfAWipeTellsBothRules() throws Exception {
        open(ViewerTestSupport.open(ViewerTestSupport.photo(() -> {})));
        fx(() -> {
            model.compare().toggle(Comparison.Mode.WIPE);
            model.compare().choose(LayerChoices.HDR);
            return null;
        });
        eventually(() -> text("#pane-1 .pane-rule").contains("|  headroom 4.00 · "), () -> text("#pane-1 .pane-rule"));
        assertTrue(text("#pane-1 .pane-rule").startsWith("sRGB"), text("#pane-1 .pane-rule"));
        fx(() -> {
            model.compare().end();
            return null;
        });
        assertTrue(!text("#pane-1 .pane-rule").contains("headroom"), "A alone: " + text("#pane-1 .pane-rule"));
    }

    /** The gain map is black left of the middle, and SDR is nowhere black: the first black column tells where B begins. */
    @Test
    void aWipeIsExactToTheDevicePixel() throws Exception {
        open(ViewerTestSupport.open(ViewerTestSupport.photo(() -> {})));
        fx(() -> {
            model.compare().toggle(Comparison.Mode.WIPE);
            model.compare().choose(LayerChoices.GAIN_MAP);
            panes.lookup("#wipe-1").getParent().setVisible(false);
            return null;
        });
        for (double edge : new double[] {0.25, 0.3, 0.3337}) {
            fx(() -> {
                model.compare().moveEdge(edge);
                return null;
            });
            int begin = (int) Math.round(edge * fx(() -> panes.lookup("#pane-1 .pane-picture").snapshot(null, null).getWidth()));
            eventually(() -> firstBlack() == begin, () -> "B begins at " + begin + " and not at " + firstBlack());
        }
    }

    private int firstBlack() {
        return fx(() -> {
            WritableImage image = panes.lookup("#pane-1 .pane-picture").snapshot(null, null);
            int x = 0;
            while (x < image.getWidth() && image.getPixelReader().getArgb(x, (int) image.getHeight() / 2) != 0xFF000000) {
                x++;
            }
            return x;
        });
    }

    @Test
    void aBlinkShowsAUntilBIsThere() throws Exception {
        open(ViewerTestSupport.open(ViewerTestSupport.photo(() -> {})));
        eventually(() -> near(pixel(1, 20, 30), codes(20, 30, 1), 1), () -> "SDR in the first pane");
        int a = fx(this::middle);
        int[] first = fx(() -> {
            model.compare().choose(LayerChoices.GAIN_MAP);
            model.compare().alternate();
            return new int[] {middle()};
        });
        assertEquals(a, first[0], "no gap before B");
        eventually(() -> near(pixel(1, 20, 30), new int[] {0, 0, 0}, 0), () -> "B");
    }

    /** Of the first pane, a little to the left: SDR is nowhere black, the gain map is. */
    private int middle() {
        WritableImage image = panes.lookup("#pane-1 .pane-picture").snapshot(null, null);
        return image.getPixelReader().getArgb((int) image.getWidth() / 2 - 5, (int) image.getHeight() / 2);
    }

    @Test
    void blinkingShowsEachLayerInTheSamePlace() throws Exception {
        open(ViewerTestSupport.open(ViewerTestSupport.photo(() -> {})));
        fx(() -> {
            model.focus(2);
            model.compare().choose(LayerChoices.SDR);
            model.compare().alternate();
            return null;
        });
        eventually(() -> near(pixel(3, 10, 30), codes(10, 30, 1), 1) && near(pixel(3, 50, 5), codes(50, 5, 1), 1), () -> "SDR");
        fx(() -> {
            model.compare().alternate();
            return null;
        });
        eventually(() -> near(pixel(3, 10, 30), new int[] {0, 0, 0}, 0) && near(pixel(3, 50, 5), new int[] {255, 255, 255}, 0),
                () -> "gain map");
        fx(() -> {
            model.compare().alternateByItself();
            return null;
        });
        eventually(() -> near(pixel(3, 10, 30), codes(10, 30, 1), 1), () -> "SDR by itself");
        eventually(() -> near(pixel(3, 10, 30), new int[] {0, 0, 0}, 0), () -> "and back");
    }

    @Test
    void theKindOfDifferenceIsNamedAndChosenInTheHeader(FxRobot robot) throws Exception {
        open(ViewerTestSupport.open(ViewerTestSupport.photo(() -> {})));
        MenuButton kind = fx(() -> (MenuButton) panes.lookup("#pane-1 .pane-kind"));
        assertFalse(kind.isVisible());
        fx(() -> {
            model.compare().choose(LayerChoices.HDR);
            model.compare().toggle(Comparison.Mode.DIFFERENCE);
            return null;
        });
        eventually(() -> kind.isVisible() && kind.getText().equals("signed") && text("#pane-1 .pane-rule").startsWith("−"),
                () -> text("#pane-1 .pane-rule"));
        robot.clickOn(Middle.of(robot, "#pane-1 .pane-kind"));
        robot.clickOn(Middle.of(robot, "#difference-relative"));
        eventually(() -> kind.getText().equals("relative") && text("#pane-1 .pane-rule").contains(" % (p99"),
                () -> text("#pane-1 .pane-rule"));
        fx(() -> {
            model.compare().toggle(Comparison.Mode.WIPE);
            return null;
        });
        assertFalse(kind.isVisible());
    }

    @Test
    void theDifferenceTakesThePlaceOfTheLayer() throws Exception {
        open(ViewerTestSupport.open(ViewerTestSupport.photo(() -> {})));
        fx(() -> {
            model.focus(1);
            model.compare().choose(LayerChoices.SDR);
            model.compare().toggle(Comparison.Mode.DIFFERENCE);
            return null;
        });
        eventually(() -> pixel(2, 10, 20) == Diverging.argb(0), () -> "HDR is SDR where the map is black");
        assertTrue((pixel(2, 58, 38) >> 16 & 0xFF) > (pixel(2, 58, 38) & 0xFF), "and more where it is white: orange");
        fx(() -> {
            model.compare().choose(LayerChoices.HDR);
            return null;
        });
        eventually(() -> pixel(2, 58, 38) == Diverging.argb(0), () -> "no difference from itself");
    }
}
