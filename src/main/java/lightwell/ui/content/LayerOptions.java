package lightwell.ui.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lists the layers that a photo offers to panes, from its metadata only. */
public final class LayerOptions {

    private LayerOptions() {}

    /**
     * In the order of {@link ChoiceKinds}: SDR and HDR first, even if one of them is missing; then every layer, then what is computed from
     * them.
     */
    public static List<LayerOption> of(OpenPhoto open) {
        return ChoiceKinds.all().stream().flatMap(kind -> kind.options(open).stream()).toList();
    }

    /** For menus: adds the kinds that this photo lacks, with the reason. */
    public static List<LayerOption> withAbsent(List<LayerOption> offered) {
        List<LayerOption> all = new ArrayList<>(offered);
        for (LayerChoice choice : ChoiceKinds.placed()) {
            if (find(offered, choice).isEmpty()) {
                int at = Math.min(all.size(), choice.kind().place().orElseThrow());
                all.add(at, new LayerOption(choice, choice.title(), "", "", "", Optional.of(choice.absence())));
            }
        }
        return all;
    }

    /** The title of a layer in a photo. */
    public static String title(List<LayerOption> options, LayerChoice choice) {
        return find(options, choice).map(LayerOption::title).orElseGet(choice::title);
    }

    static Optional<LayerOption> find(List<LayerOption> options, LayerChoice choice) {
        return options.stream().filter(option -> option.choice().equals(choice)).findFirst();
    }
}
