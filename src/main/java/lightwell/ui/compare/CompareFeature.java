package lightwell.ui.compare;

import lightwell.ui.actions.ActionRegistry;
import lightwell.ui.settings.Settings;
import lightwell.ui.viewer.CompareModel;
import lightwell.ui.viewer.ViewerModel;
import lightwell.ui.workspace.Feature;
import lightwell.ui.workspace.Workspace;

/** Comparing two layers in one pane. For the FX thread. */
public final class CompareFeature implements Feature {

    private static final String PART = "compare";

    private final ViewerModel viewer;
    private final CompareModel compare;

    public CompareFeature(Workspace workspace) {
        viewer = workspace.viewer();
        compare = workspace.panes().compare();
    }

    @Override
    public void restore(Settings settings) {
        settings.get(PART, CompareState.class).ifPresent(left -> left.restore(compare));
    }

    @Override
    public void remember(Settings settings) {
        settings.put(PART, CompareState.of(compare));
    }

    @Override
    public void register(ActionRegistry actions) {
        CompareActions.register(actions, compare, viewer);
    }
}
