package lightwell.ui.shell;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import lightwell.export.cloud.CloudPart;
import lightwell.failure.FailureSentence;
import lightwell.failure.UncaughtFailures;
import lightwell.jobs.LatestWins;
import lightwell.ui.actions.ActionRegistry;
import lightwell.ui.compare.CompareActions;
import lightwell.ui.export.ExportController;
import lightwell.ui.files.FileDrop;
import lightwell.ui.files.FilesActions;
import lightwell.ui.files.FilesState;
import lightwell.ui.files.PhotoChoosers;
import lightwell.ui.kit.Texts;
import lightwell.ui.light.LightActions;
import lightwell.ui.open.CrashJournal;
import lightwell.ui.settings.Settings;
import lightwell.ui.settings.SettingsFile;
import lightwell.ui.settings.UserFolders;
import lightwell.ui.stereo.StereoActions;
import lightwell.ui.theme.Theme;
import lightwell.ui.workspace.LookMemory;
import lightwell.ui.workspace.Workspace;

/** One main window: wires actions, files and settings to its models, from the first frame until it closes. For the FX thread. */
public final class Shell implements MainActions.Commands {

    private static final int[] ICON_SIZES = {16, 32, 48, 128, 256};

    private final PauseTransition saving = new PauseTransition(Duration.seconds(1));
    private final Stage stage;
    private final SettingsFile settingsFile;
    private final Settings settings;
    private final Workspace workspace;
    private final ActionRegistry actions = new ActionRegistry();
    private final ExportController exporter;
    private final Leaving leaving;
    private final UncaughtFailures uncaught;
    private final FilesState files;
    private final CrashJournal marks;
    private final BooleanProperty strip = new SimpleBooleanProperty(true);
    private final Help help;
    private final LookMemory look;
    private final PhotoChoosers choosers;
    private final MainWindow window;
    private final WindowTracker tracker;

    private record ThemeState(Theme theme) {
        static final ThemeState DEFAULT = new ThemeState(Theme.DARK);

        private ThemeState {
            theme = theme == null ? Theme.DARK : theme;
        }
    }

    /** @param showFolder opens a folder in the desktop's file manager */
    public Shell(Stage stage, Optional<Path> config, SettingsFile settingsFile, Consumer<Path> showFolder) {
        this.stage = stage;
        this.settingsFile = settingsFile;
        settings = settingsFile.load();
        files = settings.get("files", FilesState.class).orElse(FilesState.NOTHING);
        choosers = new PhotoChoosers(stage, files.folder());
        strip.set(!files.stripHidden());
        marks = new CrashJournal(settingsFile.folder().resolve("opening"));
        WindowState state = settings.get("window", WindowState.class).orElse(WindowState.DEFAULT)
                .on(screens());
        workspace = new Workspace(config, marks);
        look = new LookMemory(settings, workspace);
        look.restore();
        exporter = new ExportController(workspace.marked(), workspace.viewer(), workspace.exports(), workspace.errors(), stage, showFolder);
        leaving = new Leaving(workspace.exports(), workspace.status().note(), running -> LeavingDialog.ask(stage, running), this::quit);
        uncaught = UncaughtFailures.listen(this::tell);
        marks.clearAtEnd();
        MainActions.register(actions, this, workspace.viewer(), workspace.browser().covered(), workspace.exports().guidedDepth());
        LightActions.register(actions, workspace.viewer().light());
        LightActions.register(actions, workspace.viewer(), workspace.panes(), workspace.mono());
        PaneActions.register(actions, workspace.panes(), workspace.viewer());
        PaneActions.register(actions, workspace);
        CompareActions.register(actions, workspace.panes().compare(), workspace.viewer());
        StereoActions.register(actions, workspace.viewer().stereo(), workspace.stereo());
        FilesActions.register(actions, workspace.browser(), strip, showFolder);
        InspectorActions.register(actions, workspace);
        SpaceActions.register(actions, workspace, () -> exporter.picture(this::spacePicture));
        help = new Help(actions, settings.get("theme", ThemeState.class).orElse(ThemeState.DEFAULT).theme());
        window = new MainWindow(workspace, actions, help, strip, showFolder, state.width(), state.height());
        workspace.color().whenLoaded(engine -> window.tools().offer(engine), failure -> workspace.errors().show("OpenColorIO", failure));
        PseudoClass dropping = PseudoClass.getPseudoClass("dropping");
        Scene scene = window.scene();
        FileDrop.install(scene, this::dropped, over -> scene.getRoot().pseudoClassStateChanged(dropping, over));
        prepareStage(state, scene);
        tracker = new WindowTracker(stage, state);
        saveSoonWhenFilesChange();
    }

    public void show() {
        stage.show();
        FirstSize.install(stage);
        KeptMaximised.install(stage.maximizedProperty(), stage.focusedProperty(), () -> stage.setMaximized(true));
        stage.getScene().getRoot().requestFocus();
    }

    /** Begins to read the first of what will be opened: showing the window takes as long. */
    public void expect(List<Path> paths) {
        paths.stream().limit(1).filter(Files::isRegularFile).map(path -> path.toAbsolutePath().normalize())
                .forEach(path -> workspace.opener().ahead().prepare(List.of(path)));
    }

    /** Files, and folders of photos. */
    public void open(List<Path> paths) {
        workspace.gatherer().open(paths);
    }

    /** The same, as the command line names them: what a process ended on is told, and is not opened again for a folder's sake. */
    public void start(List<Path> paths) {
        workspace.gatherer().start(paths, marks);
    }

    /** What was open and how it was shown when the window was closed the last time. */
    public void restore() {
        look.restoreView();
        workspace.gatherer().restore(files, marks);
    }

    @Override
    public void open() {
        List<Path> chosen = choosers.photos();
        if (!chosen.isEmpty()) {
            workspace.gatherer().openSorted(chosen);
        }
    }

    @Override
    public void openFolder() {
        choosers.directory().ifPresent(chosen -> open(List.of(chosen)));
    }

    @Override
    public void openDemo() {
        workspace.opener().openDemo(UserFolders.cache());
    }

    @Override
    public void export() {
        exporter.export();
    }

    @Override
    public void exportAs() {
        exporter.exportAs();
    }

    @Override
    public void extract() {
        exporter.extract();
    }

    @Override
    public void cloud() {
        try {
            exporter.cloud(workspace.browser().covered().get() ? CloudPart.ALL : workspace.cloudPart());
        } catch (IllegalArgumentException e) {
            workspace.errors().show(e.getMessage());
        }
    }

    @Override
    public void depthReport() {
        exporter.report();
    }

    @Override
    public void leave() {
        leaving.ask();
    }

    /** Closes the window, and stops what runs. */
    public void quit() {
        saving.stop();
        remember();
        stage.close(); // at once: the work below may take a moment to stop
        workspace.close();
        marks.close();
        uncaught.close();
        settingsFile.save(settings); // last, so that no earlier state that is still being written wins
    }

    /** From any thread. */
    private void tell(Throwable failure) {
        String sentence = FailureSentence.of(failure).orElseGet(() -> Texts.get("error.uncaught"));
        Platform.runLater(() -> workspace.errors().show(sentence));
    }

    private WritableImage spacePicture() {
        return window.space().picture();
    }

    ActionRegistry actions() {
        return actions;
    }

    Workspace workspace() {
        return workspace;
    }

    /** Not only at the end: what is open must be known after a crash as well. */
    private void saveSoonWhenFilesChange() {
        LatestWins saves = new LatestWins(workspace.background());
        saving.setOnFinished(event -> {
            remember();
            Settings now = settings.copy();
            saves.submit(() -> settingsFile.save(now));
        });
        InvalidationListener changed = observable -> saving.playFromStart();
        workspace.browser().session().entries().addListener(changed);
        workspace.browser().session().current().addListener(changed);
        workspace.gatherer().recent().paths().addListener(changed);
    }

    private void remember() {
        settings.put("window", tracker.now());
        settings.put("files", workspace.gatherer().state(choosers.folder(), !strip.get()));
        look.remember();
        settings.put("theme", new ThemeState(help.theme().get()));
    }

    private static List<Rectangle2D> screens() {
        return Stream.concat(Stream.of(Screen.getPrimary()), Screen.getScreens().stream()).distinct().map(Screen::getVisualBounds).toList();
    }

    private void dropped(List<File> dropped) {
        workspace.gatherer().openSorted(dropped.stream().map(File::toPath).toList());
    }

    private void prepareStage(WindowState state, Scene scene) {
        stage.setScene(scene);
        if (state.corner() != null) {
            stage.setX(state.corner().x());
            stage.setY(state.corner().y());
        }
        stage.setMaximized(state.maximised());
        stage.setMinWidth(940);
        stage.setMinHeight(560);
        stage.titleProperty().bind(Bindings.createStringBinding(
                () -> Optional.ofNullable(workspace.viewer().photo().get())
                        .map(open -> Texts.get("app.title", open.photo().name())).orElse(Texts.get("app.name")),
                workspace.viewer().photo()));
        for (int size : ICON_SIZES) {
            stage.getIcons().add(new Image(Shell.class.getResourceAsStream("/lightwell/icons/lightwell-" + size + ".png")));
        }
        stage.setOnCloseRequest(request -> {
            request.consume(); // what closes it is the answer
            leave();
        });
    }
}
