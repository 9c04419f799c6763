package lightwell.ui.render;

import java.util.Objects;

/**
 * Settings for displaying light. Immutable.
 *
 * @param stripes mark clipped pixels of the displayed light: after {@link #applied the grading}
 */
public record DisplaySettings(Grading grading, ChannelView channel, Light light, Stripes stripes) {

    public static final DisplaySettings PLAIN = new DisplaySettings(Grading.NONE, ChannelView.RGB, Light.ALL, Stripes.NONE);

    public DisplaySettings {
        Objects.requireNonNull(grading);
        Objects.requireNonNull(channel);
        Objects.requireNonNull(light);
        Objects.requireNonNull(stripes);
    }

    /** True if luminance is shown in false colours; a channel that is not light has no stops and is shown as it is. */
    public boolean falseColour() {
        return light == Light.FALSE_COLOUR && !channel.code();
    }

    /** The grading that is applied; none with false colours, which measure the light of the scene. */
    public Grading applied() {
        return falseColour() ? Grading.NONE : grading;
    }

    /**
     * The pixels to mark.
     *
     * @param bright those with a channel at or above SDR white
     * @param dark   those with a channel at or below 0
     */
    public record Stripes(boolean bright, boolean dark) {

        public static final Stripes NONE = new Stripes(false, false);

        boolean any() {
            return bright || dark;
        }
    }

    /** The displayed part of the light. */
    public enum Light {
        /** All light, through the view. */
        ALL,
        /** Each channel limited to 0..1, as in an SDR picture. */
        CLIP,
        /** Graded pixels where the scene has a channel above SDR white; the others are dim grey: {@link Highlights}. */
        HIGHLIGHTS,
        /** A colour for each stop of the scene's luminance, before any grading: {@link FalseColour}. */
        FALSE_COLOUR
    }
}
