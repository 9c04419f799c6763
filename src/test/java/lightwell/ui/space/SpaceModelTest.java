package lightwell.ui.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import lightwell.depth.SpacePoint;
import lightwell.image.Raster;
import lightwell.metadata.CameraCalibration;
import lightwell.metadata.DepthAccuracy;
import lightwell.metadata.DepthDescription;
import lightwell.metadata.DepthDescription.Kind;
import lightwell.photo.Layer;
import lightwell.photo.LayerInfo;
import lightwell.photo.LayerPixels;
import lightwell.photo.Photo;
import lightwell.photo.PhotoContent;
import lightwell.ui.content.ChoiceKinds;
import lightwell.ui.content.LayerChoice;
import lightwell.ui.content.ViewerTestSupport;
import lightwell.ui.marks.PixelPosition;
import lightwell.ui.render.ColourMap;
import lightwell.ui.space.draw.SpaceCamera;
import lightwell.ui.space.draw.SpaceContent;
import lightwell.ui.viewer.HdrRulesApplier;
import lightwell.ui.viewer.ViewerModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On the calling thread. The photo's depth is 0.5 m on the left and 0.1 m on the right, 15 x 10 samples. */
class SpaceModelTest {

    private final ViewerModel viewer = new ViewerModel();
    private final SpaceModel space = new SpaceModel(viewer, Runnable::run, Runnable::run);

    @Test
    void showsThePhotosDepthFromWhereItWasTaken() throws IOException {
        open(ViewerTestSupport.photo(() -> {}));
        SpaceContent shown = shown();
        assertEquals(150, shown.scene().cloud().size());
        assertEquals(0.5, shown.scene().cloud().depth(0), 1e-6);
        assertEquals(0.1, space.range().get().orElseThrow().nearest(), 1e-6);
        assertEquals(0.5, space.range().get().orElseThrow().farthest(), 1e-6);
        SpaceCamera camera = space.camera().get().orElseThrow();
        assertEquals(SpacePoint.ORIGIN, camera.eye());
        assertEquals(shown.scene().depth().middle(), camera.depth(camera.pivot()), 1e-12);
        assertEquals("", space.problem().get());
        assertFalse(space.busy().get());
        assertTrue(shown.mesh().isEmpty());
        assertEquals(List.of(), shown.notes());
    }

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
        space.choices().colour().set(LayerChoice.DEPTH);
        assertEquals(ColourMap.TURBO.argb(0.2f), shown().argb()[0], "near is red: code 51 of 255");
        assertEquals(ColourMap.TURBO.argb(1), shown().argb()[14]);
        space.choices().colour().set(LayerChoice.GAIN_MAP);
        assertEquals(0xFF00_0000, shown().argb()[0]);
        assertEquals(0xFFFF_FFFF, shown().argb()[14]);
        space.choices().colour().set(LayerChoice.HDR);
        int dark = shown().argb()[14];
        viewer.exposure().set(1);
        assertTrue((shown().argb()[14] >> 8 & 0xFF) > (dark >> 8 & 0xFF), "through the view that panes have");
    }

    @Test
    void hdrColoursFollowTheRules() throws IOException {
        HdrRulesApplier.install(viewer, Runnable::run, Runnable::run);
        space.choices().colour().set(LayerChoice.HDR);
        open(ViewerTestSupport.photo(() -> {}));
        int lifted = shown().argb()[14] >> 8 & 0xFF;
        viewer.rules().target().set(0);
        int held = shown().argb()[14] >> 8 & 0xFF;
        assertTrue(held < lifted, "a display without headroom shows " + held + " in place of " + lifted);
        SpaceContent sdr = shown();
        space.choices().colour().set(LayerChoice.DEPTH);
        viewer.rules().target().set(2);
        assertSame(sdr.scene(), shown().scene());
    }

    /** Only what a setting changes is made anew: views keep their meshes and textures by it. */
    @Test
    void nothingIsMadeTwice() throws IOException {
        open(ViewerTestSupport.photo(() -> {}));
        space.choices().style().set(SpaceChoices.Style.SURFACE);
        SpaceContent before = shown();
        assertEquals(2 * (6 * 9 + 7 * 9), before.mesh().orElseThrow().triangles().length / 3, "torn in the middle, where depth jumps");
        viewer.exposure().set(2);
        SpaceContent exposed = shown();
        assertNotSame(before.argb(), exposed.argb());
        assertSame(before.scene(), exposed.scene());
        assertSame(before.mesh().get(), exposed.mesh().orElseThrow());
        space.choices().jump().set(5);
        assertSame(exposed.scene(), shown().scene());
        assertSame(exposed.argb(), shown().argb());
        assertEquals(2 * 14 * 9, shown().mesh().orElseThrow().triangles().length / 3);
        space.choices().near().set(0.3);
        assertSame(exposed.argb(), shown().argb());
        assertEquals(7 * 10, shown().scene().cloud().size());
        space.choices().jump().set(-1);
        assertEquals("The depth jump must be more than 0, not -1.0.", space.problem().get());
        space.choices().near().set(0);
        space.choices().jump().set(1);
        assertEquals(150, shown().scene().cloud().size());
    }

    @Test
    void rangesAndMattesCut() throws IOException {
        open(withMatte(ViewerTestSupport.photo(() -> {})));
        SpaceCamera mine = space.camera().get().orElseThrow().orbit(0.1, 0);
        space.camera().set(Optional.of(mine));
        LayerChoice skin = new LayerChoice(ChoiceKinds.MATTE, "skin");
        space.choices().matte().set(Optional.of(skin));
        assertTrue(shown().scene().cloud().size() > 0);
        for (int pixel : shown().scene().cloud().pixel()) {
            assertTrue(pixel % 15 >= 7, "outside the matte: column " + pixel % 15);
        }
        assertSame(mine, space.camera().get().orElseThrow(), "what is looked at stays in view");
        space.choices().near().set(0.3);
        assertEquals("No point lies from 0.300 m to ∞ m inside the matte skin; the depth map goes from 0.100 m to 0.500 m.",
                space.problem().get());
        assertTrue(space.content().get().isEmpty());
        assertTrue(space.range().get().isPresent(), "which is what to choose from");
        space.choices().matte().set(Optional.empty());
        space.choices().far().set(0.2);
        assertTrue(space.problem().get().startsWith("Depth from 0.3 m to 0.2 m is invalid"), space.problem().get());
        space.choices().near().set(0);
        assertEquals("", space.problem().get());
        assertEquals(80, shown().scene().cloud().size());
        space.choices().matte().set(Optional.of(new LayerChoice(ChoiceKinds.MATTE, "teeth")));
        assertEquals(List.of("The photo has no matte teeth, so nothing is cut out."), shown().notes());
        space.reset();
        assertEquals(SpacePoint.ORIGIN, space.camera().get().orElseThrow().eye());
        open(ViewerTestSupport.photo(() -> {}));
        assertEquals(150, shown().scene().cloud().size(), "another photo is shown in full");
    }

    @Test
    void aMissingColourIsReplaced() throws IOException {
        space.choices().colour().set(new LayerChoice(ChoiceKinds.MATTE, "skin"));
        open(ViewerTestSupport.photo(() -> {}));
        assertEquals(1, shown().notes().size());
        assertTrue(shown().notes().get(0).endsWith(" The points have other colours."), shown().notes().get(0));
        int[] matteless = shown().argb();
        space.choices().colour().set(LayerChoice.SDR);
        assertSame(matteless, shown().argb(), "the picture's");
        assertEquals(List.of(), shown().notes());
    }

    @Test
    void theProbeIsLinkedBothWays() throws IOException {
        open(ViewerTestSupport.photo(() -> {}));
        viewer.pointer().set(Optional.of(new PixelPosition(59, 39)));
        assertEquals(OptionalInt.of(149), space.probe().pointed());
        viewer.pointer().set(Optional.of(new PixelPosition(4, 3)));
        assertEquals(OptionalInt.of(1), space.probe().pointed());
        space.probe().pointAt(OptionalInt.of(16));
        assertEquals(Optional.of(new PixelPosition(6, 6)), viewer.pointer().get());
        assertEquals(OptionalInt.of(16), space.probe().pointed());
        space.choices().near().set(0.3);
        viewer.pointer().set(Optional.of(new PixelPosition(59, 39)));
        assertEquals(OptionalInt.empty(), space.probe().pointed(), "it was cut away");
        assertEquals(Optional.empty(), space.probe().pixel(149), "found in an older picture");
        space.probe().pointAt(OptionalInt.empty());
        assertEquals(Optional.empty(), viewer.pointer().get());
    }

    @Test
    void whileNobodyLooksNothingIsMadeOrHeld() throws IOException {
        AtomicInteger closed = new AtomicInteger();
        Photo photo = ViewerTestSupport.photo(closed::incrementAndGet);
        viewer.photo().set(ViewerTestSupport.open(photo));
        assertTrue(space.content().get().isEmpty());
        space.active().set(true);
        assertTrue(space.content().get().isPresent());
        space.active().set(false);
        assertTrue(space.content().get().isEmpty() && space.camera().get().isEmpty());
        space.active().set(true);
        viewer.photo().get().close();
        assertEquals(1, closed.get(), "no lease is left");
        viewer.photo().set(null);
        assertTrue(space.content().get().isEmpty());
        assertEquals("", space.problem().get());
    }

    @Test
    void theNewestWishWins() throws IOException {
        Deque<Runnable> waiting = new ArrayDeque<>();
        SpaceModel later = new SpaceModel(viewer, waiting::add, Runnable::run);
        later.active().set(true);
        viewer.photo().set(ViewerTestSupport.open(ViewerTestSupport.photo(() -> {})));
        assertTrue(later.busy().get());
        Runnable begun = waiting.remove();
        later.choices().near().set(0.3);
        later.choices().near().set(0.05);
        later.choices().far().set(0.2);
        begun.run();
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
        assertFalse(later.busy().get());
        assertEquals(80, later.content().get().orElseThrow().scene().cloud().size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 | 1 | DISPARITY | 0    | 10       | hostile.heic: a depth map of 1x1 has no shape.
            8 | 6 | DISPARITY | 3    | 3        | hostile.heic: The depth map's range is empty: disparity 3.0 to 3.0.
            8 | 6 | DISPARITY | 4    | 3        | hostile.heic: The depth map's range is empty: disparity 4.0 to 3.0.
            8 | 6 | DEPTH     | NaN  | 3        | hostile.heic: The depth map's range is not a number: depth NaN to 3.0.
            8 | 6 | DEPTH     | 0    | Infinity | hostile.heic: The depth map's range is not a number: depth 0.0 to Infinity.
            8 | 6 | DISPARITY | -5   | -1       | hostile.heic: The depth map's range lies behind the camera: disparity -5.0 to -1.0.
            8 | 6 | DEPTH     | 1e30 | 1e38     | Nothing in the depth map is between 0.1 mm and 1000 km away, so there are no points.
            8 | 6 | DISPARITY | 1e30 | 1e38     | Nothing in the depth map is between 0.1 mm and 1000 km away, so there are no points.
            8 | 6 | DISPARITY | -5   | 1        | Nothing in the depth map is between 0.1 mm and 1000 km away, so there are no points.
            """)
    void nonsenseIsRefusedInWords(int width, int height, Kind kind, double min, double max, String sentence) throws IOException {
        open(hostile(width, height, 30,
                new DepthDescription(kind, min, max, DepthAccuracy.RELATIVE, "high", true, Optional.empty(), "test")));
        assertEquals(sentence, space.problem().get());
        assertTrue(space.content().get().isEmpty() && space.camera().get().isEmpty());
        assertFalse(space.busy().get());
        open(ViewerTestSupport.photo(() -> {}));
        assertEquals("", space.problem().get());
    }

    @Test
    void noDepthAtAll() throws IOException {
        open(ViewerTestSupport.plainPhoto());
        assertEquals("plain.heic has no depth map, so there are no points.", space.problem().get());
        PhotoContent plain = PhotoContent.of(ViewerTestSupport.plainPhoto().base());
        Raster map = Raster.allocate(4, 4, 1, 8);
        open(new Photo(Path.of("unit.heic"), plain.with(new Layer.Depth(info(map), new LayerPixels(() -> map), Optional.empty(), 1)),
                () -> {}));
        assertEquals("unit.heic: the file gives no range for its depth, so there are no metres and no points.", space.problem().get());
        open(new Photo(Path.of("torn.heic"), plain.with(new Layer.Depth(info(map), new LayerPixels(() -> {
            throw new IOException("It is torn.");
        }), Optional.of(new DepthDescription(Kind.DISPARITY, 0, 2, DepthAccuracy.RELATIVE, "high", true, Optional.empty(), "test")), 1)),
                () -> {}));
        assertEquals("The depth cannot be shown in space: It is torn.", space.problem().get());
    }

    @Test
    void oneDistanceIsShownAndSaid() throws IOException {
        open(hostile(8, 6, 255,
                new DepthDescription(Kind.DISPARITY, 0, 2, DepthAccuracy.RELATIVE, "high", true, Optional.empty(), "test")));
        assertEquals(48, shown().scene().cloud().size());
        assertEquals(List.of("All points are equally far, 0.500 m: the depth map shows no shape."), shown().notes());
    }

    @Test
    void anAbsurdCalibrationIsSaidAndReplaced() throws IOException {
        CameraCalibration absurd = new CameraCalibration(Double.NaN, 1e9, -4, 7, 8, 6, 0, new double[0], new double[0], 0, 0);
        open(hostile(8, 6, 255,
                new DepthDescription(Kind.DISPARITY, 0, 2, DepthAccuracy.RELATIVE, "high", true, Optional.of(absurd), "test")));
        assertTrue(shown().notes().get(0).startsWith("The camera calibration makes no sense"), shown().notes().toString());
        assertTrue(Double.isFinite(shown().scene().point(0).x()));
    }

    @Test
    void hugeMapsAreThinnedOut() throws IOException {
        open(hostile(2000, 1500, 255,
                new DepthDescription(Kind.DISPARITY, 0, 2, DepthAccuracy.RELATIVE, "high", true, Optional.empty(), "test")));
        assertEquals(1000 * 750, shown().scene().cloud().size());
        assertTrue(shown().notes().contains("The depth map has 3000000 samples; one column and row in 2 is shown."),
                shown().notes().toString());
    }

    private static Photo hostile(int width, int height, int code, DepthDescription description) {
        Raster map = Raster.allocate(width, height, 1, 8);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                map.set(x, y, 0, code);
            }
        }
        Layer.Depth depth = new Layer.Depth(info(map), new LayerPixels(() -> map), Optional.of(description), 1);
        return new Photo(Path.of("hostile.heic"), PhotoContent.of(ViewerTestSupport.plainPhoto().base()).with(depth), () -> {});
    }

    private static LayerInfo info(Raster map) {
        return new LayerInfo("depth", "Depth", 2, "hvc1", map.width(), map.height(), 1, 8, 1);
    }

    /** White on the right half. */
    private static Photo withMatte(Photo photo) {
        Layer.Auxiliary skin = ViewerTestSupport.layeredPhoto(() -> {}).auxiliaries().get(0);
        return new Photo(Path.of("matte.heic"), PhotoContent.of(photo.base()).with(photo.depth().orElseThrow()).with(skin), () -> {});
    }

    private void open(Photo photo) throws IOException {
        space.active().set(true);
        viewer.photo().set(ViewerTestSupport.open(photo));
    }

    private SpaceContent shown() {
        assertEquals("", space.problem().get());
        return space.content().get().orElseThrow();
    }
}
