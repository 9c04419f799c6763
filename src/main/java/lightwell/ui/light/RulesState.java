package lightwell.ui.light;

import java.util.OptionalDouble;
import lightwell.hdr.HdrOptions;
import lightwell.ui.settings.EnumNames;
import lightwell.ui.viewer.HdrRules;

/**
 * The HDR rules.
 *
 * @param target stops over SDR white
 */
record RulesState(Rule chosen, Rule other, double target, boolean exportsTarget) {

    static final RulesState DEFAULT = new RulesState(Rule.of(HdrOptions.DEFAULT), Rule.of(HdrRules.USUAL_OTHER),
            HdrRules.FULL_TARGET,
            false);

    /**
     * {@link HdrOptions} in words.
     *
     * @param headroom 0 for the file's
     */
    record Rule(String gainMap, double headroom, String curve, String missing) {

        static Rule of(HdrOptions options) {
            return new Rule(options.gainMap().name(), options.headroom().orElse(0), options.curve().name(), options.missing().name());
        }

        /** Unknown values fall back to the defaults. */
        HdrOptions options() {
            HdrOptions usual = HdrOptions.DEFAULT;
            HdrOptions options = usual.withGainMap(EnumNames.find(HdrOptions.Choice.values(), gainMap, usual.gainMap()))
                    .withCurve(EnumNames.find(HdrOptions.GainCurve.values(), curve, usual.curve()))
                    .withMissing(EnumNames.find(HdrOptions.MissingGain.values(), missing, usual.missing()));
            try {
                return headroom >= 1 ? options.withHeadroom(OptionalDouble.of(headroom)) : options;
            } catch (IllegalArgumentException e) {
                return options;
            }
        }
    }

    static RulesState of(HdrRules rules) {
        return new RulesState(Rule.of(rules.chosen().get()), Rule.of(rules.other().get()), rules.target().get(),
                rules.exportsTarget().get());
    }

    void restore(HdrRules rules) {
        rules.chosen().set(chosen == null ? HdrOptions.DEFAULT : chosen.options());
        rules.other().set(other == null ? HdrRules.USUAL_OTHER : other.options());
        rules.target().set(target >= 0 && target < HdrRules.FULL_TARGET ? target : HdrRules.FULL_TARGET);
        rules.exportsTarget().set(exportsTarget);
    }
}
