package lightwell.ui.author;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.stage.Window;
import lightwell.jobs.ParallelFor;
import lightwell.ui.actions.ActionRegistry;
import lightwell.ui.actions.MenuPlace;
import lightwell.ui.actions.WindowAction;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.content.PhotoSource;
import lightwell.ui.export.ExportFeature;
import lightwell.ui.files.FilesFeature;
import lightwell.ui.files.PhotoEntry;
import lightwell.ui.settings.Settings;
import lightwell.ui.theme.Theme;
import lightwell.ui.workspace.Feature;
import lightwell.ui.workspace.Workspace;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/** The window that makes gain-map and PQ files of HDR pictures. For the FX thread. */
public final class AuthorFeature implements Feature {

    private static final String PART = "author";
    private final Workspace workspace;
    private final FilesFeature files;
    private final Window owner;
    private final ObservableValue<Theme> theme;
    private final Consumer<Path> showFolder;
    private final AuthorSettings settings = new AuthorSettings();
    private final AuthorModel model;
    private final PreviewModel preview;
    private final WritingModel writing;
    private final AuthorOrders orders;
    private final SizeModel sizes;
    private final ViewChoices views;
    private Optional<AuthorWindow> window = Optional.empty();
    private AuthorState state = AuthorState.USUAL;

    /**
     * @param files      which photos are selected
     * @param exports    has the queue that writes
     * @param owner      the main window
     * @param theme      which the window follows
     * @param showFolder opens a folder in the desktop's file manager
     */
    public AuthorFeature(Workspace workspace, FilesFeature files, ExportFeature exports, Window owner, ObservableValue<Theme> theme,
            Consumer<Path> showFolder) {
        this.workspace = workspace;
        this.files = files;
        this.owner = owner;
        this.theme = theme;
        this.showFolder = showFolder;
        ParallelFor fork = new ParallelFor(workspace.background(), Math.max(2, Runtime.getRuntime().availableProcessors()));
        model = new AuthorModel(workspace.background());
        preview = new PreviewModel(settings, workspace.viewer().display(), workspace.color(), fork, workspace.background());
        AuthoredPages pages = new AuthoredPages(exports.model().running(), workspace.background());
        exports.authoring().tell(pages);
        writing = new WritingModel(exports.model(), workspace.viewer().photo(), pages);
        orders = new AuthorOrders(settings, writing, workspace.background());
        sizes = new SizeModel(settings, preview.loaded(), writing.running(), workspace.color(), fork, workspace.background());
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
        actions.add(new WindowAction("authorSelected", MenuPlace.FILE_EXPORT, this::writeSelected).keys("Shortcut+Alt+J")
                .disabledWhile(Bindings.isEmpty(files.browser().session().entries()).and(workspace.viewer().photo().isNull()),
                        "reason.photo")
                .disabledWhile(settings.formatCount().isEqualTo(0), "author.reason.formats")
                .disabledWhile(settings.incomplete(), "author.reason.incomplete"));
    }

    /** Gives the selected photos to the queue, with the settings of the window, which need not be open. */
    private void writeSelected() {
        orders.write(selected().stream().map(path -> new AuthorSource(path, -1)).toList(), new AuthorDialogs(owner));
    }

    private List<Path> selected() {
        List<Path> several = files.selection().several().stream().map(PhotoEntry::path).toList();
        return several.isEmpty() ? files.marked().get().map(PhotoSource::path).stream().toList() : several;
    }

    /** Adds sources, as if they were chosen. */
    public void add(List<Path> sources) {
        model.add(sources);
    }

    @Override
    public void stop() {
        sizes.close();
        preview.close();
    }

    private void open() {
        if (window.isEmpty()) {
            Parts parts = new Parts(model, settings, preview, sizes, views, writing, orders);
            window = Optional.of(new AuthorWindow(parts, owner, state, theme, showFolder));
        }
        List<PhotoEntry> several = files.selection().several();
        if (!several.isEmpty()) {
            model.add(several.stream().map(PhotoEntry::path).toList());
        } else if (model.sources().isEmpty()) {
            Optional.ofNullable(workspace.viewer().photo().get()).filter(AuthorFeature::isHdr)
                    .ifPresent(open -> model.add(List.of(open.path())));
        }
        window.get().show();
    }

    /** The models of the window. */
    record Parts(AuthorModel sources, AuthorSettings settings, PreviewModel preview, SizeModel sizes, ViewChoices views,
            WritingModel writing, AuthorOrders orders) {}

    private static boolean isHdr(OpenPhoto open) {
        return open.hdr().active() || open.photo().base().encoding().hdr();
    }
}
