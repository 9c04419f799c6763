package lightwell.ui.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Optional;
import lightwell.photo.Photo;
import lightwell.ui.bands.DifferenceBands;
import lightwell.ui.content.LayerChoices;
import lightwell.ui.content.LayerDifference;
import lightwell.ui.content.Split;
import lightwell.ui.content.ViewerTestSupport;
import lightwell.ui.viewer.Comparison.Mode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CompareModelTest {

    private final ViewerModel viewer = new ViewerModel();
    private final PanesModel panes = new PanesModel(viewer);
    private final CompareModel compare = panes.compare();

    @BeforeEach
    void openPhoto() throws IOException {
        open(ViewerTestSupport.photo(() -> {}));
    }

    @Test
    void comparesTheFocusedPanesLayerWithTheNextOne() {
        compare.toggle(Mode.WIPE);
        assertEquals(Optional.of(LayerChoices.SDR), compare.picture());
        assertEquals(Optional.of(LayerChoices.HDR), compare.beside(0).get());
        assertEquals(Optional.empty(), compare.beside(1).get());
        panes.focus(2);
        assertEquals(Optional.of(LayerChoices.HDR), compare.beside(0).get(), "the focus may go elsewhere meanwhile");
        compare.toggle(Mode.WIPE);
        assertEquals(Optional.empty(), compare.beside(0).get());
        assertEquals(Optional.of(LayerChoices.SDR), compare.beside(2).get(), "the gain map with what another pane shows");
        compare.toggle(Mode.WIPE);
        assertEquals(Mode.OFF, compare.now().get().mode());
        assertEquals(Optional.empty(), compare.beside(2).get());
    }

    @Test
    void theEdgeIsWhereBBegins() {
        compare.toggle(Mode.WIPE);
        assertEquals(new Split(50, false), compare.now().get().split(0, 100, 80));
        compare.nudge(0.25);
        assertEquals(new Split(75, false), compare.now().get().split(0, 100, 80));
        compare.turn();
        assertEquals(new Split(60, true), compare.now().get().split(0, 100, 80));
        compare.moveEdge(7);
        assertEquals(1, compare.now().get().edge(), "it stays in the pane");
        assertEquals(Split.FIRST, compare.now().get().split(1, 100, 80));
    }

    @Test
    void blinkShowsTheOtherOneInTurn() {
        compare.alternate();
        assertEquals(Split.SECOND, compare.now().get().split(0, 100, 80));
        compare.alternate();
        assertEquals(Split.FIRST, compare.now().get().split(0, 100, 80));
        compare.tick();
        assertFalse(compare.now().get().second(), "only when it shall change by itself");
        compare.alternateByItself();
        compare.tick();
        assertTrue(compare.now().get().second());
        compare.tick();
        assertFalse(compare.now().get().second());
        compare.alternateByItself();
        assertEquals(Mode.OFF, compare.now().get().mode());
    }

    @Test
    void whatAlternatedIsTakenBackButWhatWasChosenStays() {
        compare.toggle(Mode.WIPE);
        compare.nudge(0.25);
        Comparison wipe = compare.now().get();
        panes.focus(2);
        compare.alternate();
        assertEquals(Split.SECOND, compare.now().get().split(2, 100, 80));
        compare.choose(LayerChoices.DEPTH);
        compare.back(wipe);
        assertEquals(new Split(75, false), compare.now().get().split(0, 100, 80), "the wipe where it was");
        assertEquals(Optional.of(LayerChoices.DEPTH), compare.beside(0).get());
        compare.alternate();
        compare.end();
        compare.back(wipe);
        assertEquals(Mode.OFF, compare.now().get().mode(), "it was ended meanwhile");
    }

    @Test
    void swappingExchangesTheTwo() {
        compare.toggle(Mode.DIFFERENCE);
        compare.nextDifference();
        assertEquals(Optional.of(new LayerDifference(LayerChoices.SDR, LayerChoices.HDR, DifferenceBands.Mode.ABSOLUTE)),
                compare.beside(0).get());
        compare.swap();
        assertEquals(Optional.of(LayerChoices.HDR), panes.shown(0).get());
        assertEquals(Optional.of(new LayerDifference(LayerChoices.HDR, LayerChoices.SDR, DifferenceBands.Mode.ABSOLUTE)),
                compare.beside(0).get());
        assertEquals(Split.SECOND, compare.now().get().split(0, 100, 80));
    }

    @Test
    void bIsChosenOrSteppedThroughAndRemembered() throws IOException {
        compare.toggle(Mode.WIPE);
        compare.step(1);
        assertEquals(Optional.of(LayerChoices.GAIN_MAP), compare.reference());
        compare.choose(LayerChoices.SDR);
        assertEquals(Optional.of(LayerChoices.SDR), compare.beside(0).get(), "also with itself");
        compare.step(-1);
        assertEquals(Optional.of(panes.options().get().get(panes.options().get().size() - 1).choice()), compare.reference(),
                "round at the end");
        compare.choose(LayerChoices.DEPTH);
        open(ViewerTestSupport.layeredPhoto(() -> {}));
        assertEquals(Optional.of(LayerChoices.DEPTH), compare.beside(0).get(), "which says that the photo has none");
    }

    @Test
    void aPhotoOfOneLayerIsComparedWithItself() throws IOException {
        open(ViewerTestSupport.plainPhoto());
        compare.toggle(Mode.DIFFERENCE);
        assertEquals(Optional.of(LayerChoices.SDR), compare.reference());
    }

    @Test
    void aComparisonEndsWithItsPane() {
        panes.focus(3);
        compare.toggle(Mode.WIPE);
        panes.choose(PaneLayout.TWO);
        assertEquals(Mode.OFF, compare.now().get().mode());
        assertEquals(Optional.empty(), compare.beside(3).get());
    }

    private void open(Photo photo) throws IOException {
        viewer.photo().set(ViewerTestSupport.open(photo));
    }
}
