package lightwell.ui.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import lightwell.color.ColorEngine;
import lightwell.hdr.HdrOptions;
import lightwell.hdr.HdrReconstruction;
import lightwell.photo.Layer;
import lightwell.photo.LayerPixels;
import lightwell.photo.Photo;
import lightwell.photo.PhotoContent;
import lightwell.ui.bands.Bands;
import lightwell.ui.content.LayerChoice;
import lightwell.ui.content.LayerChoices;
import lightwell.ui.content.LayerContent.Empty;
import lightwell.ui.content.LayerContent.Picture;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.content.ViewerTestSupport;
import lightwell.ui.look.ScreenSettings;
import lightwell.ui.render.DisplaySettings;
import org.junit.jupiter.api.Test;

class HdrRulesApplierTest {

    private static final int W = ViewerTestSupport.WIDTH;
    private static final int H = ViewerTestSupport.HEIGHT;

    private final Queue<Runnable> background = new ArrayDeque<>();
    private final ViewerModel viewer = new ViewerModel();
    private final HdrRules rules = viewer.rules();
    private final AtomicInteger closed = new AtomicInteger();

    {
        HdrRulesApplier.install(viewer, background::add, Runnable::run);
    }

    @Test
    void theUsualRulesAreNotPreparedAgain() throws IOException {
        OpenPhoto photo = open();
        HdrReconstruction first = photo.hdr();
        work();
        assertSame(first, photo.hdr());
        assertSame(first, photo.versions().shown().hdr());
        assertEquals(HdrRules.USUAL_OTHER, photo.versions().other().options());
        assertNotSame(first, photo.versions().other().hdr());
    }

    @Test
    void aTargetChangesWhatIsShownAndNothingElse() throws IOException {
        OpenPhoto photo = open();
        work();
        HdrReconstruction full = photo.hdr();
        HdrReconstruction other = photo.versions().other().hdr();
        rules.target().set(1);
        work();
        assertSame(full, photo.hdr());
        assertSame(other, photo.versions().other().hdr());
        assertEquals(2, photo.versions().shown().hdr().headroom().orElseThrow().linear(), 1e-9);
        assertEquals(HdrOptions.DEFAULT, rules.forExport());
        rules.exportsTarget().set(true);
        assertEquals(OptionalDouble.of(2), rules.forExport().target());
        rules.target().set(HdrRules.FULL_TARGET);
        work();
        assertSame(full, photo.versions().shown().hdr());
        assertEquals(HdrOptions.DEFAULT, rules.forExport());
    }

    /** T = 0 is the SDR picture, a full display the HDR picture as it was. */
    @Test
    void anSdrDisplayShowsTheSdrPictureWithinACode() throws IOException {
        OpenPhoto photo = open();
        rules.target().set(0);
        work();
        int[] sdr = paint(photo, LayerChoices.SDR);
        int[] dimmed = paint(photo, LayerChoices.HDR);
        for (int i = 0; i < sdr.length; i++) {
            for (int shift = 0; shift < 24; shift += 8) {
                assertEquals(sdr[i] >> shift & 0xFF, dimmed[i] >> shift & 0xFF, 1, "pixel " + i);
            }
        }
        rules.target().set(HdrRules.FULL_TARGET);
        work();
        int[] full = paint(photo, LayerChoices.HDR);
        assertTrue((full[W - 1] >> 16 & 0xFF) > (sdr[W - 1] >> 16 & 0xFF) + 10);
    }

    @Test
    void theDifferenceIsThatOfTheTwoReconstructions() throws IOException {
        OpenPhoto photo = open();
        rules.other().set(HdrOptions.DEFAULT.withHeadroom(OptionalDouble.of(2)));
        work();
        Picture picture = (Picture) LayerChoices.HDR_DIFFERENCE.content(photo, photo.basis());
        float[] stops = new float[W * H];
        Bands bands = picture.pyramid().level(0).orElseThrow();
        bands.read(0, 0, W, H, stops);
        float[] first = light(photo, photo.versions().picture().hdr());
        float[] second = light(photo, photo.versions().other().hdr());
        for (int i = 0; i < stops.length; i++) {
            double expected = Math.log(luminance(first, i) / luminance(second, i)) / Math.log(2);
            assertEquals(expected, stops[i], 1e-5, "pixel " + i);
        }
        assertEquals(0, stops[0], 1e-5, "where the map is black no headroom matters");
        assertEquals(1, stops[W - 1], 1e-4, "headroom 4 is a stop above headroom 2 where it is white");
        assertEquals("stops, headroom of the file − headroom 2.00", picture.painting().look(ScreenSettings.PLAIN).rule());
        rules.other().set(HdrOptions.DEFAULT);
        work();
        Empty same = (Empty) LayerChoices.HDR_DIFFERENCE.content(photo, photo.basis());
        assertEquals("Both rules give the same light, so there is no difference to show.", same.message());
    }

    @Test
    void ofManyChangesOnlyTheLastIsPreparedAndAClosedPhotoIsLeftAlone() throws IOException {
        OpenPhoto photo = open();
        for (int i = 0; i < 10; i++) {
            rules.target().set(i * 0.1);
        }
        assertEquals(1, background.size());
        work();
        assertEquals(Math.pow(2, 0.9), photo.versions().shown().hdr().headroom().orElseThrow().linear(), 1e-9);
        rules.target().set(2);
        viewer.photo().set(null);
        photo.close();
        assertEquals(1, closed.get());
        work();
        rules.reset();
        assertTrue(background.isEmpty());
    }

    @Test
    void rulesThatCannotBeAppliedAreTakenBackAndTheReasonIsTold() throws IOException {
        List<String> told = new ArrayList<>();
        ViewerModel window = new ViewerModel();
        window.rules().other().set(HdrOptions.DEFAULT);
        HdrRulesApplier.install(window, background::add, Runnable::run, told::add);
        Photo file = withoutMap();
        HdrReconstruction none = HdrReconstruction.prepare(file, HdrOptions.DEFAULT.withGainMap(HdrOptions.Choice.NONE));
        OpenPhoto photo = new OpenPhoto(file, none, ColorEngine.load(Optional.empty()));
        window.photo().set(photo);
        work();
        HdrReconstruction shown = photo.hdr();
        assertEquals(List.of(), told);
        window.rules().chosen().set(HdrOptions.DEFAULT.withCurve(HdrOptions.GainCurve.REC709));
        window.rules().target().set(1);
        work();
        assertEquals(1, told.size());
        assertEquals(
                "These HDR rules cannot be applied, so the previous ones are back: There is not enough memory; close other programs, "
                        + "or take a "
                        + "smaller picture.",
                told.get(0));
        assertEquals(HdrOptions.DEFAULT, window.rules().chosen().get(), "what the photo is shown by");
        assertEquals(HdrRules.FULL_TARGET, window.rules().target().get());
        assertSame(shown, photo.hdr());
    }

    /** Its map has no memory whenever it is asked for. */
    private static Photo withoutMap() {
        Photo whole = ViewerTestSupport.photo(() -> {});
        Layer.GainMap map = whole.gainMap().orElseThrow();
        LayerPixels none = new LayerPixels(() -> {
            throw new OutOfMemoryError("test");
        });
        Layer.GainMap broken = new Layer.GainMap(map.info(), none, map.apple(), map.iso());
        return new Photo(whole.path(), PhotoContent.of(whole.base()).with(broken), () -> {});
    }

    private OpenPhoto open() throws IOException {
        OpenPhoto photo = ViewerTestSupport.open(ViewerTestSupport.photo(closed::incrementAndGet));
        viewer.photo().set(photo);
        return photo;
    }

    private void work() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    private static int[] paint(OpenPhoto photo, LayerChoice choice) throws IOException {
        Picture picture = (Picture) choice.content(photo, photo.basis());
        float[] values = new float[W * H * 3];
        picture.pyramid().level(0).orElseThrow().read(0, 0, W, H, values);
        int[] argb = new int[W * H];
        picture.painting().look(new ScreenSettings(DisplaySettings.PLAIN, "sRGB - Display", "Un-tone-mapped")).painter().paint(values,
                W * H, argb, 0);
        return argb;
    }

    private static float[] light(OpenPhoto photo, HdrReconstruction hdr) throws IOException {
        float[] rgb = new float[W * H * 3];
        photo.color().decoder(photo.photo().base().encoding(), 8, hdr.primaries()).apply(photo.photo().base().raster(), 0, H, rgb);
        hdr.apply(0, H, rgb);
        photo.color().fromLinear(hdr.primaries(), "ACEScg").apply(rgb, W * H);
        return rgb;
    }

    /** By the matrix of SMPTE ST 2065-1's method for AP1, to five places. */
    private static double luminance(float[] rgb, int i) {
        return 0.27223 * rgb[3 * i] + 0.67408 * rgb[3 * i + 1] + 0.05369 * rgb[3 * i + 2];
    }
}
