package lightwell.ui.inspect;

import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import lightwell.ui.actions.ActionRegistry;
import lightwell.ui.kit.TextClipboard;
import lightwell.ui.settings.Settings;
import lightwell.ui.viewer.ViewerModel;
import lightwell.ui.workspace.Feature;
import lightwell.ui.workspace.FeaturePanel;
import lightwell.ui.workspace.PanelWidth;
import lightwell.ui.workspace.Workspace;

/** Values: the bar for the pointer, and the inspector of pins, regions and lines. For the FX thread. */
public final class InspectFeature implements Feature {

    private static final String PART = "inspector";

    private final BooleanProperty visible = new SimpleBooleanProperty();
    private final ObservableSet<String> folded = FXCollections.observableSet();
    private final ViewerModel viewer;
    private final ProbeModel probe;
    private final ProbesModel probes;
    private final MeasureModel measures;
    private final DepthMeasureModel depth;
    private final ExtremesModel extremes;
    private final FeaturePanel panel;

    public InspectFeature(Workspace workspace) {
        viewer = workspace.viewer();
        probe = new ProbeModel(viewer, workspace.background());
        probes = new ProbesModel(viewer, workspace.background(), Platform::runLater);
        measures = new MeasureModel(viewer, probes, workspace.background(), Platform::runLater);
        depth = new DepthMeasureModel(viewer, workspace.background(), Platform::runLater);
        extremes = new ExtremesModel(viewer, probes, workspace.background(), Platform::runLater);
        probes.active().bind(visible); // whether or not the panel exists
        measures.active().bind(visible);
        depth.active().bind(visible);
        panel = new FeaturePanel("inspector", "inspector", visible, new PanelWidth(300, 384, 720),
                actions -> new InspectorPanel(probes, measures, depth, viewer, folded));
    }

    public FeaturePanel panel() {
        return panel;
    }

    /** The values under the pointer. */
    public ProbeModel probe() {
        return probe;
    }

    /** The inspector's values of single pixels. */
    public ProbesModel probes() {
        return probes;
    }

    /** The inspector's measurements of regions. */
    public MeasureModel measures() {
        return measures;
    }

    /** The measurements on the depth map. */
    public DepthMeasureModel depth() {
        return depth;
    }

    public ProbeBar probeBar() {
        return new ProbeBar(probe);
    }

    @Override
    public void restore(Settings settings) {
        settings.get(PART, InspectorState.class).ifPresent(left -> left.restore(folded, measures.look()));
    }

    @Override
    public void remember(Settings settings) {
        settings.put(PART, InspectorState.of(folded, measures.look()));
    }

    @Override
    public void register(ActionRegistry actions) {
        InspectorActions.register(actions, viewer, visible, probes::pinPointer, () -> probes.copy(TextClipboard::put));
        InspectorActions.registerExtremes(actions, viewer, (id, which, name) -> {
            visible.set(true); // its table of pins shows the value
            extremes.pin(id, which, name);
        });
    }
}
