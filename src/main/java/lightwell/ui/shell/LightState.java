package lightwell.ui.shell;

import java.util.Arrays;
import java.util.Optional;
import lightwell.ui.render.ChannelView;
import lightwell.ui.render.DisplaySettings;
import lightwell.ui.render.DisplaySettings.Light;
import lightwell.ui.render.DisplaySettings.Stripes;
import lightwell.ui.render.Grading;
import lightwell.ui.viewer.LightModel;

/**
 * How light was looked at when the window was closed, but for the exposure, which belongs to a photo.
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

    /** What nobody can read is left as it is by default. */
    void restore(LightModel light) {
        boolean valid = Double.isFinite(offset) && Double.isFinite(gamma) && gamma > 0;
        light.restore(new DisplaySettings(valid ? new Grading(0, offset, gamma) : Grading.NONE, named(ChannelView.values(), channel, ChannelView.RGB),
                named(Light.values(), mode, Light.ALL), new Stripes(brightStripes, darkStripes)));
    }

    private static <T extends Enum<T>> T named(T[] values, String name, T otherwise) {
        Optional<T> found = Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
        return found.orElse(otherwise);
    }
}
