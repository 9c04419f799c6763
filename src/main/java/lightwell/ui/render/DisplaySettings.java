package lightwell.ui.render;

import java.util.Objects;

/**
 * How light is looked at. Immutable.
 *
 * @param stripes mark what is clipped after the grading
 */
public record DisplaySettings(Grading grading, ChannelView channel, Light light, Stripes stripes) {

    public static final DisplaySettings PLAIN = new DisplaySettings(Grading.NONE, ChannelView.RGB, Light.ALL, Stripes.NONE);

    public DisplaySettings {
        Objects.requireNonNull(grading);
        Objects.requireNonNull(channel);
        Objects.requireNonNull(light);
        Objects.requireNonNull(stripes);
    }

    /**
     * What is marked.
     *
     * @param bright a channel is at SDR white or above
     * @param dark   a channel is at 0 or below
     */
    public record Stripes(boolean bright, boolean dark) {

        public static final Stripes NONE = new Stripes(false, false);

        boolean any() {
            return bright || dark;
        }
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
