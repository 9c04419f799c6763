package lightwell.ui.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import lightwell.ui.content.LayerChoice;
import lightwell.ui.content.LayerChoices;
import lightwell.ui.content.LayerOption;
import org.junit.jupiter.api.Test;

/** What panes show first of a picture that is HDR itself. */
class PaneDefaultsTest {

    private static LayerOption option(LayerChoice choice, Optional<String> problem) {
        return new LayerOption(choice, choice.id(), "1×1", "float", "", problem);
    }

    private static List<String> shown(PaneLayout layout, LayerOption... options) {
        return PaneDefaults.of(List.of(options), Collections.nCopies(4, Optional.empty()), layout).stream().limit(layout.panes())
                .map(LayerChoice::id).toList();
    }

    @Test
    void aSinglePaneShowsTheHdrAndNotAReason() {
        LayerOption none = option(LayerChoices.SDR, Optional.of("It has no SDR."));
        LayerOption hdr = option(LayerChoices.HDR, Optional.empty());
        assertEquals(List.of("hdr"), shown(PaneLayout.ONE, none, hdr));
        assertEquals(List.of("sdr"), shown(PaneLayout.ONE, option(LayerChoices.SDR, Optional.empty()), hdr));
    }

    @Test
    void theSdrOfAnExrTakesThePaneOfSdr() {
        LayerOption none = option(LayerChoices.SDR, Optional.of("It has no SDR."));
        LayerOption hdr = option(LayerChoices.HDR, Optional.empty());
        LayerOption depth = option(LayerChoices.DEPTH, Optional.empty());
        LayerOption gain = option(LayerChoices.parse("data:gainmap_y").orElseThrow(), Optional.empty());
        LayerOption sdr = option(LayerChoices.parse("other:sdr").orElseThrow(), Optional.empty());
        assertEquals(List.of("other:sdr", "hdr", "data:gainmap_y", "depth"), shown(PaneLayout.FOUR, none, hdr, depth, gain, sdr));
    }
}
