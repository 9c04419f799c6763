package lightwell.ui.space;

import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.layout.Region;
import lightwell.depth.CloudOptions;
import lightwell.export.cloud.CloudPart;
import lightwell.ui.actions.ActionRegistry;
import lightwell.ui.content.LayerChoice;
import lightwell.ui.export.ExportFeature;
import lightwell.ui.settings.Settings;
import lightwell.ui.workspace.Feature;
import lightwell.ui.workspace.Workspace;

/** Depth in space, beside the panes. For the FX thread. */
public final class SpaceFeature implements Feature {

    private static final String PART = "space";

    private final BooleanProperty panel = new SimpleBooleanProperty();
    private final DoubleProperty share = new SimpleDoubleProperty(SpaceState.DEFAULT.share());
    private final Workspace workspace;
    private final ExportFeature exports;
    private final SpaceModel model;
    private final SpaceMotion motion;
    private SpacePane pane;

    public SpaceFeature(Workspace workspace, ExportFeature exports) {
        this.workspace = workspace;
        this.exports = exports;
        model = new SpaceModel(workspace.viewer(), workspace.background(), Platform::runLater);
        motion = new SpaceMotion(model);
        exports.cloudPart(this::cloudPart);
    }

    public SpaceModel model() {
        return model;
    }

    public SpaceMotion motion() {
        return motion;
    }

    /**
     * The part of the depth that is exported as geometry: what the 3D view shows, or all of it while that is closed.
     *
     * @throws IllegalArgumentException one sentence, if it shows no range
     */
    public CloudPart cloudPart() {
        SpaceChoices shown = model.choices();
        return model.active().get() ? new CloudPart(new CloudOptions(shown.near().get(), shown.far().get(), 1),
                shown.matte().get().map(LayerChoice::name), shown.jump().get()) : CloudPart.ALL;
    }

    /** The panes, with the 3D view beside them while it is shown. */
    public Region beside(Region panes, ActionRegistry actions) {
        return new SpaceSplit(panes, () -> pane(actions), model.active(), share);
    }

    @Override
    public void restore(Settings settings) {
        settings.get(PART, SpaceState.class).orElse(SpaceState.DEFAULT).restore(model, panel, share);
    }

    @Override
    public void remember(Settings settings) {
        settings.put(PART, SpaceState.of(model, panel.get(), share.get()));
    }

    @Override
    public void register(ActionRegistry actions) {
        SpaceActions.register(actions, workspace.viewer(), model, motion, panel, () -> exports.picture(() -> pane(actions).picture()));
    }

    /** Stops all movement. */
    @Override
    public void stop() {
        model.active().set(false);
    }

    /** Created on first use. */
    private SpacePane pane(ActionRegistry actions) {
        if (pane == null) {
            pane = new SpacePane(workspace.viewer(), model, motion, workspace.panes(), actions, panel, workspace.background());
        }
        return pane;
    }
}
