package lightwell.ui.look;

import java.util.List;
import java.util.Optional;
import lightwell.color.ColorEngine;
import lightwell.color.ColorException;
import lightwell.ui.render.DisplaySettings;
import lightwell.ui.render.DisplayTransform;
import lightwell.ui.render.Painter;

/**
 * The settings that convert light to screen colours.
 *
 * @param light  adjustments before the view
 * @param screen of OCIO; an empty display or view means the config's default
 * @param config tells one OCIO config from another
 * @param mono   for a single-channel layer; empty for the default look
 */
public record ScreenSettings(DisplaySettings light, Screen screen, String config, Optional<ScalarLook> mono) {

    /** No adjustments, with default display and view. */
    public static final ScreenSettings PLAIN = new ScreenSettings(DisplaySettings.PLAIN, "", "");

    /** With the default look of single-channel layers, and without one of OCIO's. */
    public ScreenSettings(DisplaySettings light, String display, String view) {
        this(light, new Screen(display, view), "", Optional.empty());
    }

    /** The name of the view without tone mapping in the ACES configs. */
    private static final String PLAIN_VIEW = "Un-tone-mapped";

    /**
     * A display, one of its views, and a look.
     *
     * @param look empty for the view's own, if it has one
     */
    public record Screen(String display, String view, String look) {

        /** With the view's own look, if it has one. */
        public Screen(String display, String view) {
            this(display, view, "");
        }
    }

    /** The chosen ones, or defaults if none is chosen or the config lacks it: display and view change one after the other. */
    public Screen chosen(ColorEngine color) {
        String onto = color.displays().contains(screen.display()) ? screen.display() : color.defaultDisplay();
        return new Screen(onto, color.views(onto).contains(screen.view()) ? screen.view() : color.defaultView(onto),
                color.looks().contains(screen.look()) ? screen.look() : "");
    }

    /** The display's view without tone mapping; if the config has none, the chosen view. */
    public Screen plain(ColorEngine color) {
        Screen chosen = chosen(color);
        List<String> views = color.views(chosen.display());
        return views.contains(PLAIN_VIEW) ? new Screen(chosen.display(), PLAIN_VIEW) : chosen;
    }

    /** Paints ACEScg for a screen. */
    public Painter painter(ColorEngine color, Screen onto) throws ColorException {
        return new DisplayTransform(light, color.screen(onto.display(), onto.view(), onto.look()));
    }

    /**
     * The look with its description.
     *
     * @param headroom of the picture, linear; 1 for none
     */
    public Look look(ColorEngine color, Screen onto, String rule, String detail, double headroom) throws ColorException {
        Optional<Legend> legend = Optional.of(light).filter(DisplaySettings::falseColour).map(l -> Legend.falseColour(headroom));
        return new Look(painter(color, onto), LightWords.before(rule, light), detail, legend);
    }
}
