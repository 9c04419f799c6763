package lightwell.ui.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import lightwell.ui.content.ChoiceKinds;
import lightwell.ui.content.LayerChoice;
import lightwell.ui.content.LayerChoices;
import lightwell.ui.content.ViewerTestSupport;
import lightwell.ui.render.ColourMap;
import lightwell.ui.space.draw.SpaceContent;
import lightwell.ui.space.draw.SurfaceTexture;
import lightwell.ui.viewer.HdrRulesApplier;
import org.junit.jupiter.api.Test;

/** Which colours the points have. */
class SpaceColoursTest extends ModelledSpace {

    /** The base is 4 x 4 pixels a sample; its codes rise evenly, so that the mean lies between the middle ones. */
    @Test
    void coloursAreMeansOfThePicture() throws IOException {
        open(ViewerTestSupport.photo(() -> {}));
        for (int at : new int[] {0, 7, 14, 5 * 15 + 9}) {
            int argb = shown().argb()[at];
            int x = at % 15 * 4;
            int y = at / 15 * 4;
            assertEquals(0xFF, argb >>> 24);
            assertEquals(ViewerTestSupport.code(x, 0, 0) + 1.5 * 3, argb >> 16 & 0xFF, 1.5, "red of sample " + at);
            assertEquals(ViewerTestSupport.code(0, y, 1) + 1.5 * 4, argb >> 8 & 0xFF, 1.5, "green of sample " + at);
            assertEquals(128, argb & 0xFF, 1);
        }
    }

    @Test
    void coloursOfOtherLayers() throws IOException {
        open(ViewerTestSupport.photo(() -> {}));
        space.choices().colour().set(LayerChoices.DEPTH);
        assertEquals(ColourMap.TURBO.argb(0.2f), shown().argb()[0], "near is red: code 51 of 255");
        assertEquals(ColourMap.TURBO.argb(1), shown().argb()[14]);
        space.choices().colour().set(LayerChoices.GAIN_MAP);
        assertEquals(0xFF00_0000, shown().argb()[0]);
        assertEquals(0xFFFF_FFFF, shown().argb()[14]);
        space.choices().colour().set(LayerChoices.HDR);
        int dark = shown().argb()[14];
        viewer.exposure().set(1);
        assertTrue((shown().argb()[14] >> 8 & 0xFF) > (dark >> 8 & 0xFF), "through the view that panes have");
    }

    @Test
    void hdrColoursFollowTheRules() throws IOException {
        HdrRulesApplier.install(viewer, Runnable::run, Runnable::run);
        space.choices().colour().set(LayerChoices.HDR);
        open(ViewerTestSupport.photo(() -> {}));
        int lifted = shown().argb()[14] >> 8 & 0xFF;
        viewer.rules().target().set(0);
        int held = shown().argb()[14] >> 8 & 0xFF;
        assertTrue(held < lifted, "a display without headroom shows " + held + " in place of " + lifted);
        SpaceContent sdr = shown();
        space.choices().colour().set(LayerChoices.DEPTH);
        viewer.rules().target().set(2);
        assertSame(sdr.scene(), shown().scene());
    }

    @Test
    void aMissingColourIsReplaced() throws IOException {
        space.choices().colour().set(new LayerChoice(ChoiceKinds.MATTE, "skin"));
        open(ViewerTestSupport.photo(() -> {}));
        assertEquals(1, shown().notes().size());
        assertTrue(shown().notes().get(0).endsWith(" The points have other colours."), shown().notes().get(0));
        int[] matteless = shown().argb();
        space.choices().colour().set(LayerChoices.SDR);
        assertSame(matteless, shown().argb(), "the picture's");
        assertEquals(List.of(), shown().notes());
    }

    /** A surface shows the picture itself, as panes do; what does not change its colours keeps it. */
    @Test
    void surfacesHaveThePictureAsTexture() throws IOException {
        open(ViewerTestSupport.photo(() -> {}));
        assertTrue(shown().texture().isEmpty(), "points have no use for it");
        space.choices().style().set(SpaceChoices.Style.SURFACE);
        SurfaceTexture texture = shown().texture().orElseThrow();
        assertEquals(60, texture.finest().width());
        assertEquals(40, texture.finest().height());
        for (int[] at : new int[][] {{0, 0}, {59, 0}, {17, 23}, {59, 39}}) {
            int argb = texture.finest().argb()[at[1] * 60 + at[0]];
            assertEquals(0xFF, argb >>> 24);
            assertEquals(ViewerTestSupport.code(at[0], at[1], 0), argb >> 16 & 0xFF, 1, "red at " + at[0] + ", " + at[1]);
            assertEquals(ViewerTestSupport.code(at[0], at[1], 1), argb >> 8 & 0xFF, 1, "green at " + at[0] + ", " + at[1]);
        }
        space.choices().near().set(0.3);
        assertSame(texture, shown().texture().orElseThrow());
        viewer.exposure().set(1);
        int brighter = shown().texture().orElseThrow().finest().argb()[17 * 60 + 23];
        assertTrue((brighter >> 8 & 0xFF) > (texture.finest().argb()[17 * 60 + 23] >> 8 & 0xFF));
        space.choices().style().set(SpaceChoices.Style.POINTS);
        assertTrue(shown().texture().isEmpty());
    }
}
