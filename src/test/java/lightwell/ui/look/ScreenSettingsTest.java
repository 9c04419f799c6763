package lightwell.ui.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import lightwell.color.ColorEngine;
import lightwell.color.ColorException;
import lightwell.ui.look.ScreenSettings.Screen;
import lightwell.ui.render.ChannelView;
import lightwell.ui.render.DisplaySettings;
import lightwell.ui.render.Grading;
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

    /** The colour that a legend has at the stops that a probe tells is the colour that is painted, at every setting. */
    @Test
    void theLegendIsRightAtEverySetting() throws ColorException {
        for (Grading grading : new Grading[] {Grading.NONE, new Grading(1, 0, 1), new Grading(-2, .1, 2.2)}) {
            DisplaySettings light = new DisplaySettings(grading, ChannelView.RGB, DisplaySettings.Light.FALSE_COLOUR,
                    DisplaySettings.Stripes.NONE);
            Look look = new ScreenSettings(light, SRGB, SDR_VIDEO).look(color, new Screen(SRGB, SDR_VIDEO), "rule", "detail",
                    4);
            assertEquals("false colour · rule", look.rule(), "what has no effect is not told");
            Legend legend = look.legend().orElseThrow();
            for (double stops : new double[] {-7.9, -2.6, -0.4, 0, 1.3, 2.474, 4.474, 8.4}) {
                float v = (float) (0.18 * Math.pow(2, stops));
                int[] argb = new int[1];
                look.painter().paint(new float[] {v, v, v}, 1, argb, 0);
                assertEquals(legend.colours().get((int) Math.floor(stops + 8.5)), argb[0], stops + " stops, " + grading);
            }
        }
        DisplaySettings saturation = new DisplaySettings(Grading.NONE, ChannelView.SATURATION, DisplaySettings.Light.FALSE_COLOUR,
                DisplaySettings.Stripes.NONE);
        Look look = new ScreenSettings(saturation, SRGB, SDR_VIDEO).look(color, new Screen(SRGB, SDR_VIDEO), "rule", "detail",
                4);
        assertEquals("saturation · rule", look.rule());
        assertTrue(look.legend().isEmpty());
    }

    @Test
    void wordsHaveTheMinusOfLegends() throws ColorException {
        DisplaySettings darker = new DisplaySettings(new Grading(-1, -0.05, 1), ChannelView.RGB, DisplaySettings.Light.ALL,
                DisplaySettings.Stripes.NONE);
        assertEquals("−1.0 stop, offset −0.05 · rule",
                new ScreenSettings(darker, SRGB, SDR_VIDEO).look(color, new Screen(SRGB, SDR_VIDEO), "rule", "", 1).rule());
    }

    @Test
    void aDisplayOfAnotherConfigGivesWayToTheDefault() {
        assertEquals(color.defaultDisplay(), new ScreenSettings(DisplaySettings.PLAIN, "Cinema", "Print").chosen(color).display());
    }
}
