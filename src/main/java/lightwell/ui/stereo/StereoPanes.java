package lightwell.ui.stereo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import lightwell.ui.content.LayerChoice;
import lightwell.ui.content.LayerChoices;
import lightwell.ui.viewer.CompareModel;
import lightwell.ui.viewer.PaneLayout;
import lightwell.ui.viewer.PanesModel;

/** The ways to view a stereo pair: side by side, as an anaglyph, or alternating in one place. For the FX thread. */
public final class StereoPanes {

    private final PanesModel panes;
    private final CompareModel compare;
    private final BooleanBinding wiggling;
    private Optional<Before> before = Optional.empty();

    /** The state that a wiggle replaced. */
    private record Before(int pane, Optional<LayerChoice> layer, Optional<LayerChoice> other) {}

    public StereoPanes(PanesModel panes) {
        this.panes = panes;
        this.compare = panes.compare();
        this.wiggling = Bindings.createBooleanBinding(() -> compare.now().get().wiggles(), compare.now());
        wiggling.addListener((observable, was, is) -> {
            if (!is) {
                putBack();
            }
        });
    }

    /** True while the eyes alternate. */
    public BooleanBinding wiggling() {
        return wiggling;
    }

    /** Shows left and right side by side, for parallel viewing; exchanged, for cross-eyed viewing, if they are already shown so. */
    public void bothEyes() {
        compare.end();
        boolean cross = panes.layout().get() == PaneLayout.TWO && shows(0, LayerChoices.LEFT_EYE) && shows(1, LayerChoices.RIGHT_EYE);
        panes.choose(PaneLayout.TWO);
        panes.choose(0, cross ? LayerChoices.RIGHT_EYE : LayerChoices.LEFT_EYE);
        panes.choose(1, cross ? LayerChoices.LEFT_EYE : LayerChoices.RIGHT_EYE);
    }

    /** Shows an anaglyph in the focused pane. */
    public void anaglyph() {
        panes.choose(panes.focused().get(), LayerChoices.ANAGLYPH);
    }

    /** Starts or ends alternating eyes in the focused pane. */
    public void wiggle() {
        boolean ends = wiggling.get();
        compare.end();
        if (!ends) {
            int pane = panes.focused().get();
            before = Optional.of(new Before(pane, panes.chosen().get(pane), compare.now().get().other()));
            panes.choose(pane, LayerChoices.LEFT_EYE);
            compare.choose(LayerChoices.RIGHT_EYE);
            compare.alternateByItself();
        }
    }

    private void putBack() {
        before.ifPresent(was -> {
            before = Optional.empty();
            List<Optional<LayerChoice>> chosen = new ArrayList<>(panes.chosen());
            chosen.set(was.pane(), was.layer());
            panes.restore(chosen);
            compare.choose(was.other());
        });
    }

    private boolean shows(int pane, LayerChoice choice) {
        return panes.shown(pane).get().filter(choice::equals).isPresent();
    }
}
