package lightwell.ui.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import lightwell.ui.Middle;
import lightwell.ui.render.Diverging;
import lightwell.ui.render.Turbo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@EnabledIfEnvironmentVariable(named = "DISPLAY", matches = ".+", disabledReason = "It needs a screen: run it under xvfb-run.")
class PaneGridTest {

    private final ExecutorService background = Executors.newFixedThreadPool(2);
    private final ViewerModel viewer = new ViewerModel();
    private final PanesModel model = new PanesModel(viewer);
    private PaneGrid panes;

    @Start
    void show(Stage stage) {
        panes = new PaneGrid(viewer, model, background);
        panes.setStyle(ViewerTestSupport.COLOURS);
        stage.setScene(new Scene(panes, 1001, 801));
        stage.show();
    }

    @AfterEach
    void closePhoto() {
        fx(() -> {
            OpenPhoto photo = viewer.photo().get();
            viewer.photo().set(null);
            if (photo != null) {
                photo.close();
            }
            return null;
        });
        background.shutdown();
    }

    @Test
    void theSdrPaneShowsThePhotosCodes() throws Exception {
        open(ViewerTestSupport.open(ViewerTestSupport.photo(() -> { })));
        for (int[] at : new int[][] {{0, 0}, {59, 39}, {10, 30}, {45, 5}}) {
            int[] expected = {ViewerTestSupport.code(at[0], at[1], 0), ViewerTestSupport.code(at[0], at[1], 1), ViewerTestSupport.code(at[0], at[1], 2)};
            eventually(() -> near(pixel(1, at[0], at[1]), expected, 1), () -> "SDR at " + at[0] + ", " + at[1]);
        }
    }

    @Test
    void exposureBrightensAndTheGainMapLiftsOnlyWhereItIsWhite() throws Exception {
        open(ViewerTestSupport.open(ViewerTestSupport.photo(() -> { })));
        int x = 50;
        int y = 10;
        eventually(() -> near(pixel(2, 10, y), codes(10, y, 1), 1), () -> "HDR equals SDR where the map is black");
        eventually(() -> near(pixel(2, x, y), codes(x, y, ViewerTestSupport.HEADROOM), 1), () -> "HDR is lifted by the headroom");
        fx(() -> {
            viewer.exposure().set(-1);
            return null;
        });
        eventually(() -> near(pixel(2, x, y), codes(x, y, ViewerTestSupport.HEADROOM / 2), 1), () -> "HDR a stop darker");
        eventually(() -> near(pixel(1, x, y), codes(x, y, 0.5), 1), () -> "SDR a stop darker");
    }

    @Test
    void mapsLieOverTheBase() throws Exception {
        open(ViewerTestSupport.open(ViewerTestSupport.photo(() -> { })));
        eventually(() -> near(pixel(3, 29, 20), new int[] {0, 0, 0}, 0), () -> "black left of the middle");
        eventually(() -> near(pixel(3, 30, 20), new int[] {255, 255, 255}, 0), () -> "white right of the middle");
        eventually(() -> pixel(4, 55, 20) == Turbo.argb(1), () -> "near is red");
        eventually(() -> pixel(4, 5, 20) == Turbo.argb(0.2f), () -> "far is blue");
        assertTrue(text("#pane-4 .pane-rule").startsWith("0.100–∞ m · relative"), text("#pane-4 .pane-rule"));
        assertTrue(text("#pane-2 .pane-rule").contains("headroom 4.00"), text("#pane-2 .pane-rule"));
    }

    @Test
    void aPhotoWithoutGainMapAndDepthSaysSo() throws Exception {
        fx(() -> {
            model.choose(PaneLayout.FOUR);
            return null;
        });
        open(ViewerTestSupport.open(ViewerTestSupport.plainPhoto()));
        eventually(() -> text("#pane-3 .pane-empty .label").equals("This photo has no gain map."), () -> "gain map");
        eventually(() -> text("#pane-4 .pane-empty .label").equals("This photo has no depth map."), () -> "depth");
        eventually(() -> text("#pane-2 .pane-empty .label").contains("HDR is the same as SDR"), () -> "HDR");
        eventually(() -> near(pixel(1, 3, 3), codes(3, 3, 1), 1), () -> "SDR is shown");
    }

    @Test
    void aPaneShowsWhatItsMenuIsAskedFor(FxRobot robot) throws Exception {
        open(ViewerTestSupport.open(ViewerTestSupport.layeredPhoto(() -> { })));
        eventually(() -> near(pixel(4, 5, 5), new int[] {0, 0, 0}, 0) && near(pixel(4, 50, 5), new int[] {255, 255, 255}, 0),
                () -> "a matte is shown where there is no depth");
        robot.clickOn(Middle.of(robot, "#pane-1 .pane-title"));
        robot.clickOn(Middle.of(robot, "#choose-matte-hair"));
        eventually(() -> near(pixel(1, 50, 5), new int[] {255, 255, 255}, 0) && near(pixel(1, 5, 5), new int[] {0, 0, 0}, 0), () -> "hair");
        assertEquals("hair", fx(() -> ((MenuButton) panes.lookup("#pane-1 .pane-title")).getText()));
        MenuItem lacking = fx(() -> ((MenuButton) panes.lookup("#pane-1 .pane-title")).getItems().stream()
                .filter(item -> "choose-other-depth".equals(item.getId())).findFirst().orElseThrow());
        assertTrue(lacking.isDisable() && lacking.getText().contains(ViewerTestSupport.UNDECODABLE), lacking.getText());
    }

    @Test
    void aPictureOfAnotherAspectKeepsIt() throws Exception {
        open(ViewerTestSupport.open(ViewerTestSupport.layeredPhoto(() -> { })));
        fx(() -> {
            model.choose(0, LayerChoice.parse("other:image_2").orElseThrow());
            model.choose(1, LayerChoice.parse("other:thumbnail").orElseThrow());
            return null;
        });
        int[] grey = {100, 100, 100};
        eventually(() -> near(pixel(1, 11, 20), grey, 1) && near(pixel(1, 48, 20), grey, 1), () -> "the square is in the middle");
        assertEquals(0x161616, pixel(1, 8, 20) & 0xFFFFFF, "nothing beside it");
        eventually(() -> near(pixel(2, 1, 1), grey, 1) && near(pixel(2, 58, 38), grey, 1), () -> "the thumbnail is spread over the base");
    }

    @Test
    void layoutsShowOneTwoOrFourPanesAndTheHiddenOnesHoldNothing() throws Exception {
        open(ViewerTestSupport.open(ViewerTestSupport.photo(() -> { })));
        fx(() -> {
            model.focus(2);
            model.layout().set(PaneLayout.ONE);
            return null;
        });
        assertEquals(List.of("pane-3"), paneIds());
        eventually(() -> near(pixel(3, 40, 20), new int[] {255, 255, 255}, 0), () -> "the gain map fills the window");
        fx(() -> {
            model.layout().set(PaneLayout.TWO);
            return null;
        });
        assertEquals(List.of("pane-1", "pane-2"), paneIds());
        assertEquals(0, model.focused().get());
        assertTrue(model.shown(2).get().isEmpty());
        eventually(() -> near(pixel(1, 10, 30), codes(10, 30, 1), 1), () -> "SDR is shown again");
    }

    @Test
    void aRowShowsEveryLayerBesideTheOthers() throws Exception {
        fx(() -> {
            model.choose(PaneLayout.ROW);
            return null;
        });
        open(ViewerTestSupport.open(ViewerTestSupport.photo(() -> { })));
        assertEquals(List.of("pane-1", "pane-2", "pane-3", "pane-4"), paneIds());
        eventually(() -> near(pixel(1, 10, 30), codes(10, 30, 1), 1) && pixel(4, 55, 20) == Turbo.argb(1), () -> "first and last");
        double top = fx(() -> panes.lookup("#pane-1").getLayoutY());
        assertEquals(top, fx(() -> panes.lookup("#pane-4").getLayoutY()), 0);
        fx(() -> {
            model.choose(PaneLayout.COLUMN);
            panes.layout();
            return null;
        });
        assertEquals(fx(() -> panes.lookup("#pane-1").getLayoutX()), fx(() -> panes.lookup("#pane-4").getLayoutX()), 0);
    }

    @Test
    void aWipeShowsAOnTheLeftOfItsEdgeAndBOnTheRight(FxRobot robot) throws Exception {
        open(ViewerTestSupport.open(ViewerTestSupport.photo(() -> { })));
        fx(() -> {
            model.compare().toggle(Comparison.Mode.WIPE);
            model.compare().choose(LayerChoice.GAIN_MAP);
            return null;
        });
        int[] white = {255, 255, 255};
        int[] black = {0, 0, 0};
        eventually(() -> near(pixel(1, 28, 30), codes(28, 30, 1), 1) && near(pixel(1, 31, 30), white, 0), () -> "SDR left, gain map right of the middle");
        assertEquals("Gain map", text("#pane-1 #second-side").substring(3));
        double scale = viewer.viewport().get().scale();
        robot.moveTo(Middle.of(robot, "#wipe-1")).press(MouseButton.PRIMARY).moveBy(-10 * scale, 0).release(MouseButton.PRIMARY);
        eventually(() -> near(pixel(1, 18, 30), codes(18, 30, 1), 1) && near(pixel(1, 22, 30), black, 0) && near(pixel(1, 31, 30), white, 0),
                () -> "the gain map begins where the edge was dragged to");
        robot.push(KeyCode.RIGHT);
        double nudged = fx(() -> model.compare().now().get().edge());
        robot.press(KeyCode.SHIFT).moveTo(Middle.of(robot, "#wipe-1")).press(MouseButton.PRIMARY).release(MouseButton.PRIMARY).release(KeyCode.SHIFT);
        eventually(() -> near(pixel(1, 40, 2), codes(40, 2, 1), 1) && near(pixel(1, 40, 38), white, 0), () -> "SDR above, gain map below");
        assertEquals(nudged, model.compare().now().get().edge(), 1e-9);
        Viewport still = viewer.viewport().get();
        assertTrue(still.x() == ViewerTestSupport.WIDTH / 2.0, "dragging the edge leaves the picture where it is");
    }

    /** The gain map is black left of the middle, and SDR is nowhere black: the first black column tells where B begins. */
    @Test
    void aWipeIsExactToTheDevicePixel() throws Exception {
        open(ViewerTestSupport.open(ViewerTestSupport.photo(() -> { })));
        fx(() -> {
            model.compare().toggle(Comparison.Mode.WIPE);
            model.compare().choose(LayerChoice.GAIN_MAP);
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
    void blinkingShowsEachLayerInTheSamePlace() throws Exception {
        open(ViewerTestSupport.open(ViewerTestSupport.photo(() -> { })));
        fx(() -> {
            model.focus(2);
            model.compare().choose(LayerChoice.SDR);
            model.compare().alternate();
            return null;
        });
        eventually(() -> near(pixel(3, 10, 30), codes(10, 30, 1), 1) && near(pixel(3, 50, 5), codes(50, 5, 1), 1), () -> "SDR");
        fx(() -> {
            model.compare().alternate();
            return null;
        });
        eventually(() -> near(pixel(3, 10, 30), new int[] {0, 0, 0}, 0) && near(pixel(3, 50, 5), new int[] {255, 255, 255}, 0), () -> "gain map");
        fx(() -> {
            model.compare().alternateByItself();
            return null;
        });
        eventually(() -> near(pixel(3, 10, 30), codes(10, 30, 1), 1), () -> "SDR by itself");
        eventually(() -> near(pixel(3, 10, 30), new int[] {0, 0, 0}, 0), () -> "and back");
    }

    @Test
    void theDifferenceTakesThePlaceOfTheLayer() throws Exception {
        open(ViewerTestSupport.open(ViewerTestSupport.photo(() -> { })));
        fx(() -> {
            model.focus(1);
            model.compare().choose(LayerChoice.SDR);
            model.compare().toggle(Comparison.Mode.DIFFERENCE);
            return null;
        });
        eventually(() -> pixel(2, 10, 20) == Diverging.argb(0), () -> "HDR is SDR where the map is black");
        assertTrue((pixel(2, 58, 38) >> 16 & 0xFF) > (pixel(2, 58, 38) & 0xFF), "and more where it is white: orange");
        fx(() -> {
            model.compare().choose(LayerChoice.HDR);
            return null;
        });
        eventually(() -> pixel(2, 58, 38) == Diverging.argb(0), () -> "no difference from itself");
    }

    @Test
    void pastSixteenTimesPixelsHaveBordersThatCanBeLeftOut() throws Exception {
        open(ViewerTestSupport.open(ViewerTestSupport.photo(() -> { })));
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

    private List<String> paneIds() {
        return fx(() -> panes.getChildren().stream().map(Node::getId).toList());
    }

    @Test
    void wheelZoomsToThePointerAndDraggingPans(FxRobot robot) throws Exception {
        open(ViewerTestSupport.open(ViewerTestSupport.photo(() -> { })));
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
        open(ViewerTestSupport.open(ViewerTestSupport.photo(() -> { })));
        double scale = viewer.viewport().get().scale();
        Node sdr = robot.lookup("#pane-1 .pane-picture").query();
        robot.moveTo(Middle.of(sdr)).press(KeyCode.SHIFT).press(MouseButton.PRIMARY).moveBy(10 * scale, 5 * scale);
        robot.release(MouseButton.PRIMARY).release(KeyCode.SHIFT);
        PixelRegion drawn = fx(() -> viewer.inspection().region().get().orElseThrow());
        assertTrue(Math.abs(drawn.width() - 11) <= 1 && Math.abs(drawn.height() - 6) <= 1, drawn.toString());
        assertTrue(Math.abs(drawn.x() - ViewerTestSupport.WIDTH / 2) <= 1 && Math.abs(drawn.y() - ViewerTestSupport.HEIGHT / 2) <= 1, drawn.toString());
        Viewport before = viewer.viewport().get();
        Point2D corner = before.baseToView(drawn.right(), drawn.bottom());
        robot.moveTo(Middle.of(sdr)).moveBy(corner.getX(), corner.getY()).press(MouseButton.PRIMARY).moveBy(5 * scale, 2 * scale).release(MouseButton.PRIMARY);
        eventually(() -> Math.abs(viewer.inspection().region().get().orElseThrow().width() - drawn.width() - 5) <= 1, () -> "a corner resizes");
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

    private void open(OpenPhoto photo) {
        fx(() -> {
            viewer.photo().set(photo);
            return null;
        });
    }

    private PixelPosition pointer() {
        WaitForAsyncUtils.waitForFxEvents();
        return fx(() -> viewer.pointer().get().orElseThrow());
    }

    /** The sRGB codes of a base pixel whose light is multiplied; IEC 61966-2-1. */
    private static int[] codes(int x, int y, double gain) {
        int[] codes = new int[3];
        for (int c = 0; c < 3; c++) {
            double v = ViewerTestSupport.code(x, y, c) / 255.0;
            double light = gain * (v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4));
            double code = light <= 0.0031308 ? light * 12.92 : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
            codes[c] = (int) Math.round(255 * Math.min(1, code));
        }
        return codes;
    }

    private static boolean near(int argb, int[] codes, int tolerance) {
        return Math.abs((argb >> 16 & 0xFF) - codes[0]) <= tolerance && Math.abs((argb >> 8 & 0xFF) - codes[1]) <= tolerance
                && Math.abs((argb & 0xFF) - codes[2]) <= tolerance;
    }

    /** What is drawn at the middle of a base pixel. */
    private int pixel(int pane, int x, int y) {
        return fx(() -> {
            Node area = panes.lookup("#pane-" + pane + " .pane-picture");
            WritableImage image = area.snapshot(null, null);
            Point2D view = viewer.viewport().get().baseToView(x + 0.5, y + 0.5);
            return image.getPixelReader().getArgb((int) (view.getX() + image.getWidth() / 2), (int) (view.getY() + image.getHeight() / 2));
        });
    }

    private String text(String selector) {
        return fx(() -> ((Label) panes.lookup(selector)).getText());
    }

    private static <T> T fx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, work);
    }

    private static void eventually(Callable<Boolean> holds, Supplier<String> what) throws Exception {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!holds.call()) {
            assertTrue(System.nanoTime() < until, what);
            Thread.sleep(20);
        }
    }
}
