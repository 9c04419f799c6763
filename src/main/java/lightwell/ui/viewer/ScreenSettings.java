package lightwell.ui.viewer;

import java.util.List;
import lightwell.color.ColorEngine;
import lightwell.color.ColorException;
import lightwell.ui.render.Painter;

/**
 * How light becomes colours of the screen.
 *
 * @param exposure stops
 * @param display  of OCIO; empty means the config's default
 * @param view     of OCIO; empty means the display's default
 */
public record ScreenSettings(double exposure, String display, String view) {

    /** The view that shows light as it is, by its name in the ACES configs. */
    private static final String PLAIN_VIEW = "Un-tone-mapped";

    /** A display and one of its views. */
    public record Screen(String display, String view) { }

    /** The chosen ones, or defaults where none is chosen or the config has no such one: display and view change one after the other. */
    public Screen chosen(ColorEngine color) {
        String onto = color.displays().contains(display) ? display : color.defaultDisplay();
        return new Screen(onto, color.views(onto).contains(view) ? view : color.defaultView(onto));
    }

    /** The display's view that shows light as it is; where the config has none, the chosen view. */
    public Screen plain(ColorEngine color) {
        Screen chosen = chosen(color);
        List<String> views = color.views(chosen.display());
        return views.contains(PLAIN_VIEW) ? new Screen(chosen.display(), PLAIN_VIEW) : chosen;
    }

    /** From ACEScg to a screen, with the exposure. */
    public Painter painter(ColorEngine color, Screen screen) throws ColorException {
        ColorEngine.ScreenTransform transform = color.screen(screen.display(), screen.view());
        float gain = (float) Math.pow(2, exposure);
        return (values, pixels, argb, offset) -> transform.apply(values, pixels, gain, argb, offset);
    }
}
