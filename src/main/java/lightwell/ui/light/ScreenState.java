package lightwell.ui.light;

import lightwell.ui.viewer.LightModel;
import lightwell.ui.viewer.ViewerModel;

/** The display of light: stops of exposure, and the OCIO display, view and look, empty for the defaults. */
record ScreenState(double exposure, String display, String view, String look) {

    static final ScreenState DEFAULT = new ScreenState(0, "", "", "");

    ScreenState {
        exposure = Math.abs(exposure) <= LightModel.EXPOSURE_RANGE ? exposure : 0;
        display = display == null ? "" : display;
        view = view == null ? "" : view;
        look = look == null ? "" : look;
    }

    static ScreenState of(ViewerModel viewer) {
        return new ScreenState(viewer.exposure().get(), viewer.display().get(), viewer.view().get(), viewer.look().get());
    }

    /** The config, when it is loaded, decides whether it has them. */
    void restore(ViewerModel viewer) {
        viewer.exposure().set(exposure);
        viewer.display().set(display);
        viewer.view().set(view);
        viewer.look().set(look);
    }
}
