package lightwell.ui.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import lightwell.photo.Layer;
import lightwell.photo.LayerKind;
import lightwell.ui.content.ChoiceKind.Measure;
import org.junit.jupiter.api.Test;

/** The registered kinds of what panes show. */
class ChoiceKindsTest {

    private static final List<String> MADE_OF_LAYERS = List.of("hdr_difference", "depth_steps", "depth_edges", "depth_faults",
            "foreign_depth", "foreign_difference", "left_eye",
            "right_eye", "anaglyph", "reference");

    @Test
    void everyKindOfLayerIsShownByOneThatIsMeasured() {
        for (LayerKind layer : LayerKind.values()) {
            ChoiceKind kind = ChoiceKinds.of(layer);
            assertFalse(kind.derived(), layer.id());
            assertEquals(layer.many(), kind.named(), layer.id());
            assertEquals(layer.ofBase(), kind.ofBase(), layer.id());
            assertEquals(layer.samples() == LayerKind.Samples.SHARE, kind.cutOut(), layer.id());
            assertNotSame(Measure.NOTHING, kind.measure(), layer.id());
        }
    }

    @Test
    void whatIsMadeOfLayersSaysSo() {
        assertEquals(MADE_OF_LAYERS, ChoiceKinds.all().stream().filter(ChoiceKind::derived).map(ChoiceKind::id).toList());
        assertEquals(List.of("sdr", "hdr", "left_eye", "right_eye", "anaglyph"),
                ChoiceKinds.all().stream().filter(ChoiceKind::light).map(ChoiceKind::id).toList());
    }

    @Test
    void idsAreTakenOnceAndAreReadBack() {
        List<String> ids = ChoiceKinds.all().stream().map(ChoiceKind::id).toList();
        assertEquals(ids.size(), new TreeSet<>(ids).size(), ids.toString());
        for (ChoiceKind kind : ChoiceKinds.all()) {
            LayerChoice choice = new LayerChoice(kind, kind.named() ? "some_name" : "");
            assertEquals(Optional.of(choice), LayerChoices.parse(choice.id()));
            assertEquals(Optional.empty(), LayerChoices.parse(kind.named() ? kind.id() : kind.id() + ":some_name"), kind.id());
        }
    }

    @Test
    void fourPanesHaveTheirDefaults() {
        assertEquals(List.of(LayerChoices.SDR, LayerChoices.HDR, LayerChoices.GAIN_MAP, LayerChoices.DEPTH), ChoiceKinds.placed());
        assertTrue(LayerChoices.parse("other:image_2").orElseThrow().worthwhile());
        assertFalse(LayerChoices.parse("other:linear_thumbnail").orElseThrow().worthwhile());
        assertFalse(LayerChoices.DEPTH_EDGES.worthwhile());
    }

    @Test
    void theirTextsExist() throws IOException {
        Properties texts = new Properties();
        try (InputStream in = ChoiceKindsTest.class.getResourceAsStream("/lightwell/ui/texts.properties")) {
            texts.load(in);
        }
        List<String> needed = new ArrayList<>();
        for (ChoiceKind kind : ChoiceKinds.all()) {
            needed.add("pane." + kind.id());
            needed.add("pane." + kind.id() + ".empty");
            if (kind.ofBase() && !kind.light()) {
                needed.add("rule." + kind.id() + ".tip");
            }
            if (kind.measure() == Measure.SHARE) {
                needed.add("measure." + kind.id() + ".detail");
            }
        }
        needed.removeIf(texts::containsKey);
        assertEquals(List.of(), needed);
    }

    @Test
    void aChoiceFindsItsLayer() throws IOException {
        try (OpenPhoto photo = ViewerTestSupport.open(ViewerTestSupport.layeredPhoto(() -> {}))) {
            for (Layer layer : photo.photo().layers()) {
                assertEquals(Optional.of(layer), LayerChoices.of(layer).layerOf(photo.photo()));
            }
            for (LayerChoice none : Arrays.asList(LayerChoices.DEPTH, LayerChoices.ALPHA, LayerChoices.DEPTH_STEPS,
                    LayerChoices.parse("matte:teeth").orElseThrow())) {
                assertEquals(Optional.empty(), none.layerOf(photo.photo()), none.id());
            }
        }
    }
}
