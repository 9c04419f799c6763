package lightwell.ui.render;

import java.util.Objects;

/**
 * How light is looked at. Immutable.
 *
 * @param stripes mark what is clipped: a channel above 1, or all channels at 0 or below, after the grading
 */
public record DisplaySettings(Grading grading, ChannelView channel, Light light, boolean stripes) {

    public static final DisplaySettings PLAIN = new DisplaySettings(Grading.NONE, ChannelView.RGB, Light.ALL, false);

    public DisplaySettings {
        Objects.requireNonNull(grading);
        Objects.requireNonNull(channel);
        Objects.requireNonNull(light);
    }

    /** Which light is shown, and as what. */
    public enum Light {
        /** All of it, through the view. */
        ALL,
        /** Each channel limited to 0..1, as an SDR picture would hold it. */
        CLIP,
        /** Only pixels with a channel above SDR white; the others are black. */
        HIGHLIGHTS,
        /** Luminance as a colour for each stop: {@link FalseColour}. */
        FALSE_COLOUR
    }
}
