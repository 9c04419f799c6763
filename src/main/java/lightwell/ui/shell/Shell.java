package lightwell.ui.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import javafx.util.Duration;
import lightwell.failure.FailureSentence;
import lightwell.failure.UncaughtFailures;
import lightwell.jobs.LatestWins;
import lightwell.color.ConfigChoice;
import lightwell.ui.actions.ActionRegistry;
import lightwell.ui.actions.MenuPlace;
import lightwell.ui.actions.WindowAction;
import lightwell.ui.export.ExportModel;
import lightwell.ui.files.EntryState;
import lightwell.ui.files.PhotoEntry;
import lightwell.ui.kit.Texts;
import lightwell.ui.open.CrashJournal;
import lightwell.ui.settings.Settings;
import lightwell.ui.settings.SettingsFile;
import lightwell.ui.workspace.Feature;
import lightwell.ui.workspace.Workspace;

/** A main window: features, actions and settings, from the first frame until it closes. For the FX thread. */
public final class Shell {

    private static final int[] ICON_SIZES = {16, 32, 48, 128, 256};

    private final PauseTransition saving = new PauseTransition(Duration.seconds(1));
    private final Stage stage;
    private final SettingsFile settingsFile;
    private final Settings settings;
    private final CrashJournal journal;
    private final Workspace workspace;
    private final ActionRegistry actions = new ActionRegistry();
    private final Features features;
    private final StatusModel status;
    private final Leaving leaving;
    private final UncaughtFailures uncaught;
    private final WindowTracker tracker;
    private final MainWindow window;
    private Optional<FirstPicture> waiting = Optional.empty();
    private boolean registered;
    private boolean complete;

    /**
     * @param config     of the command line, which is not remembered
     * @param showFolder opens a folder in the desktop's file manager
     */
    public Shell(Stage stage, Optional<ConfigChoice> config, SettingsFile settingsFile, Consumer<Path> showFolder) {
        this(stage, Groundwork.of(config, settingsFile, settingsFile.load()), showFolder);
    }

    /** @param showFolder opens a folder in the desktop's file manager */
    Shell(Stage stage, Groundwork ground, Consumer<Path> showFolder) {
        this.stage = stage;
        settingsFile = ground.file();
        settings = ground.settings();
        journal = ground.journal();
        workspace = ground.workspace();
        features = Features.of(ground, settingsFile.folder().resolve("queue"), actions, stage, showFolder);
        features.all().forEach(feature -> feature.restore(settings));
        PanelsState.restore(settings, features.panels());
        ExportModel exports = features.exports().model();
        status = new StatusModel(workspace.viewer(), features.opening(), features.files().browser().session().current(),
                exports.running(), features.metadata().note());
        leaving = new Leaving(exports, status.note(), running -> LeavingDialog.ask(stage, running), this::quit);
        uncaught = UncaughtFailures.listen(this::tell);
        if (spaceIsOpen()) {
            registerActions();
        }
        WindowState state = WindowState.in(settings);
        boolean shown = stage.isShowing(); // then the desktop may have given it another size
        window = new MainWindow(workspace, features, actions, status, shown ? stage.getScene().getWidth() : state.width(),
                shown ? stage.getScene().getHeight() : state.height(), EdgesState.in(settings));
        workspace.color().whenRefused(failure -> workspace.errors().show("OpenColorIO", failure));
        workspace.color().whenLoaded(engine -> {}, failure -> workspace.errors().show("OpenColorIO", failure));
        Scene scene = window.scene();
        PseudoClass dropping = PseudoClass.getPseudoClass("dropping");
        features.files().takeDropped(scene, features.compare()::takeDropped,
                over -> scene.getRoot().pseudoClassStateChanged(dropping, over));
        prepareStage(state, scene);
        tracker = new WindowTracker(stage, state);
        saveSoonWhenFilesChange();
    }

    /** Shows the window, complete. */
    public void show() {
        furnishing().forEach(Runnable::run);
        appear();
    }

    /**
     * Shows the window without its controls, which come in steps once the first picture is on the screen.
     *
     * @param picture whether one is to be expected
     */
    void showPictureFirst(boolean picture) {
        if (picture && !spaceIsOpen()) {
            appear();
            waiting = Optional.of(FirstPicture.before(this::firstPictureEnded, furnishing()));
        } else {
            show();
        }
    }

    /** Whether all controls have been made. */
    boolean complete() {
        return complete;
    }

    /** Its view is beside the panes, but needs actions. */
    private boolean spaceIsOpen() {
        return features.space().model().active().get();
    }

    private boolean firstPictureEnded() {
        PhotoEntry current = features.files().browser().session().current().get();
        return workspace.panes().pictured().get() || !workspace.errors().sentence().get().isEmpty()
                || current != null && current.problem().isPresent();
    }

    private List<Runnable> furnishing() {
        List<Runnable> steps = new ArrayList<>();
        steps.add(this::registerActions);
        steps.addAll(window.furnishing());
        steps.add(this::finish);
        return steps;
    }

    private void registerActions() {
        if (registered) {
            return;
        }
        registered = true;
        features.all().forEach(feature -> feature.register(actions));
        FullScreen.register(actions, stage);
        actions.add(new WindowAction("quit", MenuPlace.FILE_END, this::leave).keys("Shortcut+Q"));
    }

    private void finish() {
        complete = true;
        saving.playFromStart();
        features.exports().resume();
        for (int size : ICON_SIZES) {
            stage.getIcons().add(new Image(Shell.class.getResourceAsStream("/lightwell/icons/lightwell-" + size + ".png")));
        }
    }

    private void appear() {
        if (!stage.isShowing()) {
            stage.show();
            FirstSize.install(stage);
        }
        KeptMaximised.install(stage.maximizedProperty(), stage.focusedProperty(), () -> stage.setMaximized(true));
        stage.getScene().getRoot().requestFocus();
    }

    /** Opens files, and folders of photos. */
    public void open(List<Path> paths) {
        features.files().gatherer().open(paths);
    }

    /**
     * Opens files and folders from the command line; files on which a process crashed are reported, and not opened again as part of a
     * folder.
     */
    public void start(List<Path> paths) {
        features.files().start(paths);
    }

    /** Restores the photos and settings of the last session. */
    public void restore() {
        features.panes().restoreView(settings);
        features.files().reopen();
    }

    /** Closes the window; asks first if something is being written. */
    public void leave() {
        leaving.ask();
    }

    /** Closes the window, and stops running work. */
    public void quit() {
        waiting.ifPresent(FirstPicture::stop);
        saving.stop();
        remember();
        stage.close(); // immediately: stopping the work below may take a moment
        features.all().forEach(Feature::stop);
        features.all().forEach(Feature::close);
        workspace.close();
        journal.close();
        uncaught.close();
        settingsFile.save(settings); // last, so that it overwrites states that are still being written
    }

    /** From any thread. */
    private void tell(Throwable failure) {
        String sentence = FailureSentence.of(failure).orElseGet(() -> Texts.get("error.uncaught"));
        Platform.runLater(() -> workspace.errors().show(sentence));
    }

    ActionRegistry actions() {
        return actions;
    }

    Workspace workspace() {
        return workspace;
    }

    Features features() {
        return features;
    }

    StatusModel status() {
        return status;
    }

    /** Saves not only at the end: the open photos must be known after a crash as well. */
    private void saveSoonWhenFilesChange() {
        LatestWins saves = new LatestWins(workspace.background());
        saving.setOnFinished(event -> {
            remember();
            Settings now = settings.copy();
            saves.submit(() -> settingsFile.save(now));
        });
        features.files().whenChanged(observable -> saving.playFromStart());
    }

    private void remember() {
        tracker.now().put(settings);
        if (complete) {
            window.edges().put(settings);
        }
        PanelsState.remember(settings, features.panels());
        features.all().forEach(feature -> feature.remember(settings));
    }

    /** The photo that is shown, or the file that cannot be. */
    private String title(PhotoEntry current) {
        return Optional.ofNullable(current).filter(entry -> entry.problem().isPresent()).map(PhotoEntry::name)
                .or(() -> Optional.ofNullable(workspace.viewer().photo().get()).map(open -> open.photo().name()))
                .map(name -> Texts.get("app.title", name)).orElse(Texts.get("app.name"));
    }

    private void prepareStage(WindowState state, Scene scene) {
        stage.setScene(scene);
        if (!stage.isShowing()) { // else it has its place, and may have been moved since
            state.place(stage);
        }
        ReadOnlyObjectProperty<PhotoEntry> current = features.files().browser().session().current();
        ObservableValue<EntryState> read = current.flatMap(PhotoEntry::state);
        stage.titleProperty().bind(Bindings.createStringBinding(() -> {
            read.getValue(); // one that is not asked tells of no further change
            return title(current.get());
        }, workspace.viewer().photo(), current, read));
        stage.setOnCloseRequest(request -> {
            request.consume(); // the answer decides about closing
            leave();
        });
    }
}
