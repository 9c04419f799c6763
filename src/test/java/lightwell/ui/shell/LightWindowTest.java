package lightwell.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.content.ViewerTestSupport;
import lightwell.ui.kit.Middle;
import lightwell.ui.render.ChannelView;
import lightwell.ui.render.DisplaySettings;
import lightwell.ui.render.DisplaySettings.Light;
import lightwell.ui.settings.SettingsFile;
import lightwell.ui.viewer.LightModel;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The panel of light, by keys, mouse and typing: how the picture is looked at. */
class LightWindowTest extends LightPanelWindow {

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

    private LightModel light() {
        return shell.workspace().viewer().light();
    }

    private static boolean grey(int argb) {
        return (argb & 0xFF) == (argb >> 8 & 0xFF) && (argb & 0xFF) == (argb >> 16 & 0xFF);
    }
}
