package lightwell.ui.metadata;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringProperty;
import lightwell.ui.actions.ActionRegistry;
import lightwell.ui.actions.MenuPlace;
import lightwell.ui.actions.WindowAction;
import lightwell.ui.files.FilesFeature;
import lightwell.ui.workspace.Feature;
import lightwell.ui.workspace.FeaturePanel;
import lightwell.ui.workspace.PanelWidth;
import lightwell.ui.workspace.Workspace;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/** The metadata of the photo: the panel with tree and summary, and the copy as JSON. For the FX thread. */
public final class MetadataFeature implements Feature {

    private final Workspace workspace;
    private final FilesFeature files;
    private final MetadataModel model;
    private final JsonCopy json;
    private final FeaturePanel panel;

    public MetadataFeature(Workspace workspace, FilesFeature files) {
        this.workspace = workspace;
        this.files = files;
        model = new MetadataModel(workspace.viewer(), workspace.background(), Platform::runLater);
        json = new JsonCopy(workspace.viewer(), workspace.errors(), workspace.background(), Platform::runLater);
        panel = new FeaturePanel("metadata", "metadata", model.visible(), new PanelWidth(238, 340, 720),
                actions -> new MetadataPanel(model, actions));
    }

    public FeaturePanel panel() {
        return panel;
    }

    /** A short note about the last copy; initially empty. */
    public ReadOnlyStringProperty note() {
        return json.note();
    }

    @Override
    public void register(ActionRegistry actions) {
        actions.add(WindowAction.toggle("metadata", MenuPlace.VIEW_PANELS, model.visible()).icon(MaterialDesignI.INFORMATION_OUTLINE)
                .keys("I"));
        actions.add(new WindowAction("metadataSearch", MenuPlace.VIEW_PANELS, model::search).keys("Shortcut+F"));
        actions.add(new WindowAction("metadataJson", MenuPlace.FILE_EXPORT, () -> files.marked().get().ifPresent(json::copy))
                .icon(MaterialDesignC.CODE_JSON).keys("Shortcut+Shift+J")
                .disabledWhile(workspace.viewer().photo().isNull().and(files.browser().covered().not()), "reason.photo"));
    }

    @Override
    public void stop() {
        json.stop();
    }
}
