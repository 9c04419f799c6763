package lightwell.hdr;

import java.util.Optional;
import lightwell.metadata.AppleGainMap;
import lightwell.photo.Layer;

/** Why one of the {@link HdrOptions} changes nothing of a photo's HDR. Decided from metadata alone. */
public enum IneffectiveReason {

    NO_GAIN_MAP,
    /** It is asked for no map, or for a description that the file lacks. */
    NOT_APPLIED,
    /** ISO 21496-1, or XMP of the same maths: it says all by itself. */
    DESCRIBED_BY_ISO,
    /** Apple's description says no headroom, or counts as invalid. */
    NO_HEADROOM,
    HEADROOM_BY_HAND, HEADROOM_IN_XMP, NO_NOTE_33, NOTE_48_THERE;

    /** Of the choice of a description. */
    public static Optional<IneffectiveReason> ofDescription(Optional<Layer.GainMap> map) {
        return map.isEmpty() ? Optional.of(NO_GAIN_MAP) : Optional.empty();
    }

    /** Of a headroom by hand. */
    public static Optional<IneffectiveReason> ofHeadroom(Optional<Layer.GainMap> map, HdrOptions options) {
        return ofDescription(map).or(() -> GainPlan.usesIso(map.get(), options) || GainPlan.usesApple(map.get(), options) ? Optional.empty()
                : Optional.of(NOT_APPLIED));
    }

    /** Of Apple's curve. */
    public static Optional<IneffectiveReason> ofCurve(Optional<Layer.GainMap> map, HdrOptions options) {
        return ofApple(map, options)
                .or(() -> HeadroomRules.apple(map.get().apple().orElseThrow(), options.headroom(), options.missing()).isPresent()
                        ? Optional.empty() : Optional.of(NO_HEADROOM));
    }

    /** Of what a missing maker note 48 counts as. */
    public static Optional<IneffectiveReason> ofMissing(Optional<Layer.GainMap> map, HdrOptions options) {
        return ofApple(map, options).or(() -> {
            AppleGainMap apple = map.get().apple().orElseThrow();
            return options.headroom().isPresent() ? Optional.of(HEADROOM_BY_HAND)
                    : HeadroomRules.usable(apple.xmpHeadroom()) ? Optional.of(HEADROOM_IN_XMP)
                            : apple.makerHeadroom().isEmpty() ? Optional.of(NO_NOTE_33)
                                    : apple.makerGain().isPresent() ? Optional.of(NOTE_48_THERE) : Optional.empty();
        });
    }

    private static Optional<IneffectiveReason> ofApple(Optional<Layer.GainMap> map, HdrOptions options) {
        return ofDescription(map).or(() -> GainPlan.usesIso(map.get(), options) ? Optional.of(DESCRIBED_BY_ISO)
                : GainPlan.usesApple(map.get(), options) ? Optional.empty() : Optional.of(NOT_APPLIED));
    }
}
