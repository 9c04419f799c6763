package lightwell.ui.render;

import java.util.Objects;

/**
 * How light is looked at. Immutable.
 *
 * @param stripes mark what is clipped in the light that is shown: after {@link #applied the grading}
 */
public record DisplaySettings(Grading grading, ChannelView channel, Light light, Stripes stripes) {

    public static final DisplaySettings PLAIN = new DisplaySettings(Grading.NONE, ChannelView.RGB, Light.ALL, Stripes.NONE);

    public DisplaySettings {
        Objects.requireNonNull(grading);
        Objects.requireNonNull(channel);
        Objects.requireNonNull(light);
        Objects.requireNonNull(stripes);
    }

    /** True when luminance is measured by colours; a channel that is no light has no stops, and is shown as it is. */
    public boolean falseColour() {
        return light == Light.FALSE_COLOUR && !channel.code();
    }

    /** What is done to the light: false colours measure the light of the scene, whatever the grading. */
    public Grading applied() {
        return falseColour() ? Grading.NONE : grading;
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
        /** Only pixels in which the scene has a channel above SDR white, graded; the others are dim grey: {@link Highlights}. */
        HIGHLIGHTS,
        /** The scene's luminance as a colour for each stop, before any grading: {@link FalseColour}. */
        FALSE_COLOUR
    }
}
