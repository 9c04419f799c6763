package lightwell.ui.export;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.image.WritableImage;
import javafx.stage.Window;
import lightwell.export.cloud.CloudPart;
import lightwell.jobs.BackgroundPool;
import lightwell.ui.actions.ActionRegistry;
import lightwell.ui.actions.MenuPlace;
import lightwell.ui.actions.WindowAction;
import lightwell.ui.files.FilesFeature;
import lightwell.ui.settings.Settings;
import lightwell.ui.viewer.ViewerModel;
import lightwell.ui.workspace.Feature;
import lightwell.ui.workspace.Workspace;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/** The files that a window writes. For the FX thread. */
public final class ExportFeature implements Feature {

    private static final String PART = "export";
    private static final long END_SECONDS = 10;

    private final BackgroundPool thread = new BackgroundPool("lightwell-export", 1);
    private final Workspace workspace;
    private final BooleanExpression covered;
    private final ExportModel model;
    private final ExportController controller;
    private Supplier<CloudPart> cloudPart = () -> CloudPart.ALL;

    private record ExportState(boolean guidedDepth) {}

    /**
     * @param window     owns the questions and notifications
     * @param showFolder opens a folder in the desktop's file manager
     */
    public ExportFeature(Workspace workspace, FilesFeature files, Window window, Consumer<Path> showFolder) {
        this.workspace = workspace;
        covered = files.browser().covered();
        model = new ExportModel(workspace.errors(), thread);
        controller = new ExportController(files.marked(), workspace.viewer(), model, workspace.errors(), window, showFolder);
        workspace.color().bakeDefaultView(thread); // nothing is exported while the window opens
    }

    public ExportModel model() {
        return model;
    }

    /** Asks for a file, and writes there what is seen of the photo. @param seen asked for once the name is known */
    public void picture(Supplier<WritableImage> seen) {
        controller.picture(seen);
    }

    /**
     * Decides what of the depth of the photo in the viewer is written as geometry.
     *
     * @param part may refuse by an IllegalArgumentException, one sentence
     */
    public void cloudPart(Supplier<CloudPart> part) {
        cloudPart = part;
    }

    @Override
    public void restore(Settings settings) {
        settings.get(PART, ExportState.class).ifPresent(left -> model.guidedDepth().set(left.guidedDepth()));
    }

    @Override
    public void remember(Settings settings) {
        settings.put(PART, new ExportState(model.guidedDepth().get()));
    }

    @Override
    public void register(ActionRegistry actions) {
        ViewerModel viewer = workspace.viewer();
        ObservableBooleanValue nothingMarked = viewer.photo().isNull().and(covered.not());
        actions.add(new WindowAction("export", MenuPlace.FILE_EXPORT, controller::export)
                .icon(MaterialDesignE.EXPORT_VARIANT).keys("Shortcut+E").disabledWhile(nothingMarked, "reason.photo"));
        actions.add(new WindowAction("exportAs", MenuPlace.FILE_EXPORT, controller::exportAs)
                .keys("Shortcut+Shift+E").disabledWhile(nothingMarked, "reason.photo"));
        actions.add(WindowAction.toggle("depthGuided", MenuPlace.FILE_EXPORT, model.guidedDepth()).keys("Shortcut+Shift+D"));
        actions.add(new WindowAction("extract", MenuPlace.FILE_EXPORT, controller::extract)
                .icon(MaterialDesignL.LAYERS_OUTLINE).keys("Shortcut+Shift+X").disabledWhile(nothingMarked, "reason.photo"));
        ObservableBooleanValue noDepth = covered.not().and(viewer.lacks(photo -> photo.depth().isPresent()));
        ObservableBooleanValue unread = covered.not().and(viewer.lacks(photo -> photo.unreadDepth().isEmpty()));
        actions.add(new WindowAction("cloud", MenuPlace.FILE_EXPORT, this::cloud).keys("Shortcut+Shift+G")
                .disabledWhile(nothingMarked, "reason.photo").disabledWhile(unread, "reason.depthUnread")
                .disabledWhile(noDepth, "reason.depth"));
        actions.add(new WindowAction("depthReport", MenuPlace.FILE_EXPORT, controller::report).keys("Shortcut+R")
                .disabledWhile(nothingMarked, "reason.photo").disabledWhile(unread, "reason.depthUnread")
                .disabledWhile(noDepth, "reason.depth"));
    }

    @Override
    public void stop() {
        model.cancelAll();
    }

    /** Cancelled exports that are still in the queue end their leases. */
    @Override
    public void close() {
        thread.finish(END_SECONDS, TimeUnit.SECONDS);
    }

    private void cloud() {
        try {
            controller.cloud(covered.get() ? CloudPart.ALL : cloudPart.get());
        } catch (IllegalArgumentException e) {
            workspace.errors().show(e.getMessage());
        }
    }
}
