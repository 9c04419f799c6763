package lightwell.ui.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.concurrent.Task;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import lightwell.export.Exporter;
import lightwell.export.Need;
import lightwell.export.cloud.CloudPart;
import lightwell.export.cloud.CloudSettings;
import lightwell.export.preset.PresetLibrary;
import lightwell.export.registry.Exporters;
import lightwell.jobs.BackgroundPool;
import lightwell.jobs.ParallelFor;
import lightwell.queue.AuthorJobs;
import lightwell.queue.JobQueue;
import lightwell.queue.JobState;
import lightwell.queue.JournalFile;
import lightwell.queue.MemoryBudget;
import lightwell.queue.OutputJobs;
import lightwell.queue.PhotoJobs;
import lightwell.ui.actions.ActionRegistry;
import lightwell.ui.actions.MenuPlace;
import lightwell.ui.actions.WindowAction;
import lightwell.ui.compare.CompareFeature;
import lightwell.ui.exr.ExrExports;
import lightwell.ui.files.FilesFeature;
import lightwell.ui.files.PhotoEntry;
import lightwell.ui.settings.PreferencesModel;
import lightwell.ui.settings.Settings;
import lightwell.ui.viewer.ViewerModel;
import lightwell.ui.workspace.Feature;
import lightwell.ui.workspace.FeaturePanel;
import lightwell.ui.workspace.PanelWidth;
import lightwell.ui.workspace.Workspace;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** The exports of a window: an action for each output, which asks for its target, and two more for EXR. For the FX thread. */
public final class ExportFeature implements Feature {

    private static final long END_SECONDS = 10;
    /** Each export already uses all processors for much of its time. */
    private static final int AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    /** Keys and icons; both are optional. */
    private static final Map<Exporter<?>, UnaryOperator<WindowAction>> LOOKS = Map.of(
            Exporters.EXR, action -> action.keys("Shortcut+Shift+E"),
            Exporters.EXTRACT, action -> action.icon(MaterialDesignL.LAYERS_OUTLINE).keys("Shortcut+Shift+X"),
            Exporters.CLOUD, action -> action.keys("Shortcut+Shift+G"),
            Exporters.TRANSFORMS, action -> action.keys("Shortcut+Shift+N"),
            Exporters.COLMAP, action -> action.keys("Shortcut+Shift+M"),
            Exporters.STEREO, action -> action.keys("Shortcut+Shift+T"),
            Exporters.REPORT, action -> action.keys("Shortcut+R"));

    private final BackgroundPool thread = new BackgroundPool("lightwell-export", 1);
    private final LivePhotos live = new LivePhotos();
    private final BooleanProperty panelVisible = new SimpleBooleanProperty();
    private final FilesFeature files;
    private final JournalFile journal;
    private final AuthorJobs authoring;
    private final JobQueue queue;
    private final FeaturePanel panel;
    private final Window window;
    private final Workspace workspace;
    private final BooleanExpression covered;
    private final ExportModel model;
    private final PictureExport pictures;
    private final ExportController controller;
    private final ExportEndings endings;

    private final ExrExports exr;

    /**
     * @param state      the folder of the queue's journal, beside that of the user's presets; need not exist yet
     * @param window     owner of questions
     * @param showFolder opens a folder in the desktop's file manager
     */
    public ExportFeature(Workspace workspace, FilesFeature files, CompareFeature compare, PreferencesModel preferences, Path state,
            Window window, Consumer<Path> showFolder) {
        this.workspace = workspace;
        this.files = files;
        this.window = window;
        journal = new JournalFile(state);
        MemoryBudget memory = MemoryBudget.preferring(preferences::jobBytes);
        authoring = new AuthorJobs(live, workspace.color()::await, memory,
                new ParallelFor(workspace.background(), Math.max(2, Runtime.getRuntime().availableProcessors())));
        queue = new JobQueue(new OutputJobs(Map.of(AuthorJobs.ID, authoring), new PhotoJobs(live, workspace.color()::await, memory)),
                journal, AT_ONCE);
        covered = files.browser().covered();
        model = new ExportModel(workspace.errors(), queue, live, Platform::runLater);
        pictures = new PictureExport(model, thread);
        exr = new ExrExports(workspace, files, new PresetLibrary(state.resolveSibling("presets")), window);
        model.choices().setFolder(preferences::folder);
        model.choices().set(Exporters.EXR, exr::options);
        model.choices().setNames(Exporters.EXR, exr::names);
        controller = new ExportController(files.marked(), () -> paths(files.selection().several()), workspace.viewer(), model,
                pictures, workspace.errors(), window, thread);
        model.onFailed(job -> workspace.errors().show(job.result().message(), controller.elsewhere(job.request())));
        Consumer<Path> opens = file -> files.gatherer().open(List.of(file));
        Consumer<EndedExport.Picture> compares = picture -> compare.compare(picture.photo(), picture.file());
        OtherProgram other = new OtherProgram(preferences.program(), thread,
                sentence -> Platform.runLater(() -> workspace.errors().show(sentence)));
        panel = new FeaturePanel("queue", "queue", panelVisible, new PanelWidth(260, 340, 620),
                actions -> new QueuePanel(model, job -> files.thumbnail(job.request().source()),
                        new JobCommands(model, opens, compares, other, showFolder)));
        endings = new ExportEndings(model, opens, compares, other, showFolder);
        workspace.color().bakeDefaultView(thread); // no export runs while the window opens
    }

    /** Writes screenshots. */
    public PictureExport pictures() {
        return pictures;
    }

    private static List<Path> paths(List<PhotoEntry> entries) {
        return entries.stream().map(PhotoEntry::path).toList();
    }

    /** Notices about what has ended, to be placed over the pictures. */
    public Region endings() {
        return endings;
    }

    public FeaturePanel panel() {
        return panel;
    }

    /** The options of EXRs. */
    public ExrExports exr() {
        return exr;
    }

    /** Asks whether to go on with what an earlier process left in the queue, if there is anything. */
    public void resume() {
        if (journal.exists()) {
            queue.pause();
            thread.execute(() -> {
                int waiting = queue.restore();
                Platform.runLater(() -> ask(waiting));
            });
        }
    }

    private void ask(int waiting) {
        model.restored();
        RestoreDialog.Answer answer = waiting == 0 ? RestoreDialog.Answer.GO_ON : RestoreDialog.ask(window, waiting);
        switch (answer) {
            case GO_ON -> queue.resume();
            case LATER -> panelVisible.set(true);
            case FORGET -> {
                model.remove(job -> !job.state().isFinished());
                queue.resume();
            }
        }
    }

    public ExportModel model() {
        return model;
    }

    /** The jobs that make HDR files. */
    public AuthorJobs authoring() {
        return authoring;
    }

    /**
     * Writes a screenshot of the photo, to a file chosen by the user.
     *
     * @param seen called once the file is known
     */
    public void picture(Supplier<WritableImage> seen) {
        controller.picture(seen, "_3d");
    }

    /** Writes what a pane shows, to a file chosen by the user. */
    public void panePicture(Supplier<WritableImage> seen) {
        controller.picture(seen, "_view");
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
        exr.restore(settings);
    }

    @Override
    public void remember(Settings settings) {
        exr.remember(settings);
    }

    @Override
    public void register(ActionRegistry actions) {
        actions.add(needing(Exporters.EXR, new WindowAction("export", MenuPlace.FILE_EXPORT, () -> controller.export(Exporters.EXR))
                .icon(MaterialDesignE.EXPORT_VARIANT).keys("Shortcut+E")));
        actions.add(asking(Exporters.EXR, MenuPlace.FILE_EXPORT));
        actions.add(new WindowAction("exportAll", MenuPlace.FILE_EXPORT,
                () -> controller.export(Exporters.EXR, paths(files.browser().session().entries()))).keys("Shortcut+Alt+A")
                .disabledWhile(Bindings.isEmpty(files.browser().session().entries()), "reason.photo"));
        actions.add(WindowAction.toggle("queue", MenuPlace.VIEW_PANELS, panelVisible).icon(MaterialDesignT.TRAY_FULL).keys("Shift+Q"));
        actions.add(WindowAction.toggle("depthGuided", MenuPlace.FILE_EXPORT, exr.guidedDepth()).keys("Shortcut+Shift+D"));
        exr.register(actions);
        Exporters.ALL.stream().filter(exporter -> exporter != Exporters.EXR)
                .forEach(exporter -> actions.add(asking(exporter, MenuPlace.FILE_OUTPUT)));
    }

    private WindowAction asking(Exporter<?> exporter, MenuPlace place) {
        WindowAction action = new WindowAction(exporter.action(), place, () -> controller.exportAs(exporter));
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

    /** What waits or runs stays in the journal; what has ended is forgotten, failures aside. */
    @Override
    public void stop() {
        model.running().stream().filter(task -> !(task instanceof JobsTask)).toList().forEach(Task::cancel);
        queue.remove(job -> job.state().isFinished() && job.state() != JobState.FAILED);
    }

    /** Exports that are still waiting end their leases. */
    @Override
    public void close() {
        queue.close();
        live.close();
        model.close();
        thread.finish(END_SECONDS, TimeUnit.SECONDS);
    }
}
