package lightwell.ui.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Optional;
import lightwell.image.FloatPlane;
import lightwell.image.Turbo;
import lightwell.ui.content.LayerContent.Picture;
import lightwell.ui.look.Legend;
import lightwell.ui.look.Look;
import lightwell.ui.look.ScalarLook;
import lightwell.ui.look.ScalarScale;
import lightwell.ui.look.ScreenSettings;
import lightwell.ui.render.ColourMap;
import lightwell.ui.render.DisplaySettings;
import org.junit.jupiter.api.Test;

class ScalarScaleTest {

    private static final LayerChoice SKIN = LayerChoices.parse("matte:skin").orElseThrow();

    @Test
    void onlyLayersOfOneChannelHaveAScale() throws IOException {
        try (OpenPhoto photo = ViewerTestSupport.open(ViewerTestSupport.photo(() -> {}));
                OpenPhoto layered = ViewerTestSupport.open(ViewerTestSupport.layeredPhoto(() -> {}))) {
            assertEquals(ColourMap.GREY, LayerChoices.GAIN_MAP.scale(photo.photo()).orElseThrow().usual().map());
            assertEquals(ColourMap.TURBO, LayerChoices.DEPTH.scale(photo.photo()).orElseThrow().usual().map());
            assertTrue(SKIN.scale(layered.photo()).isPresent());
            for (LayerChoice none : new LayerChoice[] {LayerChoices.SDR, LayerChoices.HDR, LayerChoices.HDR_DIFFERENCE, SKIN}) {
                assertTrue(none.scale(photo.photo()).isEmpty(), none.id());
            }
            assertTrue(LayerChoices.parse("other:image_2").orElseThrow().scale(layered.photo()).isEmpty(), "it has colours");
            assertTrue(LayerChoices.parse("other:depth").orElseThrow().scale(layered.photo()).isEmpty(), "it cannot be decoded");
        }
    }

    /** Disparity 0..10 over codes 0..255: 51 is 2, half a metre. */
    @Test
    void depthIsToldAndReadInMetres() throws IOException {
        try (OpenPhoto photo = ViewerTestSupport.open(ViewerTestSupport.photo(() -> {}))) {
            ScalarScale scale = LayerChoices.DEPTH.scale(photo.photo()).orElseThrow();
            assertEquals("0.500 m", scale.words().apply(51 / 255.0));
            assertEquals("∞ m", scale.words().apply(0));
            assertEquals(51 / 255.0, scale.number().applyAsDouble("0.5 m"), 1e-12);
            assertEquals(1, scale.number().applyAsDouble("0,1"), 1e-12);
            assertEquals(0, scale.number().applyAsDouble("∞ m"), 1e-12);
            assertThrows(NumberFormatException.class, () -> scale.number().applyAsDouble("near"));
        }
    }

    /** From -2 to 6, NaN aside: a quarter of the way is 0. */
    @Test
    void numbersAreToldAndReadInTheirRange() {
        FloatPlane plane = new FloatPlane(3, 1);
        plane.put(0, 1, new float[] {6, Float.NaN, -2}, 1);
        ScalarScale scale = ScalarScale.values(plane);
        assertEquals("0", scale.words().apply(0.25));
        assertEquals("-1.33333", scale.words().apply(1 / 12.0));
        assertEquals("6", scale.words().apply(1));
        assertEquals(0.5, scale.number().applyAsDouble("2"), 1e-12);
        assertThrows(NumberFormatException.class, () -> scale.number().applyAsDouble("many"));
    }

    @Test
    void theRangeIsSpreadOverTheColoursAndTheLegendTellsIt() throws IOException {
        try (OpenPhoto photo = ViewerTestSupport.open(ViewerTestSupport.photo(() -> {}))) {
            ScalarLook look = new ScalarLook(ColourMap.TURBO, false, 51 / 255.0, 102 / 255.0);
            Look shown = look(photo, LayerChoices.DEPTH, Optional.of(look));
            int[] argb = new int[3];
            shown.painter().paint(new float[] {0.1f, 76.5f / 255, 1}, 3, argb, 0);
            assertEquals(Turbo.argb(0), argb[0]);
            assertEquals(Turbo.argb(0.5f), argb[1]);
            assertEquals(Turbo.argb(1), argb[2]);
            assertTrue(shown.rule().startsWith("turbo, 0.500 m to 0.250 m · 0.100–∞ m"), shown.rule());
            Legend legend = shown.legend().orElseThrow();
            assertEquals("0.500 m far", legend.marks().get(0).text());
            assertEquals("0.250 m near", legend.marks().get(legend.marks().size() - 1).text());
            Look reversed = look(photo, LayerChoices.DEPTH, Optional.of(look.withReversed(true)));
            reversed.painter().paint(new float[] {0.1f, 76.5f / 255, 1}, 3, argb, 0);
            assertEquals(Turbo.argb(1), argb[0]);
            assertEquals(Turbo.argb(0), argb[2]);
            assertTrue(reversed.rule().startsWith("turbo reversed, "), reversed.rule());
            Legend usual = look(photo, LayerChoices.DEPTH, Optional.empty()).legend().orElseThrow();
            assertEquals("∞ m far", usual.marks().get(0).text());
            assertEquals("0.100 m near", usual.marks().get(usual.marks().size() - 1).text());
            assertTrue(look(photo, LayerChoices.GAIN_MAP, Optional.empty()).legend().isEmpty(), "greys need none");
        }
    }

    @Test
    void endsAreKeptApartAndInside() {
        ScalarLook look = new ScalarLook(ColourMap.GREY, false, 0.5, 0.5);
        assertTrue(look.high() > look.low());
        assertEquals(new ScalarLook(ColourMap.GREY, false, 0, 1), new ScalarLook(ColourMap.GREY, false, -3, 7));
        assertEquals(new ScalarLook(ColourMap.GREY, false, 0, 1), new ScalarLook(ColourMap.GREY, false, Double.NaN, Double.NaN));
        ScalarLook end = new ScalarLook(ColourMap.GREY, false, 1, 1);
        assertTrue(end.low() < end.high() && end.high() <= 1);
    }

    private static Look look(OpenPhoto photo, LayerChoice choice, Optional<ScalarLook> mono) throws IOException {
        Picture picture = (Picture) choice.content(photo, photo.basis());
        return picture.painting().look(new ScreenSettings(DisplaySettings.PLAIN, new ScreenSettings.Screen("", ""), "", mono));
    }
}
