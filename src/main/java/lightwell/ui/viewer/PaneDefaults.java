package lightwell.ui.viewer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lightwell.ui.viewer.LayerChoice.Kind;

/** What panes show of a photo while the user has chosen nothing: SDR, HDR, gain map, depth; where a map is lacking, a matte or another picture. */
final class PaneDefaults {

    private static final List<LayerChoice> WANTED = List.of(LayerChoice.SDR, LayerChoice.HDR, LayerChoice.GAIN_MAP, LayerChoice.DEPTH);

    private PaneDefaults() { }

    /**
     * One choice per pane.
     *
     * @param options what the photo offers
     * @param chosen  by the user, per pane; what is shown there already takes no other pane's place
     */
    static List<LayerChoice> of(List<LayerOption> options, List<Optional<LayerChoice>> chosen) {
        List<LayerChoice> spare = new ArrayList<>();
        options.stream().filter(option -> option.problem().isEmpty() && option.choice().kind() == Kind.MATTE)
                .forEach(option -> spare.add(option.choice()));
        options.stream().filter(option -> option.problem().isEmpty() && option.choice().kind() == Kind.OTHER)
                .forEach(option -> spare.add(option.choice()));
        chosen.forEach(choice -> choice.ifPresent(spare::remove));
        List<LayerChoice> defaults = new ArrayList<>(WANTED);
        for (int pane : new int[] {3, 2}) { // the depth's pane first: a matte is nearer to depth than to gain
            if (chosen.get(pane).isEmpty() && LayerOptions.find(options, WANTED.get(pane)).isEmpty() && !spare.isEmpty()) {
                defaults.set(pane, spare.remove(0));
            }
        }
        return defaults;
    }
}
