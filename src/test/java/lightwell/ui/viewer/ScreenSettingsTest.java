package lightwell.ui.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.Optional;
import lightwell.color.ColorEngine;
import lightwell.color.ColorException;
import lightwell.ui.viewer.ScreenSettings.Screen;
import lightwell.ui.render.DisplaySettings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ScreenSettingsTest {

    private static final String SRGB = "sRGB - Display";
    private static final String PQ = "Rec.2100-PQ - Display";
    private static final String SDR_VIDEO = "ACES 1.0 - SDR Video";

    private static ColorEngine color;

    @BeforeAll
    static void loadConfig() throws ColorException {
        color = ColorEngine.load(Optional.of(Path.of("ocio-configs/lightwell.ocio")));
    }

    @Test
    void keepsWhatTheConfigHas() {
        assertEquals(new Screen(SRGB, SDR_VIDEO), new ScreenSettings(DisplaySettings.PLAIN, SRGB, SDR_VIDEO).chosen(color));
    }

    @Test
    void nothingChosenMeansTheDefaults() {
        Screen screen = new ScreenSettings(DisplaySettings.PLAIN, "", "").chosen(color);
        assertEquals(new Screen(color.defaultDisplay(), color.defaultView(color.defaultDisplay())), screen);
    }

    @Test
    void aViewOfTheDisplayBeforeGivesWayToTheDefault() {
        assertFalse(color.views(PQ).contains(SDR_VIDEO));
        assertEquals(new Screen(PQ, color.defaultView(PQ)), new ScreenSettings(DisplaySettings.PLAIN, PQ, SDR_VIDEO).chosen(color));
    }

    @Test
    void aDisplayOfAnotherConfigGivesWayToTheDefault() {
        assertEquals(color.defaultDisplay(), new ScreenSettings(DisplaySettings.PLAIN, "Cinema", "Print").chosen(color).display());
    }
}
