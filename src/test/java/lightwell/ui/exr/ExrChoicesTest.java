package lightwell.ui.exr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import lightwell.export.exr.Compression;
import lightwell.export.exr.ExportOptions;
import lightwell.export.exr.ExportOptions.DepthUpsampling;
import lightwell.failure.RefusedException;
import lightwell.hdr.HdrOptions;
import lightwell.ui.viewer.HdrRules;
import org.junit.jupiter.api.Test;

/** The options of the panel: one object, whose HDR rules are the Light panel's. */
class ExrChoicesTest {

    private final HdrRules rules = new HdrRules();
    private final ExrChoices choices = new ExrChoices(rules);

    @Test
    void aRefusedChangeIsAProblemUntilTheNextOne() {
        choices.change("layers", options -> options.telling(content -> content.withLayers(Set.of())));
        assertEquals("An EXR needs at least one layer.", choices.problems().get("layers"));
        assertThrows(RefusedException.class, choices::checked);
        assertEquals(ExportOptions.DEFAULT, choices.whole());
        choices.change("layers", options -> options);
        assertEquals(ExportOptions.DEFAULT, choices.checked());
    }

    @Test
    void namesAreCheckedWhileTheyAreTyped() {
        choices.fileName().set("{stem");
        assertTrue(choices.problems().containsKey("fileName"));
        choices.fileName().set("{stem}");
        assertEquals(Set.of(), choices.problems().keySet());
        assertTrue(choices.names().isPresent());
        choices.fileName().set("  ");
        assertEquals(Optional.empty(), choices.names());
    }

    @Test
    void guidedDepthIsOneOfTheOptions() {
        choices.guidedDepth().set(true);
        assertEquals(DepthUpsampling.GUIDED, choices.whole().depth());
        choices.become(ExportOptions.DEFAULT, Optional.empty());
        assertFalse(choices.guidedDepth().get());
    }

    @Test
    void thePresetsHdrRulesBecomeThoseOfTheLightPanel() {
        for (double target : List.of(2.0, 3.48, 7.1)) {
            ExportOptions options = ExportOptions.DEFAULT.withCompression(Compression.NONE).withHdr(HdrOptions.DEFAULT
                    .withGainMap(HdrOptions.Choice.ISO).withTarget(OptionalDouble.of(target)));
            PresetChoice preset = new PresetChoice("x", "", Optional.empty(), options, Optional.of("{stem}"));
            choices.become(options, Optional.of("{stem}"));
            assertEquals(HdrOptions.Choice.ISO, rules.chosen().get().gainMap());
            assertEquals(target, choices.whole().hdr().target().orElseThrow(), 1e-12);
            assertTrue(preset.isOf(choices.whole(), Optional.of("{stem}")));
            rules.exportsTarget().set(false);
            assertFalse(preset.isOf(choices.whole(), Optional.of("{stem}")));
        }
    }

    @Test
    void rulesOfTheLightPanelAreExported() {
        rules.chosen().set(HdrOptions.DEFAULT.withCurve(HdrOptions.GainCurve.REC709));
        assertEquals(HdrOptions.GainCurve.REC709, choices.checked().hdr().curve());
    }
}
