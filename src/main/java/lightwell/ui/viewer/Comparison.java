package lightwell.ui.viewer;

import java.util.Optional;
import lightwell.ui.bands.DifferenceBands;
import lightwell.ui.content.LayerChoice;
import lightwell.ui.content.LayerChoices;
import lightwell.ui.content.Split;

/**
 * The comparison of two layers in one pane. Immutable.
 *
 * @param pane       the pane; its own layer is A
 * @param other      the user's choice of B; empty for the default
 * @param edge       where B begins in a wipe, as a share of the pane, 0..1
 * @param horizontal the wipe's edge is horizontal, and B is below it
 * @param second     in a blink, B is shown at the moment
 * @param timed      in a blink, A and B alternate automatically
 * @param difference kind of difference between A and B
 */
public record Comparison(Mode mode, int pane, Optional<LayerChoice> other, double edge, boolean horizontal, boolean second, boolean timed,
        DifferenceBands.Mode difference) {

    /** The kinds of comparison. */
    public enum Mode { OFF, WIPE, BLINK, DIFFERENCE }

    public static final Comparison OFF = new Comparison(Mode.OFF, 0, Optional.empty(), 0.5, false, false, false,
            DifferenceBands.Mode.SIGNED);

    /** @throws IllegalArgumentException if the edge is outside the pane */
    public Comparison {
        if (!(edge >= 0 && edge <= 1)) {
            throw new IllegalArgumentException("The edge is no share of a pane: " + edge);
        }
    }

    /** True if the eyes of a stereo pair alternate automatically. */
    public boolean wiggles() {
        return mode == Mode.BLINK && timed && other.filter(LayerChoices.RIGHT_EYE::equals).isPresent();
    }

    public boolean on(int shownPane) {
        return mode != Mode.OFF && pane == shownPane;
    }

    /** True if nothing of A is visible. */
    public boolean covers() {
        return mode == Mode.DIFFERENCE || mode == Mode.BLINK && second;
    }

    /** The device pixels of a pane of this size that show B. */
    public Split split(int shownPane, int width, int height) {
        if (!on(shownPane) || mode == Mode.BLINK && !second) {
            return Split.FIRST;
        }
        return covers() ? Split.SECOND : new Split((int) Math.round(edge * (horizontal ? height : width)), horizontal);
    }

    /** A copy without a comparison, with all other settings. */
    public Comparison ended() {
        return with(Mode.OFF, pane, false);
    }

    Comparison with(Mode changed, int inPane, boolean secondFirst) {
        return new Comparison(changed, inPane, other, edge, horizontal, secondFirst, timed, difference);
    }

    Comparison with(Optional<LayerChoice> changed) {
        return new Comparison(mode, pane, changed, edge, horizontal, second, timed, difference);
    }

    /** A copy with another edge, limited to the pane. */
    Comparison with(double changed, boolean across) {
        return new Comparison(mode, pane, other, Math.max(0, Math.min(1, changed)), across, second, timed, difference);
    }

    Comparison blinking(boolean secondNow, boolean byItself) {
        return new Comparison(mode, pane, other, edge, horizontal, secondNow, byItself, difference);
    }

    Comparison with(DifferenceBands.Mode changed) {
        return new Comparison(mode, pane, other, edge, horizontal, second, timed, changed);
    }
}
