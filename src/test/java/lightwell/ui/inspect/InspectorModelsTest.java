package lightwell.ui.inspect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import lightwell.message.Message;
import lightwell.photo.Layer;
import lightwell.photo.LayerPixels;
import lightwell.photo.Photo;
import lightwell.photo.PhotoContent;
import lightwell.photo.PhotoException;
import lightwell.ui.content.ViewerTestSupport;
import lightwell.ui.marks.Pin;
import lightwell.ui.marks.PixelPosition;
import lightwell.ui.marks.PixelRegion;
import lightwell.ui.measure.Extreme;
import lightwell.ui.measure.Measurable;
import lightwell.ui.viewer.ViewerModel;
import org.junit.jupiter.api.Test;

/** The inspector's models, on the calling thread. */
class InspectorModelsTest {

    private final ViewerModel viewer = new ViewerModel();
    private final ProbesModel probes = new ProbesModel(viewer, Runnable::run, Runnable::run);
    private final MeasureModel measures = new MeasureModel(viewer, probes, Runnable::run, Runnable::run);

    @Test
    void thePointerReadsEveryLayer() throws IOException {
        open();
        viewer.pointer().set(Optional.of(new PixelPosition(50, 10)));
        PixelValues values = probes.pointer().get().orElseThrow();
        assertEquals(List.of("base.code", "base.linear", "sdr", "hdr", "nits", "stops", "gain", "gainmap.code", "depth", "depth.code"),
                probes.subjects().get().stream().map(Measurable::id).toList());
        assertArrayEquals(new float[] {190, 80, 128}, values.of(subject("base.code")).orElseThrow());
        assertEquals(2, values.of(subject("gain")).orElseThrow()[0], 1e-6);
        assertEquals(0.1, values.of(subject("depth")).orElseThrow()[0], 1e-6);
        float luminance = values.of(subject("hdr")).orElseThrow()[3];
        assertEquals(203 * luminance, values.of(subject("nits")).orElseThrow()[0], 1e-3);
        assertEquals(Math.log(luminance) / Math.log(2), values.of(subject("stops")).orElseThrow()[0], 1e-5);
        assertEquals(4 * values.of(subject("sdr")).orElseThrow()[3], luminance, 1e-5);
        assertTrue(subject("depth").unit().contains("relative"));
        viewer.pointer().set(Optional.empty());
        assertTrue(probes.pointer().get().isEmpty());
    }

    @Test
    void aLayerThatCannotBeDecodedLeavesTheOthers() throws IOException {
        Photo whole = ViewerTestSupport.photo(() -> {});
        Layer.Depth broken = new Layer.Depth(whole.depth().orElseThrow().info(), new LayerPixels(() -> {
            throw new PhotoException(Message.verbatim("The depth map is in pieces."));
        }), whole.depth().get().description(), 1);
        viewer.photo().set(ViewerTestSupport.open(new Photo(Path.of("broken.heic"),
                PhotoContent.of(whole.base()).with(whole.gainMap().orElseThrow()).with(broken), () -> {})));
        viewer.pointer().set(Optional.of(new PixelPosition(50, 10)));
        assertTrue(probes.pointer().get().orElseThrow().of(subject("depth")).isEmpty());
        assertTrue(probes.pointer().get().orElseThrow().of(subject("hdr")).isPresent());
        measures.look().layer().set("depth");
        assertEquals("The depth map is in pieces.", measures.status().get());
        assertTrue(measures.result().get().isEmpty());
        measures.look().layer().set("sdr");
        assertTrue(measures.result().get().isPresent());
    }

    @Test
    void pinsKeepTheirValuesAndAreCopied() throws IOException {
        open();
        viewer.pointer().set(Optional.of(new PixelPosition(50, 10)));
        probes.pinPointer();
        viewer.pointer().set(Optional.of(new PixelPosition(5, 10)));
        probes.pinPointer();
        viewer.inspection().rename(1, "bright");
        viewer.pointer().set(Optional.empty());
        assertEquals(2, probes.pinned().get().size());
        assertEquals(0.5, probes.pinned().get().get(2).of(subject("depth")).orElseThrow()[0], 1e-6);
        probes.active().set(false); // copying needs no panel
        List<String> copies = new ArrayList<>();
        probes.copy(copies::add);
        String copied = copies.get(0);
        assertTrue(copied.startsWith("Layer\tUnit\tbright (50, 10)\tPin 2 (5, 10)\n"), copied);
        assertTrue(copied.contains("Base R\t8-bit codes\t190.0\t55.0\n"), copied);
        viewer.photo().set(null);
        assertTrue(probes.pinned().get().isEmpty() && viewer.inspection().pins().isEmpty());
        probes.copy(copies::add);
        assertEquals(1, copies.size(), "there is nothing to copy");
    }

    /** Compared with a search through all pixels that reads each one by itself. */
    @Test
    void theBrightestPixelAndTheNearestPointArePinned() throws IOException {
        open();
        ExtremesModel extremes = new ExtremesModel(viewer, probes, Runnable::run, Runnable::run);
        extremes.pin("nits", Extreme.GREATEST, "brightest");
        extremes.pin("depth", Extreme.SMALLEST, "nearest");
        assertEquals(List.of("brightest", "nearest"), viewer.inspection().pins().stream().map(Pin::name).toList());
        assertEquals(greatest("nits", 1, whole()), value("nits", viewer.inspection().pins().get(0).at()));
        assertEquals(-greatest("depth", -1, whole()), value("depth", viewer.inspection().pins().get(1).at()));
        PixelRegion region = new PixelRegion(3, 5, 11, 7);
        viewer.inspection().region().set(Optional.of(region));
        extremes.pin("nits", Extreme.GREATEST, "brightest");
        assertEquals(2, viewer.inspection().pins().size(), "the pin moves");
        PixelPosition inside = viewer.inspection().pins().get(1).at();
        assertTrue(inside.x() >= 3 && inside.x() < 14 && inside.y() >= 5 && inside.y() < 12, inside.toString());
        assertEquals(greatest("nits", 1, region), value("nits", inside));
    }

    private PixelRegion whole() {
        return new PixelRegion(0, 0, (int) viewer.baseSize().orElseThrow().getWidth(), (int) viewer.baseSize().orElseThrow().getHeight());
    }

    private float value(String layer, PixelPosition at) throws IOException {
        return PixelValues.read(viewer.photo().get(), probes.subjects().get(), at).of(subject(layer)).orElseThrow()[0];
    }

    private float greatest(String layer, int sign, PixelRegion part) throws IOException {
        float best = Float.NEGATIVE_INFINITY;
        for (int y = part.y(); y < part.bottom(); y++) {
            for (int x = part.x(); x < part.right(); x++) {
                float value = sign * value(layer, new PixelPosition(x, y));
                best = Float.isFinite(value) ? Math.max(best, value) : best;
            }
        }
        return best;
    }

    @Test
    void pinsReadTheNextPhotoOfTheSameSize() throws IOException {
        open();
        viewer.inspection().pin(new PixelPosition(50, 10));
        viewer.photo().set(ViewerTestSupport.open(ViewerTestSupport.plainPhoto()));
        assertArrayEquals(new float[] {190, 80, 128}, probes.pinned().get().get(1).of(subject("base.code")).orElseThrow());
        open();
        assertEquals(0.1, probes.pinned().get().get(1).of(subject("depth")).orElseThrow()[0], 1e-6, "what the photo between lacked");
    }

    @Test
    void measuresTheWholePictureThenTheRegionInEveryLayer() throws IOException {
        open();
        assertEquals("hdr", measures.chosen().get().id());
        assertEquals(60 * 40, measures.result().get().orElseThrow().channels().get(0).count());
        assertTrue(measures.overview().isEmpty());
        viewer.inspection().region().set(Optional.of(new PixelRegion(30, 0, 30, 20)));
        assertEquals(30 * 20, measures.result().get().orElseThrow().channels().get(0).count());
        assertEquals(probes.subjects().get().size(), measures.overview().size());
        assertEquals(15 * 10,
                measures.overview().stream().filter(one -> one.subject().id().equals("gainmap.code")).findFirst().orElseThrow()
                        .channels().get(0).count());
        assertEquals("600 samples, all rows", measures.status().get());
        viewer.inspection().region().set(Optional.empty());
        assertTrue(measures.overview().isEmpty());
        viewer.photo().set(null);
        assertNull(measures.chosen().get());
        assertTrue(measures.result().get().isEmpty());
    }

    @Test
    void theChosenLayerOutlivesAPhotoWithoutIt() throws IOException {
        open();
        measures.look().layer().set("depth");
        assertEquals("depth", measures.result().get().orElseThrow().subject().id());
        viewer.photo().set(ViewerTestSupport.open(ViewerTestSupport.plainPhoto()));
        assertEquals("sdr", measures.chosen().get().id(), "what is usual");
        viewer.photo().set(null);
        open();
        assertEquals("depth", measures.result().get().orElseThrow().subject().id());
    }

    @Test
    void whileNobodyLooksNothingIsMeasured() throws IOException {
        measures.active().set(false);
        probes.active().set(false);
        open();
        viewer.pointer().set(Optional.of(new PixelPosition(5, 5)));
        assertTrue(measures.result().get().isEmpty());
        assertTrue(probes.pointer().get().isEmpty());
        measures.active().set(true);
        assertTrue(measures.result().get().isPresent());
    }

    @Test
    void theNewestRegionWinsAndTheFirstLookIsNotStarved() throws IOException {
        Deque<Runnable> queue = new ArrayDeque<>();
        MeasureModel queued = new MeasureModel(viewer, probes, queue::add, Runnable::run);
        AtomicInteger results = new AtomicInteger();
        queued.result().addListener(observable -> results.incrementAndGet());
        open();
        for (int width = 1; width <= 50; width++) {
            viewer.inspection().region().set(Optional.of(new PixelRegion(0, 0, width, 10)));
        }
        while (!queue.isEmpty()) {
            queue.poll().run();
        }
        assertEquals(500, queued.result().get().orElseThrow().channels().get(0).count());
        assertEquals(probes.subjects().get().size(), queued.overview().size());
        assertTrue(results.get() <= 3, results + " results: the regions between were left out");
    }

    private void open() throws IOException {
        viewer.photo().set(ViewerTestSupport.open(ViewerTestSupport.photo(() -> {})));
    }

    private Measurable subject(String id) {
        return probes.subjects().get().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }
}
