package lightwell.ui.author;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.stage.Window;
import lightwell.jobs.BackgroundPool;
import lightwell.jobs.ParallelFor;
import lightwell.ui.actions.ActionRegistry;
import lightwell.ui.actions.MenuPlace;
import lightwell.ui.actions.WindowAction;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.export.ExportModel;
import lightwell.ui.settings.Settings;
import lightwell.ui.theme.Theme;
import lightwell.ui.workspace.Feature;
import lightwell.ui.workspace.Workspace;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/** The window that makes gain-map and PQ files of HDR pictures. For the FX thread. */
public final class AuthorFeature implements Feature {

    private static final String PART = "author";
    private static final long END_SECONDS = 10;

    private final BackgroundPool thread = new BackgroundPool("lightwell-author", 1);
    private final Workspace workspace;
    private final Window owner;
    private final ObservableValue<Theme> theme;
    private final Consumer<Path> showFolder;
    private final AuthorSettings settings = new AuthorSettings();
    private final AuthorModel model;
    private final PreviewModel preview;
    private final WritingModel writing;
    private final SizeModel sizes;
    private final ViewChoices views;
    private Optional<AuthorWindow> window = Optional.empty();
    private AuthorState state = AuthorState.USUAL;

    /**
     * @param exports    shows the run among its own, and keeps the main window open
     * @param owner      the main window
     * @param theme      which the window follows
     * @param showFolder opens a folder in the desktop's file manager
     */
    public AuthorFeature(Workspace workspace, ExportModel exports, Window owner, ObservableValue<Theme> theme, Consumer<Path> showFolder) {
        this.workspace = workspace;
        this.owner = owner;
        this.theme = theme;
        this.showFolder = showFolder;
        ParallelFor fork = new ParallelFor(workspace.background(), Math.max(2, Runtime.getRuntime().availableProcessors()));
        model = new AuthorModel(workspace.background());
        preview = new PreviewModel(settings, workspace.viewer().display(), workspace.color(), fork, workspace.background());
        writing = new WritingModel(workspace.color(), fork, thread, exports.running());
        sizes = new SizeModel(settings, preview.loaded(), Bindings.createBooleanBinding(writing::isRunning, writing.running()),
                workspace.color(), fork, workspace.background());
        views = new ViewChoices(settings, preview.loaded(), workspace.color());
    }

    @Override
    public void restore(Settings remembered) {
        state = remembered.get(PART, AuthorState.class).orElse(AuthorState.USUAL);
        settings.restore(state.settings());
    }

    @Override
    public void remember(Settings remembered) {
        remembered.put(PART, window.map(AuthorWindow::state).orElse(state).with(settings.texts()));
    }

    @Override
    public void register(ActionRegistry actions) {
        actions.add(new WindowAction("author", MenuPlace.FILE_EXPORT, this::open).icon(MaterialDesignI.IMAGE_AUTO_ADJUST)
                .keys("Shortcut+Shift+H"));
    }

    /** Adds sources, as if they were chosen. */
    public void add(List<Path> sources) {
        model.add(sources);
    }

    @Override
    public void stop() {
        writing.cancel();
        sizes.close();
        preview.close();
    }

    /** Files under way are removed before the process ends. */
    @Override
    public void close() {
        thread.finish(END_SECONDS, TimeUnit.SECONDS);
    }

    private void open() {
        if (window.isEmpty()) {
            Parts parts = new Parts(model, settings, preview, sizes, views, writing);
            window = Optional.of(new AuthorWindow(parts, workspace.background(), owner, state, theme, showFolder));
        }
        if (model.sources().isEmpty()) {
            Optional.ofNullable(workspace.viewer().photo().get()).filter(AuthorFeature::isHdr)
                    .ifPresent(open -> model.add(List.of(open.path())));
        }
        window.get().show();
    }

    /** The models of the window. */
    record Parts(AuthorModel sources, AuthorSettings settings, PreviewModel preview, SizeModel sizes, ViewChoices views,
            WritingModel writing) {}

    private static boolean isHdr(OpenPhoto open) {
        return open.hdr().active() || open.photo().base().encoding().hdr();
    }
}
