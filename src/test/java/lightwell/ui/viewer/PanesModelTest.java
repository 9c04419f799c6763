package lightwell.ui.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lightwell.hdr.HdrOptions;
import lightwell.hdr.HdrReconstruction;
import lightwell.photo.Photo;
import lightwell.photo.PhotoContent;
import lightwell.ui.content.HdrVariants;
import lightwell.ui.content.LayerChoice;
import lightwell.ui.content.LayerChoices;
import lightwell.ui.content.LayerOption;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.content.ViewerTestSupport;
import org.junit.jupiter.api.Test;

class PanesModelTest {

    private final ViewerModel viewer = new ViewerModel();
    private final PanesModel panes = new PanesModel(viewer);

    @Test
    void byDefaultThePanesShowSdrHdrGainMapAndDepth() throws IOException {
        open(ViewerTestSupport.photo(() -> {}));
        assertEquals("sdr hdr gainmap depth", shown());
        panes.choose(PaneLayout.FOUR);
        open(ViewerTestSupport.plainPhoto());
        assertEquals("sdr hdr gainmap depth", shown(), "nothing else to show: the panes say what is lacking");
    }

    @Test
    void mattesTakeThePlaceOfMapsThatAreLacking() throws IOException {
        open(ViewerTestSupport.layeredPhoto(() -> {}));
        assertEquals("sdr other:image_2 matte:hair matte:skin", shown(), "nor is there HDR");
        panes.choose(0, choice("matte:skin"));
        assertEquals("matte:skin hdr other:image_2 matte:hair", shown());
        panes.choose(3, LayerChoices.DEPTH);
        assertEquals("matte:skin other:image_2 matte:hair depth", shown(), "what is chosen stays, also when the photo lacks it");
    }

    @Test
    void choicesOutliveThePhotoUntilTheyAreReset() throws IOException {
        open(ViewerTestSupport.layeredPhoto(() -> {}));
        panes.choose(1, choice("matte:hair"));
        open(ViewerTestSupport.photo(() -> {}));
        assertEquals("sdr matte:hair gainmap depth", shown());
        panes.reset();
        assertEquals("sdr hdr gainmap depth", shown());
    }

    @Test
    void whatCannotBeDecodedIsOfferedWithTheReason() throws IOException {
        open(ViewerTestSupport.layeredPhoto(() -> {}));
        List<LayerOption> options = panes.options().get();
        assertEquals(List.of("sdr", "hdr", "matte:skin", "matte:hair", "other:thumbnail", "other:image_2", "other:depth"),
                options.stream().map(option -> option.choice().id()).toList());
        assertEquals(Optional.of(ViewerTestSupport.UNDECODABLE), options.get(6).problem());
        assertEquals("40×40", options.get(5).size());
        assertTrue(options.get(1).problem().isPresent(), "there is no HDR without a gain map");
    }

    /** What is made of other layers has no codes of its own. */
    @Test
    void computedLayersAreNotSaidToHaveTheBitsOfTheBase() throws IOException {
        open(ViewerTestSupport.photo(() -> {}));
        assertEquals(
                "sdr 8 bit, hdr float, gainmap 8 bit, depth 8 bit, hdr_difference float, depth_steps float, depth_edges computed, "
                        + "depth_faults computed",
                String.join(", ", panes.options().get().stream().map(option -> option.choice().id() + " " + option.bits()).toList()));
    }

    @Test
    void steppingGoesRoundAndLeavesOutWhatCannotBeShown() throws IOException {
        open(ViewerTestSupport.layeredPhoto(() -> {}));
        panes.focus(0);
        panes.step(1);
        assertEquals(choice("matte:skin"), panes.shown(0).get().orElseThrow(), "HDR is left out");
        panes.step(-1);
        panes.step(-1);
        assertEquals(choice("other:image_2"), panes.shown(0).get().orElseThrow());
    }

    @Test
    void onlyVisiblePanesShowSomethingAndTheFocusIsOnOne() throws IOException {
        open(ViewerTestSupport.photo(() -> {}));
        panes.focus(3);
        panes.layout().set(PaneLayout.ONE);
        assertEquals("- - - depth", shown());
        assertEquals(List.of(3), panes.panesOf(LayerChoices.DEPTH));
        assertEquals(List.of(), panes.panesOf(LayerChoices.SDR));
        panes.layout().set(PaneLayout.TWO);
        assertEquals("sdr hdr - -", shown());
        assertEquals(0, panes.focused().get());
        panes.focus(2);
        assertEquals(0, panes.focused().get(), "an invisible pane takes no focus");
    }

    @Test
    void thereAreAsManyPanesAsAPhotoIsWorthUntilTheUserChoosesALayout() throws IOException {
        open(ViewerTestSupport.plainPhoto());
        assertEquals(PaneLayout.ONE, panes.layout().get());
        assertEquals("sdr - - -", shown());
        open(ViewerTestSupport.photo(() -> {}));
        assertEquals(PaneLayout.FOUR, panes.layout().get());
        panes.choose(PaneLayout.FOUR);
        open(ViewerTestSupport.plainPhoto());
        assertEquals(PaneLayout.FOUR, panes.layout().get(), "chosen, though it was so already");
        panes.reset();
        assertEquals(PaneLayout.ONE, panes.layout().get());
    }

    @Test
    void threeLayersHaveThreePanesAndNoneIsEmpty() throws IOException {
        Photo photo = ViewerTestSupport.photo(() -> {});
        PhotoContent content = PhotoContent.of(photo.base());
        open(new Photo(Path.of("gain.heic"), content.with(photo.gainMap().orElseThrow()), () -> {}));
        assertEquals(PaneLayout.THREE, panes.layout().get());
        assertEquals(List.of(0, 1, 2), panes.visible().get());
        assertEquals("sdr hdr gainmap -", shown());
        assertEquals(1, PaneLayout.THREE.rows(3));
        panes.choose(1, LayerChoices.HDR_DIFFERENCE);
        assertEquals("sdr hdr_difference hdr -", shown(), "another layer makes no further pane");
        panes.reset();
        open(new Photo(Path.of("depth.heic"), content.with(photo.depth().orElseThrow()), () -> {}));
        assertEquals(PaneLayout.TWO, panes.layout().get());
        assertEquals("sdr depth - -", shown());
    }

    /** Rules come and go; the panes stay where they are. */
    @Test
    void hdrKeepsItsPaneWhileTheGainMapIsNotApplied() throws IOException {
        Photo photo = ViewerTestSupport.photo(() -> {});
        HdrOptions none = HdrOptions.DEFAULT.withGainMap(HdrOptions.Choice.NONE);
        for (Photo each : List.of(photo,
                new Photo(Path.of("gain.heic"), PhotoContent.of(photo.base()).with(photo.gainMap().orElseThrow()), () -> {}))) {
            open(each);
            String before = panes.layout().get() + " " + shown();
            OpenPhoto open = viewer.photo().get();
            open.use(HdrVariants.of(new HdrVariants.Version(none, HdrReconstruction.prepare(each, none))));
            viewer.rules().applied().set(open.versions());
            assertTrue(panes.options().get().get(1).problem().isPresent() && !panes.options().get().get(1).lacking());
            assertEquals(before, panes.layout().get() + " " + shown());
        }
    }

    @Test
    void whatAPlainPhotoLacksIsNoFault() throws IOException {
        open(ViewerTestSupport.plainPhoto());
        assertEquals("sdr false, hdr true",
                String.join(", ", panes.options().get().stream().map(option -> option.choice().id() + " " + option.lacking()).toList()));
        open(ViewerTestSupport.layeredPhoto(() -> {}));
        assertEquals(List.of("hdr"),
                panes.options().get().stream().filter(LayerOption::lacking).map(option -> option.choice().id()).toList(),
                "what cannot be decoded is there");
    }

    @Test
    void aStripHasAPaneForEveryLayerButSmallerCopies() throws IOException {
        panes.choose(PaneLayout.ROW);
        open(ViewerTestSupport.layeredPhoto(() -> {}));
        assertEquals(List.of(0, 1, 2, 3), panes.visible().get());
        assertEquals("sdr matte:skin matte:hair other:image_2", shown());
        panes.choose(1, choice("other:thumbnail"));
        assertEquals(5, panes.visible().get().size());
        assertEquals("sdr other:thumbnail matte:skin matte:hair", shown());
        assertEquals(choice("other:image_2"), panes.shown(4).get().orElseThrow());
        panes.focus(4);
        open(ViewerTestSupport.plainPhoto());
        assertEquals("sdr other:thumbnail - -", shown());
        assertEquals(0, panes.focused().get(), "on a visible pane");
        assertEquals(5, PaneLayout.ROW.columns(5));
        assertEquals(1, PaneLayout.ROW.rows(5));
        assertEquals(1, PaneLayout.COLUMN.columns(5));
        assertEquals(5, PaneLayout.COLUMN.rows(5));
    }

    @Test
    void idsComeBackAsChoices() {
        for (String id : List.of("sdr", "hdr", "gainmap", "depth", "matte:skin", "other:image_2", "other:a:b")) {
            assertEquals(Optional.of(id), LayerChoices.parse(id).map(LayerChoice::id));
        }
        for (String id : List.of("", "sdr:x", "matte", "matte:", "nothing", "SDR")) {
            assertEquals(Optional.empty(), LayerChoices.parse(id), id);
        }
    }

    private String shown() {
        return String.join(" ", IntStream.range(0, PaneLayout.FOUR.panes())
                .mapToObj(pane -> panes.shown(pane).get().map(LayerChoice::id).orElse("-")).toList());
    }

    private void open(Photo photo) throws IOException {
        viewer.photo().set(ViewerTestSupport.open(photo));
    }

    private static LayerChoice choice(String id) {
        return LayerChoices.parse(id).orElseThrow();
    }
}
