package lightwell.ui.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.binding.BooleanExpression;
import javafx.scene.image.WritableImage;
import javafx.stage.Window;
import lightwell.export.ExportOptions;
import lightwell.export.ExportOptions.DepthUpsampling;
import lightwell.export.Exporter;
import lightwell.export.Need;
import lightwell.export.cloud.CloudPart;
import lightwell.export.cloud.CloudSettings;
import lightwell.export.registry.Exporters;
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

/** The exports of a window: an action for each output, which asks for its target, and two more for EXR. For the FX thread. */
public final class ExportFeature implements Feature {

    private static final String PART = "export";
    private static final long END_SECONDS = 10;
    /** Keys and icons; both are optional. */
    private static final Map<Exporter<?>, UnaryOperator<WindowAction>> LOOKS = Map.of(
            Exporters.EXR, action -> action.keys("Shortcut+Shift+E"),
            Exporters.EXTRACT, action -> action.icon(MaterialDesignL.LAYERS_OUTLINE).keys("Shortcut+Shift+X"),
            Exporters.CLOUD, action -> action.keys("Shortcut+Shift+G"),
            Exporters.REPORT, action -> action.keys("Shortcut+R"));

    private final BackgroundPool thread = new BackgroundPool("lightwell-export", 1);
    private final Workspace workspace;
    private final BooleanExpression covered;
    private final ExportModel model;
    private final ExportController controller;

    private record ExportState(boolean guidedDepth) {}

    /**
     * @param window     owner of questions and notifications
     * @param showFolder opens a folder in the desktop's file manager
     */
    public ExportFeature(Workspace workspace, FilesFeature files, Window window, Consumer<Path> showFolder) {
        this.workspace = workspace;
        covered = files.browser().covered();
        model = new ExportModel(workspace.errors(), thread);
        controller = new ExportController(files.marked(), workspace.viewer(), model, workspace.errors(), window);
        ExportEndings.install(model, workspace.errors(), window, exr -> files.gatherer().open(List.of(exr)), showFolder);
        model.choices().set(Exporters.EXR, () -> ExportOptions.DEFAULT.withHdr(workspace.viewer().rules().forExport())
                .withDepth(model.guidedDepth().get() ? DepthUpsampling.GUIDED : DepthUpsampling.NEAREST));
        workspace.color().bakeDefaultView(thread); // no export runs while the window opens
    }

    public ExportModel model() {
        return model;
    }

    /**
     * Writes a screenshot of the photo, to a file chosen by the user.
     *
     * @param seen called once the file is known
     */
    public void picture(Supplier<WritableImage> seen) {
        controller.picture(seen);
    }

    /**
     * Sets the supplier of the part of the depth that is exported as geometry.
     *
     * @param part may refuse with an IllegalArgumentException, one sentence
     */
    public void cloudPart(Supplier<CloudPart> part) {
        model.choices().set(Exporters.CLOUD, () -> CloudSettings.DEFAULT.withPart(covered.get() ? CloudPart.ALL : part.get()));
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
        actions.add(needing(Exporters.EXR, new WindowAction("export", MenuPlace.FILE_EXPORT, () -> controller.export(Exporters.EXR))
                .icon(MaterialDesignE.EXPORT_VARIANT).keys("Shortcut+E")));
        actions.add(asking(Exporters.EXR));
        actions.add(WindowAction.toggle("depthGuided", MenuPlace.FILE_EXPORT, model.guidedDepth()).keys("Shortcut+Shift+D"));
        Exporters.ALL.stream().filter(exporter -> exporter != Exporters.EXR).forEach(exporter -> actions.add(asking(exporter)));
    }

    private WindowAction asking(Exporter<?> exporter) {
        WindowAction action = new WindowAction(exporter.action(), MenuPlace.FILE_EXPORT, () -> controller.exportAs(exporter));
        return needing(exporter, LOOKS.getOrDefault(exporter, UnaryOperator.identity()).apply(action));
    }

    private WindowAction needing(Exporter<?> exporter, WindowAction action) {
        ViewerModel viewer = workspace.viewer();
        action.disabledWhile(viewer.photo().isNull().and(covered.not()), "reason.photo");
        if (exporter.needs().contains(Need.DEPTH)) {
            action.disabledWhile(covered.not().and(viewer.lacks(photo -> photo.unreadDepth().isEmpty())), "reason.depthUnread")
                    .disabledWhile(covered.not().and(viewer.lacks(Need.DEPTH::isMetBy)), "reason.depth");
        }
        if (exporter.needs().contains(Need.STEREO)) {
            action.disabledWhile(covered.not().and(viewer.lacks(Need.STEREO::isMetBy)), "reason.stereo");
        }
        return action;
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
}
