package lightwell.ui.content;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lightwell.Waiting;
import lightwell.color.ColorEngine;
import lightwell.hdr.HdrOptions;
import lightwell.hdr.HdrReconstruction;
import lightwell.image.Raster;
import lightwell.image.Viridis;
import lightwell.metadata.DepthAccuracy;
import lightwell.metadata.DepthDescription;
import lightwell.photo.Photo;
import lightwell.ui.content.LayerContent.Picture;
import lightwell.ui.look.Look;
import lightwell.ui.look.ScreenSettings;
import lightwell.ui.viewer.PaneDefaults;
import org.junit.jupiter.api.Test;

/** The layers that show a depth map's quality, of a map with disparity 2 on the left and 10 on the right. */
class DepthQualityContentsTest {

    private static final List<LayerChoice> QUALITY = List.of(LayerChoices.DEPTH_STEPS, LayerChoices.DEPTH_EDGES, LayerChoices.DEPTH_FAULTS);

    private static OpenPhoto open(Photo photo) throws IOException {
        return new OpenPhoto(photo, HdrReconstruction.prepare(photo, HdrOptions.DEFAULT), ColorEngine.load(Optional.empty()));
    }

    @Test
    void stepsAreMillimetresAndTheirColours() throws IOException {
        try (OpenPhoto photo = open(ViewerTestSupport.photo(() -> {}))) {
            Picture picture = (Picture) LayerChoices.DEPTH_STEPS.content(photo, photo.basis());
            int width = picture.pyramid().width();
            float[] row = new float[width];
            picture.values().read(0, 0, width, 1, row);
            double step = 10.0 / 255; // disparity a code: 255 is 10
            assertEquals(1000 * step / (2 * 2), row[0], 1e-2);
            assertEquals(1000 * step / (10 * 10), row[width - 1], 1e-3);
            int[] argb = new int[width];
            Look look = picture.painting().look(ScreenSettings.PLAIN);
            look.painter().paint(row, width, argb, 0);
            assertEquals(Viridis.argb(1), argb[0], "the largest step");
            assertEquals(Viridis.argb(0), argb[width - 1], "the smallest");
            assertEquals("0.39–9.80 mm per code", look.rule());
            assertEquals("9.80", picture.samples().text(row[0], 4));
        }
    }

    @Test
    void edgesAndFaultsAreOverlaysWithALegend() throws IOException {
        try (OpenPhoto photo = open(ViewerTestSupport.photo(() -> {}))) {
            Look faults = ((Picture) LayerChoices.DEPTH_FAULTS.content(photo, photo.basis())).painting().look(ScreenSettings.PLAIN);
            assertTrue(faults.rule().startsWith("holes 0.0 %"), faults.rule());
            assertEquals(4, faults.legend().orElseThrow().colours().size());
            Picture edges = (Picture) LayerChoices.DEPTH_EDGES.content(photo, photo.basis());
            assertEquals(3, edges.painting().look(ScreenSettings.PLAIN).legend().orElseThrow().marks().size());
            float[] red = new float[3 * edges.pyramid().width()];
            edges.values().read(0, 5, edges.pyramid().width(), 1, red);
            int marked = 0;
            for (int x = 0; x < edges.pyramid().width(); x++) {
                marked += red[3 * x] > 0.9 ? 1 : 0;
            }
            assertEquals(2, marked, "the jump of depth, on both its sides");
        }
    }

    @Test
    void areOfferedWithDepthAndSayWhyNotWithout() throws IOException {
        try (OpenPhoto photo = open(ViewerTestSupport.photo(() -> {})); OpenPhoto plain = open(ViewerTestSupport.plainPhoto())) {
            for (LayerChoice choice : QUALITY) {
                assertEquals(Optional.empty(), LayerOptions.find(LayerOptions.of(photo), choice).orElseThrow().problem());
                assertEquals(Optional.empty(), LayerOptions.find(LayerOptions.of(plain), choice));
                assertEquals("This photo has no depth map.",
                        ((LayerContent.Empty) choice.content(plain, plain.basis())).message());
                assertEquals(Optional.of(choice), LayerChoices.parse(choice.id()));
            }
            assertTrue(PaneDefaults.worthwhile(LayerOptions.of(photo)).stream().noneMatch(QUALITY::contains),
                    "panes are not filled with them");
        }
    }

    @Test
    void eightWhoAskAtOnceShareWhatOneMeasured() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (OpenPhoto photo = open(ViewerTestSupport.photo(() -> {}))) {
            for (LayerChoice choice : List.of(LayerChoices.DEPTH_EDGES, LayerChoices.DEPTH_FAULTS)) {
                Set<Object> measured = Collections.newSetFromMap(new IdentityHashMap<>());
                List<Callable<Object>> asking = Collections.nCopies(8,
                        () -> ((Picture) choice.content(photo, photo.basis())).values());
                for (Future<Object> one : threads.invokeAll(asking)) {
                    measured.add(one.get());
                }
                assertEquals(1, measured.size(), choice.id());
            }
        } finally {
            threads.shutdown();
        }
    }

    /** A map that says something else by then would show if it was measured again. */
    @Test
    void panesAndThumbnailsShowTheFirstMeasurement() throws IOException {
        Photo shown = ViewerTestSupport.photo(() -> {});
        Raster map = shown.depth().orElseThrow().raster();
        try (OpenPhoto photo = open(shown); OpenPhoto before = open(ViewerTestSupport.photo(() -> {}))) {
            for (LayerChoice choice : QUALITY) {
                choice.content(photo, photo.basis());
            }
            for (int i = 0; i < map.width() * map.height(); i++) {
                map.set(i % map.width(), i / map.width(), 0, 0);
            }
            for (LayerChoice choice : List.of(LayerChoices.DEPTH_EDGES, LayerChoices.DEPTH_FAULTS)) {
                assertArrayEquals(LayerThumbnail.of(before, choice, 64).orElseThrow().argb(),
                        LayerThumbnail.of(photo, choice, 64).orElseThrow().argb());
            }
            assertEquals("0.39–9.80 mm per code", ((Picture) LayerChoices.DEPTH_STEPS.content(photo, photo.basis())).painting()
                    .look(ScreenSettings.PLAIN).rule());
        }
    }

    @Test
    void whatWasMeasuredIsLetGoWithTheLastLease() throws Exception {
        OpenPhoto photo = open(ViewerTestSupport.photo(() -> {}));
        WeakReference<Object> measured;
        OpenPhoto.Lease lease = photo.acquire().orElseThrow();
        try (lease) {
            photo.close();
            measured = new WeakReference<>(photo.quality().edges());
            System.gc();
            assertSame(measured.get(), photo.quality().edges(), "kept while somebody reads");
        }
        Waiting.untilCollected(measured, "something still reaches what was measured");
        assertNull(measured.get());
        assertTrue(photo.acquire().isEmpty());
    }

    /** Where the file has a depth map that is no layer, that is said instead of "no depth map". */
    @Test
    void saysWhyADepthMapIsNotThere() throws IOException {
        try (OpenPhoto unread = open(ViewerTestSupport.unreadPhoto("it is not where the file says."))) {
            for (LayerChoice choice : List.of(LayerChoices.DEPTH, LayerChoices.DEPTH_STEPS, LayerChoices.DEPTH_EDGES,
                    LayerChoices.DEPTH_FAULTS)) {
                assertEquals("The depth map cannot be read: it is not where the file says.",
                        ((LayerContent.Empty) choice.content(unread, unread.basis())).message());
            }
        }
    }

    @Test
    void saysThatNoUnitIsStated() {
        DepthDescription said = new DepthDescription(DepthDescription.Kind.DEPTH, 1, 2, DepthAccuracy.RELATIVE, "unknown", false,
                Optional.empty(), "GDepth XMP, RangeLinear", false);
        assertEquals("Metres are nominal: the file states no unit for its depth, so only its proportions mean something "
                + "(range from GDepth XMP, RangeLinear).", said.trust().toString());
    }
}
