package lightwell.ui.shell;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import lightwell.photo.PhotoFiles;
import lightwell.ui.Texts;
import lightwell.ui.actions.ActionRegistry;
import lightwell.ui.export.ExportController;
import lightwell.ui.settings.Settings;
import lightwell.ui.settings.SettingsFile;
import lightwell.ui.settings.UserFolders;
import lightwell.ui.theme.Theme;

/** One main window: wires actions, files and settings to its models, from the first frame until it closes. For the FX thread. */
public final class Shell implements MainActions.Commands {

    private static final List<String> PHOTO_PATTERNS = PhotoFiles.EXTENSIONS.stream()
            .flatMap(extension -> Stream.of("*" + extension, "*" + extension.toUpperCase(Locale.ROOT))).toList();
    private static final int[] ICON_SIZES = {16, 32, 48, 128, 256};

    private final Stage stage;
    private final SettingsFile settingsFile;
    private final Settings settings;
    private final Workspace workspace;
    private final ActionRegistry actions = new ActionRegistry();
    private final ExportController exporter;
    private final Help help;
    private String folder;

    private record FolderState(String folder) {
        private FolderState {
            folder = folder == null ? "" : folder;
        }
    }

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
        folder = settings.get("files", FolderState.class).map(FolderState::folder).orElse("");
        WindowState state = settings.get("window", WindowState.class).orElse(WindowState.DEFAULT);
        ScreenState screen = settings.get("screen", ScreenState.class).orElse(ScreenState.DEFAULT);
        workspace = new Workspace(config);
        settings.get("panes", PanesState.class).orElse(PanesState.DEFAULT).restore(workspace.panes());
        settings.get("panels", PanelsState.class).orElse(PanelsState.DEFAULT).restore(workspace);
        exporter = new ExportController(workspace.viewer(), workspace.exports(), workspace.errors(), stage, showFolder);
        MainActions.register(actions, this, workspace.viewer());
        PaneActions.register(actions, workspace.panes(), workspace.viewer());
        PaneActions.register(actions, workspace);
        help = new Help(actions, settings.get("theme", ThemeState.class).orElse(ThemeState.DEFAULT).theme());
        MainWindow window = new MainWindow(workspace, actions, help, state.width(), state.height());
        workspace.color().whenLoaded(engine -> window.tools().offer(engine, screen.display(), screen.view()),
                failure -> workspace.errors().show("OpenColorIO", failure));
        PseudoClass dropping = PseudoClass.getPseudoClass("dropping");
        Scene scene = window.scene();
        FileDrop.install(scene, this::dropped, over -> scene.getRoot().pseudoClassStateChanged(dropping, over));
        prepareStage(state, scene);
    }

    public void show() {
        stage.show();
        stage.getScene().getRoot().requestFocus();
    }

    public void open(Path path) {
        workspace.opener().open(path);
    }

    @Override
    public void open() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.get("chooser.open"));
        chooser.getExtensionFilters().addAll(new FileChooser.ExtensionFilter(Texts.get("chooser.photos"), PHOTO_PATTERNS),
                new FileChooser.ExtensionFilter(Texts.get("chooser.all"), "*"));
        if (!folder.isEmpty() && Files.isDirectory(Path.of(folder))) {
            chooser.setInitialDirectory(new File(folder));
        }
        File chosen = chooser.showOpenDialog(stage);
        if (chosen != null) {
            folder = chosen.getParent();
            open(chosen.toPath());
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
    public void quit() {
        saveSettings();
        stage.close(); // at once: the work below may take a moment to stop
        workspace.close();
    }

    ActionRegistry actions() {
        return actions;
    }

    Workspace workspace() {
        return workspace;
    }

    private void saveSettings() {
        settings.put("window", new WindowState(stage.getScene().getWidth(), stage.getScene().getHeight(), stage.isMaximized()));
        settings.put("screen", new ScreenState(workspace.viewer().exposure().get(), workspace.viewer().display().get(),
                workspace.viewer().view().get()));
        settings.put("files", new FolderState(folder));
        settings.put("panes", PanesState.of(workspace.panes()));
        settings.put("panels", PanelsState.of(workspace));
        settings.put("theme", new ThemeState(help.theme().get()));
        settingsFile.save(settings);
    }

    private void dropped(List<File> files) {
        files.stream().filter(File::isFile).findFirst().ifPresentOrElse(
                file -> open(file.toPath()), () -> workspace.errors().show(Texts.get("error.drop.none")));
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
