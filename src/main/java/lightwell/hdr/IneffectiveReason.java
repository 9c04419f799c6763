package lightwell.hdr;

import java.util.Optional;
import lightwell.metadata.AppleGainMap;
import lightwell.photo.Layer;

/** Why one of the {@link HdrOptions} has no effect on a photo's HDR. Decided from metadata only. */
public enum IneffectiveReason {

    NO_GAIN_MAP,
    /** No map is applied, or the file lacks the chosen description. */
    NOT_APPLIED,
    /** ISO 21496-1 or the equivalent XMP is used, which states everything itself. */
    DESCRIBED_BY_ISO,
    /** Apple's description states no headroom, or counts as invalid. */
    NO_HEADROOM,
    HEADROOM_BY_HAND, HEADROOM_IN_XMP, NO_NOTE_33, NOTE_48_THERE;

    /** Why the choice of a description has no effect. */
    public static Optional<IneffectiveReason> ofDescription(Optional<Layer.GainMap> map) {
        return map.isEmpty() ? Optional.of(NO_GAIN_MAP) : Optional.empty();
    }

    /** Why a headroom set by hand has no effect. */
    public static Optional<IneffectiveReason> ofHeadroom(Optional<Layer.GainMap> map, HdrOptions options) {
        return ofDescription(map).or(() -> GainPlan.usesIso(map.get(), options) || GainPlan.usesApple(map.get(), options) ? Optional.empty()
                : Optional.of(NOT_APPLIED));
    }

    /** Why the curve of Apple's map has no effect. */
    public static Optional<IneffectiveReason> ofCurve(Optional<Layer.GainMap> map, HdrOptions options) {
        return ofApple(map, options)
                .or(() -> HeadroomRules.apple(map.get().apple().orElseThrow(), options.headroom(), options.missing()).isPresent()
                        ? Optional.empty() : Optional.of(NO_HEADROOM));
    }

    /** Why the value of a missing maker note 48 has no effect. */
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
