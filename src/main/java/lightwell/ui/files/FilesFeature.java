package lightwell.ui.files;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Window;
import lightwell.files.UserFolders;
import lightwell.jobs.BackgroundPool;
import lightwell.ui.actions.ActionRegistry;
import lightwell.ui.open.CrashJournal;
import lightwell.ui.open.PhotoOpener;
import lightwell.ui.pane.PanePlace;
import lightwell.ui.settings.Settings;
import lightwell.ui.viewer.ReferenceModel;
import lightwell.ui.workspace.Feature;
import lightwell.ui.workspace.Workspace;

/**
 * The photos of a window: choosing, opening and moving through them, the filmstrip, and the photos of the last session. For the FX thread.
 */
public final class FilesFeature implements Feature {

    private static final String PART = "files";

    private final BackgroundPool thumbnailThread = new BackgroundPool("lightwell-thumbnails", 1);
    private final BooleanProperty strip = new SimpleBooleanProperty(true);
    private final CrashJournal journal;
    private final Consumer<Path> showFolder;
    private final ReferenceModel reference;
    private final PhotoChoosers choosers;
    private final PhotoOpener opener;
    private final PhotoBrowser browser;
    private final MarkedPhoto marked;
    private final PhotoSelection selection;
    private final PhotoGatherer gatherer;
    private final ThumbnailQueue thumbnails;
    private FilesState left = FilesState.NOTHING;

    /**
     * @param opener     of that workspace
     * @param journal    records the files that are being read; owned by the caller
     * @param window     owner of the file choosers
     * @param showFolder opens a folder in the desktop's file manager
     */
    public FilesFeature(Workspace workspace, PhotoOpener opener, CrashJournal journal, Window window, Consumer<Path> showFolder) {
        this.opener = opener;
        this.journal = journal;
        this.showFolder = showFolder;
        this.reference = workspace.viewer().reference();
        choosers = new PhotoChoosers(window);
        browser = new PhotoBrowser(workspace.viewer(), opener, workspace.panes().settled(), workspace.errors(), Platform::runLater);
        marked = new MarkedPhoto(browser.session(), workspace.viewer(), opener, Platform::runLater);
        selection = new PhotoSelection(browser.session());
        gatherer = new PhotoGatherer(browser, workspace.errors(), workspace.background(), Platform::runLater);
        thumbnails = ThumbnailQueue.of(browser.session(), workspace.color(), journal, thumbnailThread, Platform::runLater);
    }

    public PhotoOpener opener() {
        return opener;
    }

    public PhotoBrowser browser() {
        return browser;
    }

    public PhotoGatherer gatherer() {
        return gatherer;
    }

    /** The photo for exports, reports and copies. */
    public MarkedPhoto marked() {
        return marked;
    }

    /** The photos for exports, if they are several. */
    public PhotoSelection selection() {
        return selection;
    }

    /** The thumbnail of a photo of the filmstrip, if it has been made. */
    public Optional<Image> thumbnail(Path photo) {
        return browser.session().at(photo).flatMap(PhotoEntry::thumbnail).map(Thumbnails::image);
    }

    /** Opens files and folders from the command line; reports the files on which an earlier process crashed. */
    public void start(List<Path> paths) {
        gatherer.start(paths, journal);
    }

    /** Whether photos were open at the end of the last session. */
    public boolean remembers() {
        return !left.open().isEmpty();
    }

    /** Opens the photos of the last session. */
    public void reopen() {
        gatherer.restore(left, journal);
    }

    /** Notifies if other photos are open, another one is selected, or the recent files change. */
    public void whenChanged(InvalidationListener listener) {
        browser.session().entries().addListener(listener);
        browser.session().current().addListener(listener);
        gatherer.recent().paths().addListener(listener);
    }

    /**
     * Opens files that are dropped anywhere on a scene.
     *
     * @param taken    says of a file whether somebody else has taken it
     * @param hovering receives whether something is held over it
     */
    public void takeDropped(Scene scene, Predicate<Path> taken, Consumer<Boolean> hovering) {
        FileDrop.install(scene, dropped -> {
            List<Path> photos = dropped.stream().map(File::toPath).filter(taken.negate()).toList();
            if (!photos.isEmpty()) {
                gatherer.openSorted(photos);
            }
        }, hovering);
    }

    /** @param useAsReference makes a photo the one that others are compared with */
    public FilmStrip filmStrip(Consumer<Path> useAsReference) {
        return new FilmStrip(browser, thumbnails, selection, strip, new FilmMenu(browser, showFolder, useAsReference, reference));
    }

    /** The node over the panes while the selected photo is not shown yet. */
    public PhotoPlaceholder placeholder(Supplier<List<PanePlace>> places) {
        return new PhotoPlaceholder(browser, places);
    }

    public RecentMenu recentMenu() {
        return new RecentMenu(gatherer);
    }

    public PositionLabel positionLabel() {
        return new PositionLabel(browser.session());
    }

    @Override
    public void restore(Settings settings) {
        left = settings.get(PART, FilesState.class).orElse(FilesState.NOTHING);
        choosers.beginIn(left.folder());
        strip.set(!left.stripHidden());
    }

    @Override
    public void remember(Settings settings) {
        settings.put(PART, gatherer.state(choosers.folder(), !strip.get()));
    }

    @Override
    public void register(ActionRegistry actions) {
        FilesActions.register(actions, this::choosePhotos, this::chooseFolder, () -> opener.openDemo(UserFolders.cache()));
        FilesActions.register(actions, browser, selection, strip, showFolder);
    }

    @Override
    public void stop() {
        gatherer.close();
        browser.close();
        thumbnails.close();
        opener.close();
    }

    @Override
    public void close() {
        thumbnailThread.close();
    }

    private void choosePhotos() {
        List<Path> chosen = choosers.photos();
        if (!chosen.isEmpty()) {
            gatherer.openSorted(chosen);
        }
    }

    private void chooseFolder() {
        choosers.directory().ifPresent(chosen -> gatherer.open(List.of(chosen)));
    }
}
