package lightwell.ui.shell;

import lightwell.ui.viewer.LightModel;

/** How light is shown: stops, and the OCIO display and view, empty for the config's defaults. */
record ScreenState(double exposure, String display, String view) {

    static final ScreenState DEFAULT = new ScreenState(0, "", "");

    ScreenState {
        exposure = Math.abs(exposure) <= LightModel.EXPOSURE_RANGE ? exposure : 0;
        display = display == null ? "" : display;
        view = view == null ? "" : view;
    }
}
