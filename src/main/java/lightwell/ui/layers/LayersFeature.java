package lightwell.ui.layers;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import lightwell.photo.PhotoImage;
import lightwell.ui.actions.ActionRegistry;
import lightwell.ui.actions.MenuPlace;
import lightwell.ui.actions.WindowAction;
import lightwell.ui.files.FilesFeature;
import lightwell.ui.open.PhotoOpener;
import lightwell.ui.viewer.ViewerModel;
import lightwell.ui.workspace.Feature;
import lightwell.ui.workspace.FeaturePanel;
import lightwell.ui.workspace.PanelWidth;
import lightwell.ui.workspace.Workspace;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/** The strip of the photo's layers, and the choice among the images of a file. For the FX thread. */
public final class LayersFeature implements Feature {

    /** Delay before each thumbnail, so that panes get the threads first. */
    private static final long PANES_FIRST_MILLIS = 100;

    private final ViewerModel viewer;
    private final PhotoOpener opener;
    private final StripModel strip;
    private final FeaturePanel panel;

    public LayersFeature(Workspace workspace, FilesFeature files) {
        viewer = workspace.viewer();
        opener = files.opener();
        strip = new StripModel(viewer, workspace.panes(),
                CompletableFuture.delayedExecutor(PANES_FIRST_MILLIS, TimeUnit.MILLISECONDS, workspace.background()), Platform::runLater);
        panel = new FeaturePanel("strip", "strip", strip.visible(), new PanelWidth(92, 204, 400), actions -> new LayerStrip(viewer,
                workspace.panes(), strip, files.browser().covered(), files.browser().coming(), opener::openImage));
    }

    /** The thumbnails of the layers. */
    public StripModel strip() {
        return strip;
    }

    public FeaturePanel panel() {
        return panel;
    }

    @Override
    public void register(ActionRegistry actions) {
        actions.add(WindowAction.toggle("strip", MenuPlace.VIEW_PANELS, strip.visible()).icon(MaterialDesignV.VIEW_LIST_OUTLINE).keys("T"));
        BooleanBinding single = Bindings.createBooleanBinding(() -> images().size() < 2, viewer.photo());
        actions.add(new WindowAction("imageNext", MenuPlace.LAYERS_IMAGE, this::openNextImage).keys("Shift+N")
                .disabledWhile(viewer.photo().isNull(), "reason.photo").disabledWhile(single, "reason.image"));
    }

    private List<PhotoImage> images() {
        return viewer.photo().get() == null ? List.of() : viewer.photo().get().photo().images();
    }

    private void openNextImage() {
        List<PhotoImage> images = images();
        for (int i = 0; i < images.size(); i++) {
            if (images.get(i).shown()) {
                opener.openImage(images.get((i + 1) % images.size()));
            }
        }
    }
}
