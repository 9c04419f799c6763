package lightwell.ui.pane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
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
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import lightwell.hdr.HdrOptions;
import lightwell.ui.content.HdrVariants;
import lightwell.ui.content.LayerChoice;
import lightwell.ui.content.LayerChoices;
import lightwell.ui.content.LayerContent;
import lightwell.ui.content.LayerContent.Picture;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.content.ViewerTestSupport;
import lightwell.ui.render.Frame;
import lightwell.ui.viewer.ViewerModel;
import org.junit.jupiter.api.Test;

/** Panes without a window: what runs in the background and on the FX thread is run by the test, step by step. */
class PaneModelTest {

    private static final int WIDTH = 3000;
    private static final int HEIGHT = 2000;
    /** Floats of three channels: a quarter of the picture, a sixteenth, and so on. */
    private static final long LEVELS = WIDTH * HEIGHT / 3L * 3 * Float.BYTES;

    private final Queue<Runnable> background = new ArrayDeque<>();
    private final Queue<Runnable> ui = new ArrayDeque<>();
    private final ViewerModel viewer = new ViewerModel();
    private final List<ObjectProperty<Optional<LayerChoice>>> choices = new ArrayList<>();
    private final List<PaneModel> panes = new ArrayList<>();
    private final AtomicInteger closed = new AtomicInteger();

    {
        for (int pane = 0; pane < 4; pane++) {
            choices.add(new SimpleObjectProperty<>(Optional.empty()));
            panes.add(new PaneModel(viewer, choices.get(pane), background::add, ui::add));
            panes.get(pane).frames().resize(60, 40);
        }
        viewer.paneResized(60, 40);
    }

    @Test
    void fourPanesOfOneLayerTakeTheMemoryOfOne() throws IOException {
        open(WIDTH, HEIGHT);
        long before = heap();
        showInAll(LayerChoices.HDR);
        for (PaneModel pane : panes) {
            assertEquals(PaneState.Kind.SHOWN, pane.state().get().kind());
            assertEquals(60, pane.frames().frame().get().width());
        }
        long grown = heap() - before;
        assertTrue(grown > LEVELS / 2, "levels take " + LEVELS + " bytes, and " + grown + " were found");
        assertTrue(grown < 2 * LEVELS, "four panes took " + grown + " bytes, levels are " + LEVELS);
        for (int pane = 0; pane < 3; pane++) {
            choose(pane, null);
        }
        work();
        assertTrue(heap() - before > LEVELS / 2, "the fourth still shows it");
        choose(3, null);
        work();
        grown = heap() - before;
        assertTrue(grown < LEVELS / 4, grown + " bytes are still held");
    }

    @Test
    void aLayerThatGoesFromOnePaneToAnotherIsNotMadeAnew() throws IOException {
        OpenPhoto photo = open(WIDTH / 4, HEIGHT / 4);
        choose(0, LayerChoices.HDR);
        choose(1, LayerChoices.SDR);
        work();
        Picture hdr = held(photo, LayerChoices.HDR);
        Picture sdr = held(photo, LayerChoices.SDR);
        choose(0, LayerChoices.SDR);
        choose(1, LayerChoices.HDR);
        work();
        assertSame(hdr, held(photo, LayerChoices.HDR));
        assertSame(sdr, held(photo, LayerChoices.SDR));
        choose(1, LayerChoices.SDR);
        work();
        assertNotSame(photo.layers().content(LayerChoices.HDR, photo.basis()), photo.layers().content(LayerChoices.HDR, photo.basis()),
                "what no pane shows is not kept");
    }

    @Test
    void otherRulesMakeTheLayerAnewOnceForAllPanesAndTheFrameStaysMeanwhile() throws IOException {
        OpenPhoto photo = open(WIDTH / 4, HEIGHT / 4);
        showInAll(LayerChoices.HDR);
        Picture usual = held(photo, LayerChoices.HDR);
        Frame before = panes.get(0).frames().frame().get();
        assertTrue(background.isEmpty());
        headroom(photo, 2);
        assertEquals(1, background.size(), "one prepares it");
        assertSame(before, panes.get(0).frames().frame().get());
        work();
        Picture dimmed = held(photo, LayerChoices.HDR);
        assertNotSame(usual, dimmed);
        assertTrue(dimmed.pyramid().complete());
        for (PaneModel pane : panes) {
            assertTrue(pane.state().get().rule().contains("2.00"), pane.state().get().rule());
        }
    }

    /** As a slider does: what comes while one version is prepared waits for it, and only the last of them is made. */
    @Test
    void ofManyRulesTheFirstIsSeenAndThenTheLast() throws IOException {
        OpenPhoto photo = open(WIDTH / 4, HEIGHT / 4);
        choose(0, LayerChoices.HDR);
        work();
        List<String> seen = new ArrayList<>();
        panes.get(0).state().addListener((observable, was, is) -> seen.add(is.rule().replaceAll(".*headroom (\\d\\.\\d\\d).*", "$1")));
        headroom(photo, 2);
        headroom(photo, 2.5);
        headroom(photo, 3);
        assertEquals(1, background.size());
        work();
        assertEquals(List.of("2.00", "3.00"), seen.stream().distinct().toList());
    }

    /** Rules that come back before anything was made by the others: each picture is of the rules that it says. */
    @Test
    void rulesThatComeBackAreShownAgain() throws IOException {
        OpenPhoto photo = open(WIDTH / 4, HEIGHT / 4);
        choose(0, LayerChoices.HDR);
        work();
        HdrVariants usual = photo.versions();
        Picture first = held(photo, LayerChoices.HDR);
        headroom(photo, 2);
        apply(photo, usual);
        work();
        assertSame(first, held(photo, LayerChoices.HDR));
        assertTrue(panes.get(0).state().get().rule().contains("4.00"), panes.get(0).state().get().rule());
    }

    @Test
    void anotherPhotoTakesThePlaceOfOneThatIsStillReduced() throws IOException {
        OpenPhoto first = open(WIDTH / 4, HEIGHT / 4);
        choose(0, LayerChoices.HDR);
        choose(1, LayerChoices.HDR);
        for (int i = 0; i < 6; i++) {
            step();
        }
        assertTrue(!held(first, LayerChoices.HDR).pyramid().complete(), "in the midst of it");
        OpenPhoto second = ViewerTestSupport.open(ViewerTestSupport.greyPhoto(WIDTH / 4, HEIGHT / 4, () -> {}));
        viewer.photo().set(second);
        first.close();
        assertEquals(1, closed.get(), "no lease is held between two steps");
        assertEquals(PaneState.Kind.BUSY, panes.get(1).state().get().kind());
        work();
        assertEquals(PaneState.Kind.SHOWN, panes.get(1).state().get().kind());
        assertTrue(held(second, LayerChoices.HDR).pyramid().complete());
        viewer.photo().set(null);
        second.close();
        work();
        assertEquals(PaneState.NO_PHOTO, panes.get(0).state().get());
        assertEquals(Frame.NOTHING, panes.get(0).frames().frame().get());
    }

    /** Blinking between two photos of a burst, one sees what differs and no gap. */
    @Test
    void theFrameStaysUntilTheNextPhotoOfThatSizeIsThere() throws IOException {
        open(WIDTH / 4, HEIGHT / 4);
        choose(0, LayerChoices.HDR);
        work();
        Frame first = panes.get(0).frames().frame().get();
        PaneState said = panes.get(0).state().get();
        viewer.photo().set(ViewerTestSupport.open(ViewerTestSupport.greyPhoto(WIDTH / 4, HEIGHT / 4, () -> {})));
        assertSame(first, panes.get(0).frames().frame().get());
        assertEquals(new PaneState(PaneState.Kind.BUSY, "", said.rule(), said.detail(), said.legend()), panes.get(0).state().get());
        choose(0, LayerChoices.SDR);
        assertEquals(Frame.NOTHING, panes.get(0).frames().frame().get(), "another layer must not be taken for it");
        choose(0, LayerChoices.HDR);
        work();
        assertNotSame(first, panes.get(0).frames().frame().get());
        assertEquals(PaneState.Kind.SHOWN, panes.get(0).state().get().kind());
        viewer.photo().set(ViewerTestSupport.open(ViewerTestSupport.greyPhoto(HEIGHT / 4, WIDTH / 4, () -> {})));
        assertEquals(Frame.NOTHING, panes.get(0).frames().frame().get(), "one of another size lies elsewhere");
        assertEquals(PaneState.busy(), panes.get(0).state().get());
    }

    private OpenPhoto open(int width, int height) throws IOException {
        OpenPhoto photo = ViewerTestSupport.open(ViewerTestSupport.greyPhoto(width, height, closed::incrementAndGet));
        viewer.photo().set(photo);
        work();
        return photo;
    }

    private void showInAll(LayerChoice layer) {
        for (int pane = 0; pane < panes.size(); pane++) {
            choose(pane, layer);
        }
        work();
    }

    private void choose(int pane, LayerChoice layer) {
        choices.get(pane).set(Optional.ofNullable(layer));
    }

    private void headroom(OpenPhoto photo, double linear) throws IOException {
        HdrOptions options = HdrOptions.DEFAULT.withHeadroom(OptionalDouble.of(linear));
        apply(photo, photo.versions().with(photo.photo(), options, options, HdrOptions.DEFAULT));
    }

    private void apply(OpenPhoto photo, HdrVariants versions) {
        photo.use(versions);
        viewer.rules().applied().set(versions);
    }

    /** What panes hold of a layer. */
    private static Picture held(OpenPhoto photo, LayerChoice layer) throws IOException {
        LayerContent content = photo.layers().content(layer, photo.basis());
        assertSame(content, photo.layers().content(layer, photo.basis()), "a pane holds it");
        return assertInstanceOf(Picture.class, content);
    }

    private void work() {
        while (!background.isEmpty() || !ui.isEmpty()) {
            step();
        }
    }

    /** The FX thread goes first. */
    private void step() {
        Queue<Runnable> from = ui.isEmpty() ? background : ui;
        from.remove().run();
    }

    private static long heap() {
        System.gc();
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
