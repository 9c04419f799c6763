package lightwell.ui.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import lightwell.image.Diverging;
import lightwell.ui.bands.Bands;
import lightwell.ui.bands.DifferenceBands.Mode;
import lightwell.ui.content.LayerContent.Empty;
import lightwell.ui.content.LayerContent.Picture;
import lightwell.ui.look.Legend;
import lightwell.ui.look.Look;
import lightwell.ui.look.ScreenSettings;
import lightwell.ui.render.DisplaySettings;
import lightwell.ui.render.Grading;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DifferenceContentTest {

    private OpenPhoto photo;

    @BeforeEach
    void openPhoto() throws IOException {
        photo = ViewerTestSupport.open(ViewerTestSupport.photo(() -> {}));
    }

    @AfterEach
    void closePhoto() {
        photo.close();
    }

    @Test
    void aLayerDoesNotDifferFromItself() throws IOException {
        for (LayerChoice layer : new LayerChoice[] {LayerChoices.SDR, LayerChoices.HDR, LayerChoices.GAIN_MAP, LayerChoices.DEPTH}) {
            for (Mode mode : Mode.values()) {
                if (mode.seen() && !layer.light()) {
                    continue;
                }
                Picture picture = picture(layer, layer, mode);
                for (float value : all(picture.samples().bands())) {
                    assertEquals(0, value);
                }
                assertTrue(look(picture, 0).rule().startsWith("no difference"), look(picture, 0).rule());
            }
        }
    }

    /** Right of the middle the gain map is full, so HDR is the headroom times SDR; left of it they are the same. */
    @Test
    void hdrExceedsSdrByWhatTheGainMapAdds() throws IOException {
        float[] sdr = all(((Picture) LayerChoices.SDR.content(photo, photo.basis())).values());
        float[] signed = all(picture(LayerChoices.HDR, LayerChoices.SDR, Mode.SIGNED).values());
        float[] relative = all(picture(LayerChoices.HDR, LayerChoices.SDR, Mode.RELATIVE).values());
        int left = (10 * ViewerTestSupport.WIDTH + 5) * 3;
        int right = (10 * ViewerTestSupport.WIDTH + 50) * 3;
        for (int c = 0; c < 3; c++) {
            assertEquals(0, signed[left + c], 1e-5);
            float light = sdr[right + c];
            float more = (float) (light * (ViewerTestSupport.HEADROOM - 1));
            assertEquals(more, signed[right + c], 1e-4 * more);
            assertEquals(more / (light + 0.01), relative[right + c], 1e-3);
        }
        Picture turned = picture(LayerChoices.SDR, LayerChoices.HDR, Mode.SIGNED);
        assertEquals(-signed[right], all(turned.values())[right], 1e-6);
    }

    /** As above: equal at the left, 3 stops and more apart at the right. */
    @Test
    void colourAndFlipAreDifferencesOfLight() throws IOException {
        for (Mode mode : List.of(Mode.DELTA_E, Mode.FLIP)) {
            Picture picture = picture(LayerChoices.HDR, LayerChoices.SDR, mode);
            float[] values = all(picture.values());
            assertEquals(0, values[10 * ViewerTestSupport.WIDTH + 5], 1e-3);
            float most = values[10 * ViewerTestSupport.WIDTH + 50];
            assertTrue(mode == Mode.FLIP ? most > 0.1 && most <= 1 : most > 40 && most < 720, mode + " " + most);
            assertTrue(look(picture, 0).rule().endsWith(mode == Mode.FLIP ? "FLIP" : "ΔE ITP"), look(picture, 0).rule());
            LayerContent codes = new LayerDifference(LayerChoices.HDR, LayerChoices.GAIN_MAP, mode).content(photo, photo.basis());
            assertTrue(assertInstanceOf(Empty.class, codes).message().startsWith("Only two layers of light"));
        }
    }

    /**
     * Codes of the depth (0.2 and 1) less those of the gain map (0 and 1), at its size; just left of the middle, depth is 0.8 after
     * resampling.
     */
    @Test
    void mapsAreComparedInCodesAtTheSizeOfTheLargerAndSaySo() throws IOException {
        Picture picture = picture(LayerChoices.DEPTH, LayerChoices.GAIN_MAP, Mode.SIGNED);
        assertEquals(30, picture.values().width());
        float[] values = all(picture.values());
        assertEquals(0.2, values[5 * 30 + 3], 1e-6);
        assertEquals(0, values[5 * 30 + 27], 1e-6);
        Look look = look(picture, 0);
        assertTrue(look.rule().startsWith("−0.8000 … +0.8000 (p99) · codes 0..1 · Depth resampled bilinearly, 15×10 → 30×20"), look.rule());
        assertTrue(look.detail().contains("Depth minus Gain map, in codes 0..1") && look.detail().contains("99th percentile"),
                look.detail());
    }

    @Test
    void exposureNarrowsTheRangeOfTheColours() throws IOException {
        Picture picture = picture(LayerChoices.DEPTH, LayerChoices.GAIN_MAP, Mode.SIGNED);
        int[] argb = new int[1];
        look(picture, 0).painter().paint(new float[] {0.4f}, 1, argb, 0);
        assertEquals(Diverging.argb(0.5f), argb[0]);
        look(picture, 1).painter().paint(new float[] {0.4f}, 1, argb, 0);
        assertEquals(Diverging.argb(1), argb[0]);
        assertEquals("−0.4000 0 +0.4000",
                String.join(" ", look(picture, 1).legend().orElseThrow().marks().stream().map(Legend.Mark::text).toList()));
        assertTrue(look(picture, 1).rule().startsWith("−0.4000 … +0.4000 (p99, +1.00 stops)"), look(picture, 1).rule());
    }

    @Test
    void depthIsInMetresAndMixedPairsAreSaid() throws IOException {
        assertTrue(look(picture(LayerChoices.DEPTH, LayerChoices.DEPTH, Mode.SIGNED), 0).rule().endsWith(" · m"));
        assertTrue(look(picture(LayerChoices.SDR, LayerChoices.GAIN_MAP, Mode.ABSOLUTE), 0).rule().contains("ACEScg against codes"));
        assertTrue(look(picture(LayerChoices.HDR, LayerChoices.SDR, Mode.RELATIVE), 0).rule().contains(" %"));
    }

    @Test
    void whatIsLackingOrOfAnotherShapeIsSaid() throws IOException {
        OpenPhoto layered = ViewerTestSupport.open(ViewerTestSupport.layeredPhoto(() -> {}));
        LayerContent lacking = new LayerDifference(LayerChoices.SDR, LayerChoices.DEPTH, Mode.SIGNED).content(layered, layered.basis());
        assertEquals("This photo has no depth map.", assertInstanceOf(Empty.class, lacking).message());
        LayerContent square = new LayerDifference(LayerChoices.SDR, LayerChoices.parse("other:image_2").orElseThrow(), Mode.SIGNED)
                .content(layered, layered.basis());
        assertTrue(assertInstanceOf(Empty.class, square).message().contains("different shapes"));
        layered.close();
    }

    private Picture picture(LayerChoice picture, LayerChoice reference, Mode mode) throws IOException {
        return assertInstanceOf(Picture.class, new LayerDifference(picture, reference, mode).content(photo, photo.basis()));
    }

    private static Look look(Picture picture, double exposure) throws IOException {
        DisplaySettings plain = DisplaySettings.PLAIN;
        return picture.painting().look(new ScreenSettings(
                new DisplaySettings(new Grading(exposure, 0, 1), plain.channel(), plain.light(), plain.stripes()), "", ""));
    }

    private static float[] all(Bands bands) {
        float[] values = new float[bands.width() * bands.height() * bands.channels()];
        bands.read(0, 0, bands.width(), bands.height(), values);
        return values;
    }
}
