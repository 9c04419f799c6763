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
 * @param light   adjustments before the view
 * @param display of OCIO; empty means the config's default
 * @param view    of OCIO; empty means the display's default
 * @param mono    for a single-channel layer; empty for the default look
 */
public record ScreenSettings(DisplaySettings light, String display, String view, Optional<ScalarLook> mono) {

    /** No adjustments, with default display and view. */
    public static final ScreenSettings PLAIN = new ScreenSettings(DisplaySettings.PLAIN, "", "");

    /** With the default look of single-channel layers. */
    public ScreenSettings(DisplaySettings light, String display, String view) {
        this(light, display, view, Optional.empty());
    }

    /** The name of the view without tone mapping in the ACES configs. */
    private static final String PLAIN_VIEW = "Un-tone-mapped";

    /** A display and one of its views. */
    public record Screen(String display, String view) {}

    /** The chosen ones, or defaults if none is chosen or the config lacks it: display and view change one after the other. */
    public Screen chosen(ColorEngine color) {
        String onto = color.displays().contains(display) ? display : color.defaultDisplay();
        return new Screen(onto, color.views(onto).contains(view) ? view : color.defaultView(onto));
    }

    /** The display's view without tone mapping; if the config has none, the chosen view. */
    public Screen plain(ColorEngine color) {
        Screen chosen = chosen(color);
        List<String> views = color.views(chosen.display());
        return views.contains(PLAIN_VIEW) ? new Screen(chosen.display(), PLAIN_VIEW) : chosen;
    }

    /** Paints ACEScg for a screen. */
    public Painter painter(ColorEngine color, Screen screen) throws ColorException {
        return new DisplayTransform(light, color.screen(screen.display(), screen.view()));
    }

    /**
     * The look with its description.
     *
     * @param headroom of the picture, linear; 1 for none
     */
    public Look look(ColorEngine color, Screen screen, String rule, String detail, double headroom) throws ColorException {
        Optional<Legend> legend = Optional.of(light).filter(DisplaySettings::falseColour).map(l -> Legend.falseColour(headroom));
        return new Look(painter(color, screen), LightWords.before(rule, light), detail, legend);
    }
}
