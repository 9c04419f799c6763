package lightwell.ui.compare;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import lightwell.ui.bands.DifferenceBands;
import lightwell.ui.content.ChoiceKinds;
import lightwell.ui.content.LayerChoice;
import lightwell.ui.content.LayerChoices;
import lightwell.ui.viewer.CompareModel;
import lightwell.ui.viewer.Comparison;

/**
 * The settings of the last comparison.
 *
 * @param other      {@link LayerChoice#id} of B; empty for the default
 * @param edge       of the wipe, as a share of the pane
 * @param difference "signed", "absolute" or "relative"
 */
record CompareState(String other, double edge, boolean horizontal, String difference) {

    CompareState {
        other = Objects.requireNonNullElse(other, "");
        edge = edge > 0 && edge < 1 ? edge : Comparison.OFF.edge();
        difference = Objects.requireNonNullElse(difference, "");
    }

    static CompareState of(CompareModel compare) {
        Comparison now = compare.now().get();
        // the next start has no reference
        Optional<LayerChoice> kept = now.other().filter(choice -> choice.kind() != ChoiceKinds.REFERENCE);
        return new CompareState(kept.map(LayerChoice::id).orElse(""), now.edge(), now.horizontal(),
                now.difference().name().toLowerCase(Locale.ROOT));
    }

    /** Unknown values fall back to the defaults. */
    void restore(CompareModel compare) {
        Optional<LayerChoice> layer = LayerChoices.parse(other);
        compare.restore(new Comparison(Comparison.Mode.OFF, 0, layer, edge, horizontal, false, false, mode()));
    }

    private DifferenceBands.Mode mode() {
        for (DifferenceBands.Mode mode : DifferenceBands.Mode.values()) {
            if (mode.name().equalsIgnoreCase(difference)) {
                return mode;
            }
        }
        return Comparison.OFF.difference();
    }
}
