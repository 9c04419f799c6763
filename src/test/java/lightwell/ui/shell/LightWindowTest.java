package lightwell.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import javafx.event.ActionEvent;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import lightwell.hdr.HdrOptions;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.content.ViewerTestSupport;
import lightwell.ui.kit.Middle;
import lightwell.ui.render.ChannelView;
import lightwell.ui.render.ColourMap;
import lightwell.ui.render.DisplaySettings;
import lightwell.ui.render.DisplaySettings.Light;
import lightwell.ui.settings.SettingsFile;
import lightwell.ui.viewer.LightModel;
import org.controlsfx.control.RangeSlider;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The panel of light, by keys, mouse and typing. */
class LightWindowTest extends OneWindow {

    @Test
    void falseColourByItsKeyHasALegendAndAHeader(FxRobot robot) throws Exception {
        open();
        robot.push(KeyCode.E);
        waitFor(() -> rule(2).startsWith("false colour · headroom 4.00"));
        waitFor(() -> legend(robot, 2).isVisible());
        assertTrue(legend(robot, 2).lookupAll(".legend-mark-text").stream().anyMatch(n -> ((Label) n).getText().equals("4.00 headroom")));
        assertFalse(legend(robot, 3).isVisible(), "the gain map is no light");
        robot.push(KeyCode.E);
        waitFor(() -> rule(2).startsWith("headroom 4.00") && !legend(robot, 2).isVisible());
    }

    @Test
    void highlightsAloneDimWhatSdrCanShowAndLessExposureShowsWhatTheyHold(FxRobot robot) throws Exception {
        open();
        waitFor(() -> !dim(pixel(2, 10, 10)) && !dim(pixel(2, 55, 35)) && !dim(pixel(1, 55, 35)));
        robot.push(KeyCode.H);
        waitFor(() -> dim(pixel(1, 55, 35)));
        waitFor(() -> dim(pixel(2, 10, 10)) && !dim(pixel(2, 55, 35)));
        int dimmed = pixel(2, 10, 10);
        int full = pixel(2, 55, 35);
        fx(() -> {
            light().exposure().set(-2);
            return null;
        });
        waitFor(() -> blue(pixel(2, 55, 35)) < blue(full) && !dim(pixel(2, 55, 35)));
        assertEquals(dimmed, pixel(2, 10, 10));
    }

    /** Grey, and no brighter than what SDR white becomes. */
    private static boolean dim(int argb) {
        return grey(argb) && (argb & 0xFF) < 0x40;
    }

    @Test
    void theControlsShowAndChangeWhatTheKeysDo(FxRobot robot) throws Exception {
        open();
        robot.push(KeyCode.U);
        waitFor(() -> robot.lookup("#light-panel").tryQuery().isPresent());
        robot.clickOn(Middle.of(robot, "#light-channelRed"));
        waitFor(() -> rule(1).startsWith("R · "));
        assertTrue(robot.lookup("#light-channelRed").queryAs(ToggleButton.class).isSelected());
        int red = ViewerTestSupport.code(20, 20, 0);
        waitFor(() -> grey(pixel(1, 20, 20)) && Math.abs((pixel(1, 20, 20) & 0xFF) - red) < 40); // ACEScg's red, not the file's
        robot.push(KeyCode.R);
        waitFor(() -> !rule(1).startsWith("R"));
        assertFalse(robot.lookup("#light-channelRed").queryAs(ToggleButton.class).isSelected());
        robot.clickOn(Middle.of(robot, "#light-stripesBright"));
        assertTrue(robot.lookup("#light-stripesBright").queryAs(CheckBox.class).isSelected());
        assertTrue(light().brightStripes().get());
    }

    @Test
    void alphaIsThePhotosOrOpaque(FxRobot robot) throws Exception {
        open();
        robot.push(KeyCode.SHIFT, KeyCode.Y);
        waitFor(() -> rule(1).startsWith("alpha · ") && pixel(1, 20, 20) == 0xFFFFFFFF);
        OpenPhoto photo = ViewerTestSupport.open(ViewerTestSupport.alphaPhoto());
        fx(() -> {
            shell.workspace().viewer().photo().set(photo);
            return null;
        });
        waitFor(() -> pixel(1, 20, 20) == 0xFF646464 && rule(1).startsWith("alpha · 60×40"));
        robot.push(KeyCode.SHIFT, KeyCode.Y);
        waitFor(() -> near(pixel(1, 20, 20),
                0xFF000000 | ViewerTestSupport.code(20, 20, 0) << 16 | ViewerTestSupport.code(20, 20, 1) << 8 | 128));
    }

    @Test
    void valuesAreTypedAndADoubleClickPutsThemBack(FxRobot robot) throws Exception {
        open();
        robot.push(KeyCode.U);
        waitFor(() -> robot.lookup("#light-gamma").tryQuery().isPresent());
        type(robot, "gamma", "1.2");
        waitFor(() -> rule(1).startsWith("γ 1.2 · "));
        type(robot, "gamma", "nonsense");
        assertEquals("1.20", robot.lookup("#light-gamma-value").queryAs(TextField.class).getText());
        type(robot, "exposure", "99");
        waitFor(() -> light().exposure().get() == 8);
        Slider gamma = robot.lookup("#light-gamma").queryAs(Slider.class);
        waitFor(() -> {
            robot.doubleClickOn(Middle.of(gamma)); // on a slow machine it may be two single ones
            WaitForAsyncUtils.waitForFxEvents();
            return light().gamma().get() == 1;
        });
        robot.push(KeyCode.SHIFT, KeyCode.DIGIT0);
        waitFor(() -> light().settings().getValue().equals(DisplaySettings.PLAIN));
    }

    @Test
    void theWayOfLookingComesBack(FxRobot robot) throws Exception {
        robot.push(KeyCode.U).push(KeyCode.Y).push(KeyCode.K).push(KeyCode.PERIOD).push(KeyCode.QUOTE);
        waitFor(() -> light().gamma().get() > 1.05 && light().offset().get() > 0);
        DisplaySettings before = light().settings().getValue();
        assertEquals(ChannelView.LUMINANCE, before.channel());
        assertEquals(Light.CLIP, before.light());
        fx(() -> {
            shell.quit();
            stage = new Stage();
            shell = new Shell(stage, Optional.empty(), new SettingsFile(folder.resolve("window.json")), shown -> {});
            shell.show();
            return null;
        });
        assertEquals(before, light().settings().getValue());
        assertTrue(shell.features().light().panel().visible().get());
    }

    @Test
    void theTargetDimsHdrAndLeavesSdrAlone(FxRobot robot) throws Exception {
        open();
        robot.push(KeyCode.U);
        waitFor(() -> robot.lookup("#light-target").tryQuery().isPresent() && pixel(1, 20, 20) != 0 && pixel(2, 55, 5) != 0);
        int sdr = pixel(1, 55, 5);
        int full = pixel(2, 55, 5);
        robot.clickOn(Middle.of(robot, "#light-targetTwo"));
        waitFor(() -> rule(2).startsWith("headroom 2.00") && rule(2).endsWith("as a display of headroom 2.00 shows it"));
        waitFor(() -> blue(pixel(2, 55, 5)) < blue(full) && blue(pixel(2, 55, 5)) > blue(sdr));
        robot.push(KeyCode.SHIFT, KeyCode.DIGIT1);
        waitFor(() -> near(pixel(2, 55, 5), sdr));
        assertEquals(sdr, pixel(1, 55, 5));
        type(robot, "target", "full");
        waitFor(() -> pixel(2, 55, 5) == full && rule(2).startsWith("headroom 4.00"));
    }

    @Test
    void anotherRuleChangesHeaderAndPixelsAndTheDifferenceSaysByHowMuch(FxRobot robot) throws Exception {
        open();
        robot.push(KeyCode.U);
        waitFor(() -> robot.lookup("#light-rules-headroom").tryQuery().isPresent() && pixel(2, 55, 5) != 0);
        int before = pixel(2, 55, 5);
        int sdr = pixel(1, 55, 5);
        type(robot, "rules-headroom", "1.5");
        waitFor(() -> rule(2).startsWith("headroom 1.50 · set by hand") && pixel(2, 55, 5) != before);
        robot.push(KeyCode.SHIFT, KeyCode.H);
        waitFor(() -> rule(1).equals("stops, headroom 1.50, sRGB curve − headroom of the file, Rec.709 curve"));
        waitFor(() -> legend(robot, 1).isVisible());
        waitFor(() -> blue(pixel(1, 55, 5)) > (pixel(1, 55, 5) >> 16 & 0xFF) && (pixel(1, 10, 5) & 0xFFFFFF) == 0x222222);
        robot.push(KeyCode.SHIFT, KeyCode.R).push(KeyCode.SHIFT, KeyCode.R).push(KeyCode.SHIFT, KeyCode.R);
        waitFor(() -> message(2).contains("not applied"));
        robot.push(KeyCode.SHIFT, KeyCode.DIGIT0);
        waitFor(() -> pixel(2, 55, 5) == before && rule(2).startsWith("headroom 4.00"));
        assertTrue(sdr != before);
    }

    @Test
    void rulesThatChangeNothingAreDisabledWithTheReason(FxRobot robot) throws Exception {
        open();
        robot.push(KeyCode.U);
        waitFor(() -> robot.lookup("#light-rules-curve-srgb").tryQuery().isPresent());
        assertFalse(disabled("curve-srgb"));
        assertTrue(disabled("missing-zero"), "the file states its headroom");
        assertEquals("the file states its headroom in XMP", shell.actions().get("ruleMissing").reason());
        fx(() -> {
            shell.actions().get("ruleGainMap").run(); // Apple's
            shell.actions().get("ruleGainMap").run(); // ISO's, which it has not
            return null;
        });
        assertTrue(disabled("curve-srgb"));
        assertFalse(disabled("gainMap-auto"), "the way back");
        assertEquals("the gain map is not applied", shell.actions().get("ruleCurve").reason());
        assertFalse(fx(() -> stage.getScene().lookup("#light-other-curve-srgb").isDisabled()), "each side by its own rules");
        OpenPhoto plain = ViewerTestSupport.open(ViewerTestSupport.plainPhoto());
        fx(() -> {
            shell.workspace().viewer().photo().set(plain);
            return null;
        });
        assertTrue(disabled("gainMap-auto") && disabled("curve-srgb") && disabled("missing-zero") && disabled("headroom"));
        HdrOptions before = shell.workspace().viewer().rules().chosen().get();
        robot.push(KeyCode.SHIFT, KeyCode.C).push(KeyCode.SHIFT, KeyCode.M);
        assertEquals(before, shell.workspace().viewer().rules().chosen().get());
        assertTrue(fx(() -> stage.getScene().lookup("#light-rules-headroom").getAccessibleHelp())
                .endsWith("Not now: the photo has no gain map"));
    }

    private boolean disabled(String control) {
        return fx(() -> stage.getScene().lookup("#light-rules-" + control).isDisabled());
    }

    @Test
    void theDepthHasAColourMapAndARangeInMetres(FxRobot robot) throws Exception {
        open();
        robot.push(KeyCode.U);
        fx(() -> {
            shell.workspace().panes().focus(3);
            return null;
        });
        waitFor(() -> robot.lookup("#light-map-turbo").tryQueryAs(ToggleButton.class).filter(ToggleButton::isSelected).isPresent());
        robot.push(KeyCode.J);
        waitFor(() -> rule(4).startsWith("viridis · 0.100–∞ m") && legend(robot, 4).isVisible());
        TextField low = robot.lookup("#light-low").queryAs(TextField.class);
        fx(() -> {
            low.setText("0.5 m");
            low.fireEvent(new ActionEvent());
            return null;
        });
        waitFor(() -> rule(4).startsWith("viridis, 0.500 m to 0.100 m"));
        waitFor(() -> pixel(4, 5, 5) == ColourMap.VIRIDIS.argb(0) && pixel(4, 55, 5) == ColourMap.VIRIDIS.argb(1));
        RangeSlider range = robot.lookup("#light-range").queryAs(RangeSlider.class);
        assertEquals(0.2, range.getLowValue(), 1e-9);
        robot.push(KeyCode.SHIFT, KeyCode.J);
        waitFor(() -> pixel(4, 5, 5) == ColourMap.VIRIDIS.argb(1) && pixel(4, 55, 5) == ColourMap.VIRIDIS.argb(0));
        fx(() -> {
            range.setHighValue(0.5);
            return null;
        });
        waitFor(() -> rule(4).startsWith("viridis reversed, 0.500 m to 0.199 m"));
        robot.push(KeyCode.SHIFT, KeyCode.DIGIT0);
        waitFor(() -> rule(4).startsWith("0.100–∞ m") && !legend(robot, 4).isVisible());
    }

    private String message(int pane) {
        return fx(() -> ((Label) stage.getScene().lookup("#pane-" + pane + " .pane-empty .label")).getText());
    }

    private static int blue(int argb) {
        return argb & 0xFF;
    }

    private static boolean near(int a, int b) {
        return Math.abs((a & 0xFF) - (b & 0xFF)) <= 1 && Math.abs((a >> 8 & 0xFF) - (b >> 8 & 0xFF)) <= 1
                && Math.abs((a >> 16 & 0xFF) - (b >> 16 & 0xFF)) <= 1;
    }

    private void type(FxRobot robot, String name, String text) {
        TextField field = robot.lookup("#light-" + name + (name.startsWith("rules") ? "" : "-value")).queryAs(TextField.class);
        robot.clickOn(Middle.of(field));
        fx(() -> {
            field.selectAll();
            return null;
        });
        robot.write(text).push(KeyCode.ENTER);
        fx(() -> {
            stage.getScene().getRoot().requestFocus();
            return null;
        });
    }

    private void open() throws Exception {
        OpenPhoto photo = ViewerTestSupport.open(ViewerTestSupport.photo(() -> {}));
        fx(() -> {
            shell.workspace().viewer().photo().set(photo);
            return null;
        });
        waitFor(() -> !rule(1).isEmpty() && !rule(2).isEmpty());
    }

    private LightModel light() {
        return shell.workspace().viewer().light();
    }

    private String rule(int pane) {
        return fx(() -> ((Label) stage.getScene().lookup("#pane-" + pane + " .pane-rule")).getText());
    }

    private static Node legend(FxRobot robot, int pane) {
        return robot.lookup("#pane-" + pane + " .legend").query();
    }

    private static boolean grey(int argb) {
        return (argb & 0xFF) == (argb >> 8 & 0xFF) && (argb & 0xFF) == (argb >> 16 & 0xFF);
    }

    /** What is drawn at the middle of a base pixel. */
    private int pixel(int pane, int x, int y) {
        return fx(() -> {
            Node area = stage.getScene().lookup("#pane-" + pane + " .pane-picture");
            WritableImage image = area.snapshot(null, null);
            Point2D view = shell.workspace().viewer().viewport().get().baseToView(x + 0.5, y + 0.5);
            return image.getPixelReader().getArgb((int) (view.getX() + image.getWidth() / 2), (int) (view.getY() + image.getHeight() / 2));
        });
    }
}
