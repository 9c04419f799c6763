package lightwell.ui.shell;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import javafx.util.Duration;
import lightwell.jobs.LatestWins;
import lightwell.photo.PhotoFiles;
import lightwell.ui.Texts;
import lightwell.ui.actions.ActionRegistry;
import lightwell.ui.export.ExportController;
import lightwell.ui.files.FilesActions;
import lightwell.ui.files.FilesState;
import lightwell.ui.open.OpeningMarks;
import lightwell.ui.settings.Settings;
import lightwell.ui.settings.SettingsFile;
import lightwell.ui.settings.UserFolders;
import lightwell.ui.theme.Theme;

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
    private final FilesState files;
    private final ScreenState screen;
    private final OpeningMarks marks;
    private final BooleanProperty strip = new SimpleBooleanProperty(true);
    private final Help help;
    private String folder;

    private record ThemeState(Theme theme) {
        static final ThemeState DEFAULT = new ThemeState(Theme.DARK);

        private ThemeState {
            theme = theme == null ? Theme.DARK : theme;
        }
    }

    private record GridState(boolean hidden) { }

    /** @param showFolder opens a folder in the desktop's file manager */
    public Shell(Stage stage, Optional<Path> config, SettingsFile settingsFile, Consumer<Path> showFolder) {
        this.stage = stage;
        this.settingsFile = settingsFile;
        settings = settingsFile.load();
        files = settings.get("files", FilesState.class).orElse(FilesState.NOTHING);
        folder = files.folder();
        strip.set(!files.stripHidden());
        marks = new OpeningMarks(settingsFile.folder().resolve("opening"));
        WindowState state = settings.get("window", WindowState.class).orElse(WindowState.DEFAULT);
        screen = settings.get("screen", ScreenState.class).orElse(ScreenState.DEFAULT);
        workspace = new Workspace(config, marks);
        settings.get("panes", PanesState.class).orElse(PanesState.DEFAULT).restore(workspace.panes());
        settings.get("light", LightState.class).orElse(LightState.DEFAULT).restore(workspace.viewer().light());
        workspace.viewer().pixelGrid().set(!settings.get("grid", GridState.class).map(GridState::hidden).orElse(false));
        settings.get("compare", CompareState.class).ifPresent(left -> left.restore(workspace.panes().compare()));
        settings.get("looks", LooksState.class).ifPresent(left -> left.restore(workspace.viewer().monoLooks()));
        settings.get("rules", RulesState.class).orElse(RulesState.DEFAULT).restore(workspace.viewer().rules());
        settings.get("panels", PanelsState.class).orElse(PanelsState.DEFAULT).restore(workspace);
        exporter = new ExportController(workspace.viewer(), workspace.exports(), workspace.errors(), stage, showFolder);
        MainActions.register(actions, this, workspace.viewer());
        LightActions.register(actions, workspace.viewer().light());
        LightActions.register(actions, workspace.viewer(), workspace.panes(), workspace.mono());
        PaneActions.register(actions, workspace.panes(), workspace.viewer());
        PaneActions.register(actions, workspace);
        CompareActions.register(actions, workspace.panes().compare(), workspace.viewer());
        FilesActions.register(actions, workspace.browser(), strip);
        InspectorActions.register(actions, workspace);
        help = new Help(actions, settings.get("theme", ThemeState.class).orElse(ThemeState.DEFAULT).theme());
        MainWindow window = new MainWindow(workspace, actions, help, strip, showFolder, state.width(), state.height());
        workspace.color().whenLoaded(engine -> window.tools().offer(engine, screen.display(), screen.view()),
                failure -> workspace.errors().show("OpenColorIO", failure));
        PseudoClass dropping = PseudoClass.getPseudoClass("dropping");
        Scene scene = window.scene();
        FileDrop.install(scene, this::dropped, over -> scene.getRoot().pseudoClassStateChanged(dropping, over));
        prepareStage(state, scene);
        saveSoonWhenFilesChange();
    }

    public void show() {
        stage.show();
        stage.getScene().getRoot().requestFocus();
    }

    /** Files, and folders of photos, as the command line names them. */
    public void open(List<Path> paths) {
        workspace.browser().open(paths);
    }

    /** What was open and how it was shown when the window was closed the last time. */
    public void restore() {
        workspace.viewer().exposure().set(screen.exposure());
        workspace.browser().restore(files, marks);
    }

    @Override
    public void open() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.get("chooser.open"));
        chooser.getExtensionFilters().addAll(new FileChooser.ExtensionFilter(Texts.get("chooser.photos"), photoPatterns()),
                new FileChooser.ExtensionFilter(Texts.get("chooser.all"), "*"));
        chooser.setInitialDirectory(chosenFolder());
        List<File> chosen = chooser.showOpenMultipleDialog(stage);
        if (chosen != null && !chosen.isEmpty()) {
            folder = chosen.get(0).getParent();
            workspace.browser().openSorted(chosen.stream().map(File::toPath).toList());
        }
    }

    @Override
    public void openFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(Texts.get("chooser.folder"));
        chooser.setInitialDirectory(chosenFolder());
        File chosen = chooser.showDialog(stage);
        if (chosen != null) {
            folder = chosen.getPath();
            open(List.of(chosen.toPath()));
        }
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
        exporter.cloud();
    }

    @Override
    public void quit() {
        saving.stop();
        remember();
        stage.close(); // at once: the work below may take a moment to stop
        workspace.close();
        settingsFile.save(settings); // last, so that no earlier state that is still being written wins
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
        workspace.browser().recent().paths().addListener(changed);
    }

    private void remember() {
        settings.put("window", new WindowState(stage.getScene().getWidth(), stage.getScene().getHeight(), stage.isMaximized()));
        settings.put("screen", new ScreenState(workspace.viewer().exposure().get(), workspace.viewer().display().get(),
                workspace.viewer().view().get()));
        settings.put("files", workspace.browser().state(folder, !strip.get()));
        settings.put("panes", PanesState.of(workspace.panes()));
        settings.put("light", LightState.of(workspace.viewer().light()));
        settings.put("grid", new GridState(!workspace.viewer().pixelGrid().get()));
        settings.put("compare", CompareState.of(workspace.panes().compare()));
        settings.put("looks", LooksState.of(workspace.viewer().monoLooks()));
        settings.put("rules", RulesState.of(workspace.viewer().rules()));
        settings.put("panels", PanelsState.of(workspace));
        settings.put("theme", new ThemeState(help.theme().get()));
    }

    private File chosenFolder() {
        return folder != null && !folder.isEmpty() && Files.isDirectory(Path.of(folder)) ? new File(folder) : null;
    }

    /** In both cases: choosers of some systems tell them apart. */
    private static List<String> photoPatterns() {
        return PhotoFiles.EXTENSIONS.stream().flatMap(end -> Stream.of("*" + end, "*" + end.toUpperCase(Locale.ROOT))).toList();
    }

    private void dropped(List<File> dropped) {
        workspace.browser().openSorted(dropped.stream().map(File::toPath).toList());
    }

    private void prepareStage(WindowState state, Scene scene) {
        stage.setScene(scene);
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
        stage.setOnCloseRequest(request -> quit());
    }
}
