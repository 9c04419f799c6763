package lightwell.export.stereo;

import lightwell.color.Anaglyph;
import lightwell.export.options.JsonTypes;
import lightwell.export.options.OptionsCodec;

/** The options of stereo pictures as JSON. docs/presets.md explains each key. */
final class StereoSettingsJson {

    static final OptionsCodec<StereoSettings> CODEC = OptionsCodec.of(StereoSettings.DEFAULT)
            .key("arrangement", JsonTypes.oneOf(StereoArrangement.values(), StereoArrangement::id), StereoSettings::arrangement,
                    StereoSettings::withArrangement)
            .key("anaglyph", JsonTypes.oneOf(Anaglyph.values(), Anaglyph::id), StereoSettings::anaglyph, StereoSettings::withAnaglyph)
            .key("shift", JsonTypes.OPTIONAL_NUMBER, StereoSettings::shift, StereoSettings::withShift);

    private StereoSettingsJson() {}
}
