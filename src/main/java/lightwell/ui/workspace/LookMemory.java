package lightwell.ui.workspace;

import lightwell.ui.compare.CompareState;
import lightwell.ui.inspect.InspectorState;
import lightwell.ui.light.LightState;
import lightwell.ui.light.LooksState;
import lightwell.ui.light.RulesState;
import lightwell.ui.light.ScreenState;
import lightwell.ui.pane.PanesState;
import lightwell.ui.pane.ViewState;
import lightwell.ui.settings.Settings;

/** Carries how photos are looked at between the settings and a workspace: a part for each feature. For the FX thread. */
public final class LookMemory {

    private final Settings settings;
    private final Workspace workspace;

    private record GridState(boolean hidden) {}

    private record LegendState(boolean hidden) {}

    private record ExportState(boolean guidedDepth) {}

    public LookMemory(Settings settings, Workspace workspace) {
        this.settings = settings;
        this.workspace = workspace;
    }

    /** From the settings; what was never set stays as it usually is. */
    public void restore() {
        settings.get("panes", PanesState.class).orElse(PanesState.DEFAULT).restore(workspace.panes());
        settings.get("light", LightState.class).orElse(LightState.DEFAULT).restore(workspace.viewer().light());
        workspace.viewer().pixelGrid().set(!settings.get("grid", GridState.class).map(GridState::hidden).orElse(false));
        workspace.viewer().legend().set(!settings.get("legend", LegendState.class).map(LegendState::hidden).orElse(false));
        settings.get("compare", CompareState.class).ifPresent(left -> left.restore(workspace.panes().compare()));
        settings.get("looks", LooksState.class).ifPresent(left -> left.restore(workspace.viewer().monoLooks()));
        settings.get("rules", RulesState.class).orElse(RulesState.DEFAULT).restore(workspace.viewer().rules());
        settings.get("export", ExportState.class).ifPresent(left -> workspace.exports().guidedDepth().set(left.guidedDepth()));
        settings.get("space", SpaceState.class).orElse(SpaceState.DEFAULT).restore(workspace);
        settings.get("panels", PanelsState.class).orElse(PanelsState.DEFAULT).restore(workspace);
        settings.get("screen", ScreenState.class).orElse(ScreenState.DEFAULT).restore(workspace.viewer());
        settings.get("inspector", InspectorState.class)
                .ifPresent(left -> left.restore(workspace.foldedSections(), workspace.measures().look()));
    }

    /** The part that was seen, when the photo that is opened next is the same as then. */
    public void restoreView() {
        settings.get("view", ViewState.class).ifPresent(left -> left.restore(workspace.viewer()));
    }

    /** Into the settings. */
    public void remember() {
        settings.put("screen", ScreenState.of(workspace.viewer()));
        settings.put("panes", PanesState.of(workspace.panes()));
        settings.put("light", LightState.of(workspace.viewer().light()));
        settings.put("grid", new GridState(!workspace.viewer().pixelGrid().get()));
        settings.put("legend", new LegendState(!workspace.viewer().legend().get()));
        settings.put("compare", CompareState.of(workspace.panes().compare()));
        settings.put("looks", LooksState.of(workspace.viewer().monoLooks()));
        settings.put("rules", RulesState.of(workspace.viewer().rules()));
        settings.put("export", new ExportState(workspace.exports().guidedDepth().get()));
        settings.put("space", SpaceState.of(workspace));
        settings.put("view", ViewState.of(workspace.viewer()));
        settings.put("panels", PanelsState.of(workspace));
        settings.put("inspector", InspectorState.of(workspace.foldedSections(), workspace.measures().look()));
    }
}
