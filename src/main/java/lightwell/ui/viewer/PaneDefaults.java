package lightwell.ui.viewer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lightwell.ui.content.ChoiceKinds;
import lightwell.ui.content.LayerChoice;
import lightwell.ui.content.LayerOption;

/** What panes show of a photo while the user has chosen nothing, and how many panes suit it. */
public final class PaneDefaults {

    private static final List<LayerChoice> WANTED = ChoiceKinds.placed();

    private PaneDefaults() {}

    /** A pane for each layer, up to four: none stays empty. */
    static PaneLayout layout(List<LayerOption> options) {
        return switch (placed(options).size()) {
            case 0, 1 -> PaneLayout.ONE;
            case 2 -> PaneLayout.TWO;
            case 3 -> PaneLayout.THREE;
            default -> PaneLayout.FOUR;
        };
    }

    /** What can be shown, without smaller copies of the same: in the photo's order. */
    public static List<LayerChoice> worthwhile(List<LayerOption> options) {
        return worthwhile(options.stream().filter(option -> option.problem().isEmpty()));
    }

    /** The same, and HDR of a gain map that the rules do not apply: it keeps its pane, which says so, while they change. */
    static List<LayerChoice> placed(List<LayerOption> options) {
        return worthwhile(options.stream()
                .filter(option -> option.problem().isEmpty() || option.choice().equals(LayerChoice.HDR) && !option.lacking()));
    }

    private static List<LayerChoice> worthwhile(Stream<LayerOption> options) {
        return options.map(LayerOption::choice).filter(LayerChoice::worthwhile).toList();
    }

    /**
     * One choice per pane.
     *
     * @param options what the photo offers
     * @param chosen  by the user, per pane; what is shown there already takes no other pane's place
     */
    static List<LayerChoice> of(List<LayerOption> options, List<Optional<LayerChoice>> chosen, PaneLayout layout) {
        List<LayerChoice> possible = placed(options);
        List<LayerChoice> spare = new ArrayList<>(possible);
        chosen.stream().limit(layout == PaneLayout.ONE ? WANTED.size() : layout.panes()).forEach(choice -> choice.ifPresent(spare::remove));
        boolean inOrder = layout.strip() || layout == PaneLayout.TWO || layout == PaneLayout.THREE;
        List<LayerChoice> defaults = new ArrayList<>(inOrder ? inOrder(spare, chosen) : WANTED);
        if (!inOrder) {
            spare.removeAll(WANTED);
            for (int pane : new int[] {3, 2, 1}) { // the depth's pane first: a matte is nearer to depth than to gain
                if (chosen.get(pane).isEmpty() && !possible.contains(WANTED.get(pane)) && !spare.isEmpty()) {
                    defaults.set(pane, spare.remove(0));
                }
            }
        }
        while (defaults.size() < chosen.size()) {
            defaults.add(LayerChoice.SDR);
        }
        return defaults;
    }

    /** One layer after the other where nothing is chosen; then what is lacking, so that a pane says so. */
    private static List<LayerChoice> inOrder(List<LayerChoice> spare, List<Optional<LayerChoice>> chosen) {
        List<LayerChoice> lacking = new ArrayList<>(WANTED);
        lacking.removeAll(spare);
        chosen.forEach(choice -> choice.ifPresent(lacking::remove));
        List<LayerChoice> defaults = new ArrayList<>();
        for (Optional<LayerChoice> choice : chosen) {
            List<LayerChoice> from = spare.isEmpty() ? lacking : spare;
            defaults.add(choice.orElseGet(() -> from.isEmpty() ? LayerChoice.SDR : from.remove(0)));
        }
        return defaults;
    }
}
