package lightwell.ui.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lightwell.message.Message;
import lightwell.photo.Layer;
import lightwell.photo.LayerPixels;
import lightwell.photo.Photo;
import lightwell.photo.PhotoContent;
import lightwell.photo.PhotoException;
import lightwell.ui.content.ViewerTestSupport;
import lightwell.ui.marks.PixelLine;
import lightwell.ui.marks.PixelPosition;
import lightwell.ui.marks.PixelRegion;
import lightwell.ui.measure.DepthTable;
import lightwell.ui.measure.DepthWords;
import lightwell.ui.measure.MeasuredDepth;
import lightwell.ui.viewer.ViewerModel;
import org.junit.jupiter.api.Test;

/** Measuring on the depth map, on the calling thread. The map has a sample for 4x4 pixels: 0.5 m on the left, 0.1 m on the right. */
class DepthMeasureModelTest {

    /** Of the assumed 26 mm lens, in pixels of the map. */
    private static final double FOCAL = 26 / Math.hypot(36, 24) * Math.hypot(15, 10);

    private final ViewerModel viewer = new ViewerModel();
    private final DepthMeasureModel model = new DepthMeasureModel(viewer, Runnable::run, Runnable::run);

    @Test
    void theLinesDistanceStandsInThePanes() throws IOException {
        open(ViewerTestSupport.photo(() -> {}));
        assertEquals("", viewer.inspection().lineWords().get());
        line(2, 2, 22, 30); // samples (0, 0) and (5, 7)
        MeasuredDepth.OfLine measured = model.result().get().orElseThrow().line().orElseThrow();
        double truth = 0.5 * Math.hypot(5, 7) / FOCAL;
        assertEquals(truth, measured.distance().orElseThrow().metres(), 1e-6);
        String words = viewer.inspection().lineWords().get();
        assertTrue(words.matches(String.format(Locale.ROOT, "%.3f m ± \\d\\d mm \\(relative\\)", truth)), words);
        assertEquals(Math.hypot(5, 7), measured.profile().length(), 1e-9);
        List<DepthWords.Ends> ends = DepthWords.ends(measured);
        assertEquals(new DepthWords.Ends("Depth, m", "0.500", "0.500", "0.000"), ends.get(2));
        assertEquals(String.format(Locale.ROOT, "+%.3f", 2.5 / FOCAL), ends.get(0).difference());
        assertEquals(String.format(Locale.ROOT, "-%.3f", 3.5 / FOCAL), ends.get(1).difference());
        assertTrue(DepthWords.worth(model.result().get().orElseThrow()).contains("not certain"));
    }

    @Test
    void acrossTheEdgeTheProfileJumps() throws IOException {
        open(ViewerTestSupport.photo(() -> {}));
        line(2, 2, 58, 2);
        MeasuredDepth.OfLine measured = model.result().get().orElseThrow().line().orElseThrow();
        assertEquals(1, measured.profile().jumps());
        assertTrue(DepthWords.profile(measured.profile()).startsWith("15 samples, "), DepthWords.profile(measured.profile()));
        assertTrue(DepthWords.profile(measured.profile()).endsWith(", 1 jump"));
        assertEquals(
                "Pixel 13.8, " + DepthWords.metres(measured.profile().surface()) + " along, code 255\n0.100 m, between 0.100 m and 0.100 m",
                DepthWords.point(measured.profile().points().get(14)));
        assertEquals("-0.400", DepthWords.ends(measured).get(2).difference());
        assertEquals("+204", DepthWords.ends(measured).get(4).difference());
    }

    @Test
    void aRegionHasAPlaneAndDepths() throws IOException {
        open(ViewerTestSupport.photo(() -> {}));
        viewer.inspection().region().set(Optional.of(new PixelRegion(0, 0, 20, 40)));
        MeasuredDepth.OfRegion region = model.result().get().orElseThrow().region().orElseThrow();
        assertEquals(0.5, region.plane().orElseThrow().distance(), 1e-6);
        assertEquals(0, region.plane().orElseThrow().rms(), 1e-9);
        assertEquals(50, region.depths().samples());
        assertTrue(DepthWords.plane(region).contains(new DepthWords.Row("Tilt", "0.0°")));
        assertTrue(DepthWords.depths(region.depths()).contains(new DepthWords.Row("Median", "0.500 m")));
        assertTrue(DepthWords.depths(region.depths()).contains(new DepthWords.Row("Without depth", "0.0 %")));
        viewer.inspection().region().set(Optional.of(new PixelRegion(0, 0, 20, 3)));
        MeasuredDepth.OfRegion row = model.result().get().orElseThrow().region().orElseThrow();
        assertTrue(row.plane().isEmpty());
        assertTrue(row.why().endsWith("so they do not determine a plane."), row.why());
    }

    @Test
    void whatIsMeasuredIsCopied() throws IOException {
        open(ViewerTestSupport.photo(() -> {}));
        line(2, 2, 22, 30);
        viewer.inspection().region().set(Optional.of(new PixelRegion(0, 0, 20, 40)));
        String copied = DepthTable.of(model.result().get().orElseThrow());
        assertTrue(copied.startsWith("Distance m\t0."), copied);
        assertTrue(copied.contains("\tRight m\tUp m\tDepth m\tNearest m\tFarthest m\tColumn\tRow\tCode\nA\t"), copied);
        assertTrue(copied.contains("\t0\t0\t51\nB\t"), copied);
        assertTrue(copied.contains("\nMedian\t0.500 m\n"), copied);
        assertEquals(1, copied.lines().filter(line -> line.startsWith("Plane samples\tRMS m")).count());
        assertEquals(model.result().get().orElseThrow().line().orElseThrow().profile().points().size(),
                copied.lines().filter(line -> line.matches("\\d+\\t\\d+(\\t[-\\d.E]+){7}") && line.contains("\t51\t0.5\t")).count());
    }

    @Test
    void withoutDepthItSaysSo() throws IOException {
        open(ViewerTestSupport.plainPhoto());
        assertEquals("This photo has no depth map, so there is nothing to measure.", model.problem().get());
        line(2, 2, 22, 30);
        assertTrue(model.result().get().isEmpty());
        assertEquals("no depth", viewer.inspection().lineWords().get());
        open(ViewerTestSupport.photo(() -> {}));
        assertEquals("", model.problem().get());
        assertTrue(model.result().get().orElseThrow().line().isPresent(), "the line is measured on the next photo of the same size");
        assertNotEquals("no depth", viewer.inspection().lineWords().get());
    }

    @Test
    void aMapThatCannotBeDecodedSaysWhy() throws IOException {
        Photo whole = ViewerTestSupport.photo(() -> {});
        Layer.Depth broken = new Layer.Depth(whole.depth().orElseThrow().info(), new LayerPixels(() -> {
            throw new PhotoException(Message.verbatim("The depth map is in pieces."));
        }), whole.depth().get().description(), 1);
        open(new Photo(Path.of("broken.heic"), PhotoContent.of(whole.base()).with(broken), () -> {}));
        line(2, 2, 22, 30);
        assertEquals("The depth map is in pieces.", model.problem().get());
        assertEquals("no depth", viewer.inspection().lineWords().get());
        viewer.inspection().line().set(Optional.empty());
        assertEquals("", model.problem().get());
    }

    @Test
    void whileNobodyLooksOnlyTheLineIsMeasured() throws IOException {
        open(ViewerTestSupport.photo(() -> {}));
        model.active().set(false);
        viewer.inspection().region().set(Optional.of(new PixelRegion(0, 0, 20, 40)));
        assertTrue(model.result().get().isEmpty());
        line(2, 2, 22, 30);
        assertTrue(model.result().get().orElseThrow().region().isEmpty());
        model.active().set(true);
        assertTrue(model.result().get().orElseThrow().region().isPresent());
    }

    @Test
    void theNewestLineWinsAndWhatWasClearedStaysAway() throws IOException {
        Deque<Runnable> queue = new ArrayDeque<>();
        DepthMeasureModel queued = new DepthMeasureModel(viewer, queue::add, Runnable::run);
        open(ViewerTestSupport.photo(() -> {}));
        for (int x = 4; x < 60; x += 4) {
            line(2, 2, x, 2);
        }
        assertEquals(1, queue.size());
        while (!queue.isEmpty()) {
            queue.poll().run();
        }
        assertEquals(14, queued.result().get().orElseThrow().line().orElseThrow().profile().length());
        line(2, 2, 20, 20);
        viewer.inspection().line().set(Optional.empty());
        while (!queue.isEmpty()) {
            queue.poll().run();
        }
        assertTrue(queued.result().get().isEmpty());
        assertEquals("", viewer.inspection().lineWords().get());
    }

    @Test
    void lengthsAreWrittenForPeople() {
        assertEquals("1.235 m", DepthWords.metres(1.2346));
        assertEquals("3.1 mm", DepthWords.small(0.00312));
        assertEquals("56 mm", DepthWords.small(0.0562));
        assertEquals("0.14 m", DepthWords.small(0.143));
        assertEquals("12.3 m", DepthWords.small(12.34));
        assertEquals("∞", DepthWords.small(Double.POSITIVE_INFINITY));
    }

    private void open(Photo photo) throws IOException {
        viewer.photo().set(ViewerTestSupport.open(photo));
    }

    private void line(int x1, int y1, int x2, int y2) {
        viewer.inspection().line().set(Optional.of(new PixelLine(new PixelPosition(x1, y1), new PixelPosition(x2, y2))));
    }
}
