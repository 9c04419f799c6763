package lightwell.ui.pane;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.image.WritableImage;
import lightwell.ui.actions.ActionRegistry;
import lightwell.ui.settings.Settings;
import lightwell.ui.viewer.PanesModel;
import lightwell.ui.viewer.ViewerModel;
import lightwell.ui.workspace.Feature;
import lightwell.ui.workspace.Workspace;

/** The panes: their number, their contents, and the visible part of the photo. For the FX thread. */
public final class PanesFeature implements Feature {

    private final Workspace workspace;
    private final ViewerModel viewer;
    private final PanesModel panes;
    private final Consumer<Supplier<WritableImage>> save;
    private PaneGrid grid;

    private record GridState(boolean hidden) {}

    private record LegendState(boolean hidden) {}

    /** @param save asks for a file, and writes a picture to it */
    public PanesFeature(Workspace workspace, Consumer<Supplier<WritableImage>> save) {
        this.save = save;
        this.workspace = workspace;
        viewer = workspace.viewer();
        panes = workspace.panes();
    }

    /** Created on first use. */
    public PaneGrid grid() {
        if (grid == null) {
            grid = new PaneGrid(viewer, panes, workspace.background());
        }
        return grid;
    }

    @Override
    public void restore(Settings settings) {
        settings.get("panes", PanesState.class).orElse(PanesState.DEFAULT).restore(panes);
        viewer.pixelGrid().set(!settings.get("grid", GridState.class).map(GridState::hidden).orElse(false));
        viewer.legend().set(!settings.get("legend", LegendState.class).map(LegendState::hidden).orElse(false));
    }

    /** Restores the visible part, if the next opened photo is the same as then. */
    public void restoreView(Settings settings) {
        settings.get("view", ViewState.class).ifPresent(left -> left.restore(viewer));
    }

    @Override
    public void remember(Settings settings) {
        settings.put("panes", PanesState.of(panes));
        settings.put("grid", new GridState(!viewer.pixelGrid().get()));
        settings.put("legend", new LegendState(!viewer.legend().get()));
        settings.put("view", ViewState.of(viewer));
    }

    @Override
    public void register(ActionRegistry actions) {
        ViewActions.register(actions, viewer);
        PaneActions.register(actions, panes, viewer);
        PictureActions.register(actions, viewer, () -> grid().seen(), save);
    }
}
