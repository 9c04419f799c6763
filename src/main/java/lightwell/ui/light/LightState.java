package lightwell.ui.light;

import lightwell.ui.render.ChannelView;
import lightwell.ui.render.DisplaySettings;
import lightwell.ui.render.DisplaySettings.Light;
import lightwell.ui.render.DisplaySettings.Stripes;
import lightwell.ui.render.Grading;
import lightwell.ui.settings.EnumNames;
import lightwell.ui.viewer.LightModel;

/**
 * The display settings of light, without the exposure, which belongs to a photo.
 *
 * @param mode    name of a {@link Light}
 * @param channel name of a {@link ChannelView}
 */
record LightState(double offset, double gamma, String mode, String channel, boolean brightStripes, boolean darkStripes) {

    static final LightState DEFAULT = new LightState(0, 1, "", "", false, false);

    static LightState of(LightModel light) {
        DisplaySettings now = light.settings().getValue();
        return new LightState(now.grading().offset(), now.grading().gamma(), now.light().name(), now.channel().name(),
                now.stripes().bright(), now.stripes().dark());
    }

    /** Unknown values fall back to the defaults. */
    void restore(LightModel light) {
        boolean valid = Double.isFinite(offset) && Double.isFinite(gamma) && gamma > 0;
        light.restore(new DisplaySettings(valid ? new Grading(0, offset, gamma) : Grading.NONE,
                EnumNames.find(ChannelView.values(), channel, ChannelView.RGB),
                EnumNames.find(Light.values(), mode, Light.ALL), new Stripes(brightStripes, darkStripes)));
    }
}
