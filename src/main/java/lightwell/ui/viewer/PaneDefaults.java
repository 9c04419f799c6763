package lightwell.ui.viewer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lightwell.ui.content.ChoiceKinds;
import lightwell.ui.content.LayerChoice;
import lightwell.ui.content.LayerChoices;
import lightwell.ui.content.LayerOption;

/** The default layers of panes for a photo, and the default number of panes. */
public final class PaneDefaults {

    private static final List<LayerChoice> WANTED = ChoiceKinds.placed();

    private PaneDefaults() {}

    /** One pane per layer, up to four, so that none is empty. */
    static PaneLayout layout(List<LayerOption> options) {
        return switch (placed(options).size()) {
            case 0, 1 -> PaneLayout.ONE;
            case 2 -> PaneLayout.TWO;
            case 3 -> PaneLayout.THREE;
            default -> PaneLayout.FOUR;
        };
    }

    /** The layers that can be shown, without smaller copies of others, in the photo's order. */
    public static List<LayerChoice> worthwhile(List<LayerOption> options) {
        return worthwhile(options.stream().filter(option -> option.problem().isEmpty()));
    }

    /** These layers, and HDR even if the rules do not apply the gain map: it keeps its pane, which gives the reason, while rules change. */
    static List<LayerChoice> placed(List<LayerOption> options) {
        return worthwhile(options.stream()
                .filter(option -> option.problem().isEmpty() || option.choice().equals(LayerChoices.HDR) && !option.lacking()));
    }

    private static List<LayerChoice> worthwhile(Stream<LayerOption> options) {
        return options.map(LayerOption::choice).filter(LayerChoice::worthwhile).toList();
    }

    /**
     * One choice per pane.
     *
     * @param options of the photo
     * @param chosen  by the user, per pane; other panes do not repeat them
     */
    static List<LayerChoice> of(List<LayerOption> options, List<Optional<LayerChoice>> chosen, PaneLayout layout) {
        List<LayerChoice> possible = placed(options);
        List<LayerChoice> spare = new ArrayList<>(possible);
        chosen.stream().limit(layout == PaneLayout.ONE ? WANTED.size() : layout.panes()).forEach(choice -> choice.ifPresent(spare::remove));
        boolean inOrder = layout.strip() || layout == PaneLayout.TWO || layout == PaneLayout.THREE;
        List<LayerChoice> defaults = new ArrayList<>(inOrder ? inOrder(spare, chosen) : WANTED);
        if (!inOrder) {
            if (!possible.contains(LayerChoices.SDR)) {
                defaults.set(0, insteadOfSdr(possible, layout));
                spare.remove(defaults.get(0));
            }
            spare.removeAll(WANTED);
            for (int pane : new int[] {3, 2, 1}) { // the depth's pane first: a matte fits depth better than gain
                if (chosen.get(pane).isEmpty() && !possible.contains(WANTED.get(pane)) && !spare.isEmpty()) {
                    defaults.set(pane, spare.remove(0));
                }
            }
        }
        while (defaults.size() < chosen.size()) {
            defaults.add(LayerChoices.SDR);
        }
        return defaults;
    }

    /** A picture that is HDR itself: its layer called "sdr", as of our EXRs; in a single pane, the HDR. */
    private static LayerChoice insteadOfSdr(List<LayerChoice> possible, PaneLayout layout) {
        if (layout == PaneLayout.ONE && possible.contains(LayerChoices.HDR)) {
            return LayerChoices.HDR;
        }
        LayerChoice sdr = new LayerChoice(ChoiceKinds.OTHER, LayerChoices.SDR.kind().id());
        return possible.contains(sdr) ? sdr : LayerChoices.SDR;
    }

    /** Fills unchosen panes with one layer after the other; then with missing ones, so that a pane gives the reason. */
    private static List<LayerChoice> inOrder(List<LayerChoice> spare, List<Optional<LayerChoice>> chosen) {
        List<LayerChoice> lacking = new ArrayList<>(WANTED);
        lacking.removeAll(spare);
        chosen.forEach(choice -> choice.ifPresent(lacking::remove));
        List<LayerChoice> defaults = new ArrayList<>();
        for (Optional<LayerChoice> choice : chosen) {
            List<LayerChoice> from = spare.isEmpty() ? lacking : spare;
            defaults.add(choice.orElseGet(() -> from.isEmpty() ? LayerChoices.SDR : from.remove(0)));
        }
        return defaults;
    }
}
