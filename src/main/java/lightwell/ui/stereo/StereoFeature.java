package lightwell.ui.stereo;

import lightwell.ui.actions.ActionRegistry;
import lightwell.ui.viewer.StereoModel;
import lightwell.ui.workspace.Feature;
import lightwell.ui.workspace.Workspace;

/** Stereo pairs in the panes. For the FX thread. */
public final class StereoFeature implements Feature {

    private final StereoModel stereo;
    private final StereoPanes panes;

    public StereoFeature(Workspace workspace) {
        stereo = workspace.viewer().stereo();
        panes = new StereoPanes(workspace.panes());
    }

    public StereoPanes panes() {
        return panes;
    }

    @Override
    public void register(ActionRegistry actions) {
        StereoActions.register(actions, stereo, panes);
    }
}
