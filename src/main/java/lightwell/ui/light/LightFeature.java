package lightwell.ui.light;

import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import lightwell.ui.actions.ActionRegistry;
import lightwell.ui.actions.MenuPlace;
import lightwell.ui.actions.WindowAction;
import lightwell.ui.settings.Settings;
import lightwell.ui.viewer.HdrRulesApplier;
import lightwell.ui.viewer.PanesModel;
import lightwell.ui.viewer.ViewerModel;
import lightwell.ui.workspace.Feature;
import lightwell.ui.workspace.FeaturePanel;
import lightwell.ui.workspace.PanelWidth;
import lightwell.ui.workspace.Workspace;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** The display of light: grading, HDR rules, colour maps, and their panel. For the FX thread. */
public final class LightFeature implements Feature {

    private final BooleanProperty visible = new SimpleBooleanProperty();
    private final ViewerModel viewer;
    private final PanesModel panes;
    private final ScalarModel scalars;
    private final FeaturePanel panel;

    public LightFeature(Workspace workspace) {
        viewer = workspace.viewer();
        panes = workspace.panes();
        scalars = new ScalarModel(viewer, panes);
        panel = new FeaturePanel("light", "lightPanel", visible, new PanelWidth(203, 290, 480),
                actions -> new LightPanel(viewer, scalars, actions));
        HdrRulesApplier.install(viewer, workspace.background(), Platform::runLater, workspace.errors()::show);
    }

    public FeaturePanel panel() {
        return panel;
    }

    @Override
    public void restore(Settings settings) {
        settings.get("light", LightState.class).orElse(LightState.DEFAULT).restore(viewer.light());
        settings.get("looks", LooksState.class).ifPresent(left -> left.restore(viewer.monoLooks()));
        settings.get("rules", RulesState.class).orElse(RulesState.DEFAULT).restore(viewer.rules());
        settings.get("screen", ScreenState.class).orElse(ScreenState.DEFAULT).restore(viewer);
    }

    @Override
    public void remember(Settings settings) {
        settings.put("light", LightState.of(viewer.light()));
        settings.put("looks", LooksState.of(viewer.monoLooks()));
        settings.put("rules", RulesState.of(viewer.rules()));
        settings.put("screen", ScreenState.of(viewer));
    }

    @Override
    public void register(ActionRegistry actions) {
        LightActions.register(actions, viewer.light());
        LightActions.register(actions, viewer, panes, scalars);
        actions.add(WindowAction.toggle("lightPanel", MenuPlace.VIEW_PANELS, visible).icon(MaterialDesignT.TUNE_VARIANT).keys("U"));
    }
}
