package lightwell.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.event.ActionEvent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import lightwell.hdr.HdrOptions;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.content.ViewerTestSupport;
import lightwell.ui.kit.Middle;
import lightwell.ui.render.ColourMap;
import org.controlsfx.control.RangeSlider;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The panel of light: HDR rules, and the range of depth. */
class LightRulesWindowTest extends LightPanelWindow {

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
        waitFor(() -> rule(4).startsWith("0.100–∞ m") && legend(robot, 4).isVisible());
    }

    private String message(int pane) {
        return fx(() -> ((Label) stage.getScene().lookup("#pane-" + pane + " .pane-empty .label")).getText());
    }
}
