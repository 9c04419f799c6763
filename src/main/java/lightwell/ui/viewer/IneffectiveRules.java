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

/** The HDR rules that have no effect on the open photo. While none is open, all may have an effect. For the FX thread. */
public final class IneffectiveRules {

    private final ViewerModel viewer;
    private final ObservableValue<HdrOptions> options;

    /** @param options the rules in whose context each one is judged */
    public IneffectiveRules(ViewerModel viewer, ObservableValue<HdrOptions> options) {
        this.viewer = viewer;
        this.options = options;
    }

    /** Empty if the choice of a description has an effect. */
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

    /** The key of the text that gives the reason in a few words. */
    public static String reason(IneffectiveReason why) {
        return "reason.rule." + why.name().toLowerCase(Locale.ROOT);
    }

    /** The reason in a few words; empty if the rule has an effect. */
    public static String words(Optional<IneffectiveReason> why) {
        return why.map(IneffectiveRules::reason).map(Texts::get).orElse("");
    }

    private ObjectBinding<Optional<IneffectiveReason>> of(
            BiFunction<Optional<Layer.GainMap>, HdrOptions, Optional<IneffectiveReason>> rule) {
        return Bindings.createObjectBinding(() -> Optional.ofNullable(viewer.photo().get())
                .flatMap(open -> rule.apply(open.photo().gainMap(), options.getValue())), viewer.photo(), options);
    }
}
