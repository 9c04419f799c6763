package lightwell.ui.pane;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lightwell.ui.content.LayerChoice;
import lightwell.ui.content.LayerChoices;
import lightwell.ui.viewer.PaneLayout;
import lightwell.ui.viewer.PanesModel;

/**
 * The state of the panes.
 *
 * @param layout  {@link PaneLayout#id}; empty for the default of the photo
 * @param choices {@link LayerChoice#id} per pane; empty if none was chosen
 */
record PanesState(String layout, List<String> choices) {

    static final PanesState DEFAULT = new PanesState("", List.of());

    PanesState {
        layout = Objects.requireNonNullElse(layout, "");
        choices = choices == null ? List.of() : choices.stream().map(id -> Objects.requireNonNullElse(id, "")).toList();
    }

    static PanesState of(PanesModel panes) {
        List<String> choices = new ArrayList<>();
        panes.chosen().forEach(choice -> choices.add(choice.map(LayerChoice::id).orElse("")));
        return new PanesState(panes.layoutChosen() ? panes.layout().get().id() : "", choices);
    }

    /** Unknown values fall back to the defaults. */
    void restore(PanesModel panes) {
        PaneLayout.parse(layout).ifPresent(panes::choose);
        panes.restore(choices.stream().map(LayerChoices::parse).toList());
    }
}
