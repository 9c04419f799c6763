package lightwell.ui.stereo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lightwell.color.Anaglyph;
import lightwell.ui.bands.Bands;
import lightwell.ui.content.ChoiceKinds;
import lightwell.ui.content.LayerChoice;
import lightwell.ui.content.LayerChoices;
import lightwell.ui.content.LayerContent.Empty;
import lightwell.ui.content.LayerContent.Picture;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.content.ViewerTestSupport;
import lightwell.ui.viewer.Comparison;
import lightwell.ui.viewer.PaneDefaults;
import lightwell.ui.viewer.PanesModel;
import lightwell.ui.viewer.ViewerModel;
import org.junit.jupiter.api.Test;

/** Seeing a stereo pair: which layers there are, what is in them, and where they are shown. */
class StereoPanesTest {

    private final ViewerModel viewer = new ViewerModel();
    private final PanesModel panes = new PanesModel(viewer);
    private final StereoPanes stereo = new StereoPanes(panes);

    @Test
    void aPairOffersItsEyesAndTheAnaglyph() throws IOException {
        viewer.photo().set(ViewerTestSupport.open(ViewerTestSupport.stereoPhoto()));
        assertEquals(List.of("sdr", "hdr", "other:right", "left_eye", "right_eye", "anaglyph"),
                panes.options().get().stream().map(option -> option.choice().id()).toList());
        assertEquals("SDR, left eye", panes.options().get().get(0).title());
        assertEquals(List.of(LayerChoices.SDR, new LayerChoice(ChoiceKinds.OTHER, "right")),
                PaneDefaults.worthwhile(panes.options().get()));
        assertFalse(viewer.stereo().absent().get());
        for (LayerChoice choice : List.of(LayerChoices.LEFT_EYE, LayerChoices.RIGHT_EYE, LayerChoices.ANAGLYPH)) {
            assertEquals(Optional.of(choice), LayerChoices.parse(choice.id()));
        }
    }

    @Test
    void otherPhotosSayThatTheyAreNone() throws IOException {
        viewer.photo().set(ViewerTestSupport.open(ViewerTestSupport.photo(() -> {})));
        assertTrue(viewer.stereo().absent().get());
        assertEquals("This photo is not a stereo pair, so there is no anaglyph.",
                ((Empty) LayerChoices.ANAGLYPH.content(viewer.photo().get(), viewer.photo().get().basis())).message());
    }

    /** A tenth of 60 pixels, each eye by half. */
    @Test
    void theEyesAreMovedApartAsTheFileSays() throws IOException {
        OpenPhoto photo = ViewerTestSupport.open(ViewerTestSupport.stereoPhoto());
        viewer.photo().set(photo);
        assertEquals(10, viewer.stereo().shift().get(), 1e-9);
        float[] base = all(photo, LayerChoices.SDR);
        float[] left = all(photo, LayerChoices.LEFT_EYE);
        float[] right = all(photo, LayerChoices.RIGHT_EYE);
        int row = 3 * ViewerTestSupport.WIDTH;
        assertArrayEquals(Arrays.copyOfRange(base, 18, row), Arrays.copyOfRange(left, 9, row - 9));
        for (float[] eye : List.of(left, right, all(photo, LayerChoices.ANAGLYPH))) {
            assertArrayEquals(new float[9], Arrays.copyOf(eye, 9));
            assertArrayEquals(new float[9], Arrays.copyOfRange(eye, row - 9, row));
            assertTrue(eye[11] > 0.05 && eye[row - 10] > 0.05, "both end at the same columns");
        }
    }

    @Test
    void anotherShiftOrMethodMakesTheLayersAnew() throws IOException {
        OpenPhoto photo = ViewerTestSupport.open(ViewerTestSupport.stereoPhoto());
        viewer.photo().set(photo);
        List<Object> before = LayerChoices.ANAGLYPH.inputs(photo.basis());
        float[] anaglyph = all(photo, LayerChoices.ANAGLYPH);
        viewer.stereo().method().set(Anaglyph.COLOUR);
        assertFalse(before.equals(LayerChoices.ANAGLYPH.inputs(photo.basis())));
        assertFalse(Arrays.equals(anaglyph, all(photo, LayerChoices.ANAGLYPH)));
        viewer.stereo().shift().set(-5);
        assertArrayEquals(new float[3], Arrays.copyOf(all(photo, LayerChoices.LEFT_EYE), 3));
        viewer.stereo().reset();
        assertEquals(10, viewer.stereo().shift().get(), 1e-9);
    }

    @Test
    void bothEyesLieSideBySideAndAreExchangedTheSecondTime() throws IOException {
        viewer.photo().set(ViewerTestSupport.open(ViewerTestSupport.stereoPhoto()));
        stereo.bothEyes();
        assertEquals("left_eye right_eye", shown());
        stereo.bothEyes();
        assertEquals("right_eye left_eye", shown());
        stereo.bothEyes();
        assertEquals("left_eye right_eye", shown());
    }

    @Test
    void aWiggleLeavesNothingBehind() throws IOException {
        viewer.photo().set(ViewerTestSupport.open(ViewerTestSupport.stereoPhoto()));
        String before = shown();
        Comparison compared = panes.compare().now().get();
        stereo.wiggle();
        assertTrue(stereo.wiggling().get());
        assertEquals(Optional.of(LayerChoices.LEFT_EYE), panes.compare().picture());
        assertEquals(Optional.of(LayerChoices.RIGHT_EYE), panes.compare().reference());
        boolean second = panes.compare().now().get().second();
        panes.compare().tick();
        assertEquals(!second, panes.compare().now().get().second());
        assertTrue(stereo.wiggling().get());
        panes.compare().end();
        assertFalse(stereo.wiggling().get());
        assertEquals(before, shown());
        assertEquals(compared.other(), panes.compare().now().get().other());
        stereo.wiggle();
        stereo.wiggle();
        assertEquals(before, shown());
    }

    private static float[] all(OpenPhoto photo, LayerChoice choice) throws IOException {
        Bands bands = ((Picture) choice.content(photo, photo.basis())).values();
        float[] all = new float[3 * bands.width() * bands.height()];
        bands.read(0, 0, bands.width(), bands.height(), all);
        return all;
    }

    private String shown() {
        return String.join(" ", panes.visible().get().stream().map(pane -> panes.shown(pane).get().orElseThrow().id()).toList());
    }
}
