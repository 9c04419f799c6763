package lightwell.ui.viewer;

import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.value.ObservableValue;
import lightwell.hdr.HdrOptions;
import lightwell.hdr.IneffectiveReason;
import lightwell.photo.Layer;
import lightwell.ui.kit.Texts;

/** Which rules of HDR change nothing of the open photo. While none is open, all of them may matter. For the FX thread. */
public final class IneffectiveRules {

    private final ViewerModel viewer;
    private final ObservableValue<HdrOptions> options;

    /** @param options the rules beside which each is judged */
    public IneffectiveRules(ViewerModel viewer, ObservableValue<HdrOptions> options) {
        this.viewer = viewer;
        this.options = options;
    }

    /** Empty while the choice of a description matters. */
    public ObjectBinding<Optional<IneffectiveReason>> description() {
        return of((map, chosen) -> IneffectiveReason.ofDescription(map));
    }

    public ObjectBinding<Optional<IneffectiveReason>> curve() {
        return of(IneffectiveReason::ofCurve);
    }

    public ObjectBinding<Optional<IneffectiveReason>> missing() {
        return of(IneffectiveReason::ofMissing);
    }

    public ObjectBinding<Optional<IneffectiveReason>> headroom() {
        return of(IneffectiveReason::ofHeadroom);
    }

    /** The key of the text that says in a few words why. */
    public static String reason(IneffectiveReason why) {
        return "reason.rule." + why.name().toLowerCase(Locale.ROOT);
    }

    /** In a few words; empty while the rule matters. */
    public static String words(Optional<IneffectiveReason> why) {
        return why.map(IneffectiveRules::reason).map(Texts::get).orElse("");
    }

    private ObjectBinding<Optional<IneffectiveReason>> of(
            BiFunction<Optional<Layer.GainMap>, HdrOptions, Optional<IneffectiveReason>> rule) {
        return Bindings.createObjectBinding(() -> Optional.ofNullable(viewer.photo().get())
                .flatMap(open -> rule.apply(open.photo().gainMap(), options.getValue())), viewer.photo(), options);
    }
}
