package lightwell.ui.light;

import lightwell.ui.viewer.LightModel;
import lightwell.ui.viewer.ViewerModel;

/** How light is shown: stops of exposure, and the OCIO display and view, empty for the config's defaults. */
public record ScreenState(double exposure, String display, String view) {

    public static final ScreenState DEFAULT = new ScreenState(0, "", "");

    public ScreenState {
        exposure = Math.abs(exposure) <= LightModel.EXPOSURE_RANGE ? exposure : 0;
        display = display == null ? "" : display;
        view = view == null ? "" : view;
    }

    public static ScreenState of(ViewerModel viewer) {
        return new ScreenState(viewer.exposure().get(), viewer.display().get(), viewer.view().get());
    }

    /** Whether the config has that display and view turns out when it is loaded. */
    public void restore(ViewerModel viewer) {
        viewer.exposure().set(exposure);
        viewer.display().set(display);
        viewer.view().set(view);
    }
}
