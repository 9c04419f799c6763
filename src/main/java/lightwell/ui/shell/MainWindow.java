package lightwell.ui.shell;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Scene;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lightwell.ui.actions.ActionControls;
import lightwell.ui.actions.ActionRegistry;
import lightwell.ui.actions.HeldKeys;
import lightwell.ui.actions.PictureFocus;
import lightwell.ui.files.FilmStrip;
import lightwell.ui.files.PhotoPlaceholder;
import lightwell.ui.files.PositionLabel;
import lightwell.ui.files.RecentMenu;
import lightwell.ui.inspect.InspectorPanel;
import lightwell.ui.inspect.ProbeBar;
import lightwell.ui.kit.Texts;
import lightwell.ui.layers.LayerStrip;
import lightwell.ui.light.LightPanel;
import lightwell.ui.metadata.MetadataPanel;
import lightwell.ui.pane.MarkKeys;
import lightwell.ui.pane.PaneGrid;
import lightwell.ui.space.SpacePane;
import lightwell.ui.space.SpaceSplit;
import lightwell.ui.workspace.PanelWidths;
import lightwell.ui.workspace.Workspace;
import org.controlsfx.control.StatusBar;

/** The scene of the main window: menu, tools, panes, probe line, status bar. Layout only. */
final class MainWindow {

    private static final int AFTER_OPEN_FOLDER = 2;

    private final Scene scene;
    private final PictureFocus focus;
    private final MainTools tools;
    private final Supplier<SpacePane> makeSpace;
    private SpacePane space;

    /**
     * @param help       palette and cheat sheet, whose actions are registered
     * @param strip      whether the filmstrip is wanted
     * @param showFolder opens a folder in the desktop's file manager
     */
    MainWindow(Workspace workspace, ActionRegistry actions, Help help, BooleanProperty strip, Consumer<Path> showFolder,
            double width, double height) {
        tools = new MainTools(actions, workspace.viewer());
        PaneGrid panes = new PaneGrid(workspace.viewer(), workspace.panes(), workspace.background());
        panes.speak(workspace.probe().spoken());
        makeSpace = () -> new SpacePane(workspace.viewer(), workspace.space(), workspace.spaceMotion(), workspace.panes(), actions,
                workspace.spacePanel(), workspace.background());
        SpaceSplit pictures = new SpaceSplit(panes, this::space, workspace.space().active(), workspace.spaceShare());
        EmptyState empty = new EmptyState(actions);
        PhotoPlaceholder placeholder = new PhotoPlaceholder(workspace.browser(), panes::places);
        empty.visibleProperty().bind(workspace.viewer().photo().isNull().and(workspace.browser().covered().not()));
        pictures.visibleProperty().bind(empty.visibleProperty().not());
        TaskPanel tasks = new TaskPanel(workspace.exports().running());
        StackPane.setAlignment(tasks, Pos.BOTTOM_RIGHT);
        StackPane.setMargin(tasks, new Insets(12));
        StackPane area = new StackPane(pictures, placeholder, empty, tasks);
        area.getStyleClass().add("stage-area");
        area.setMinWidth(0); // what it shows without a photo must not widen the window

        StackPane root = new StackPane();
        scene = new Scene(root, width, height);
        focus = PictureFocus.install(scene, panes);
        BorderPane content = new BorderPane(withPanels(area, workspace, actions));
        content.setTop(new VBox(menuBar(workspace, actions), focus.passedOnBy(tools), new ErrorBanner(workspace.errors())));
        FilmStrip film = focus.passedOnBy(new FilmStrip(workspace.browser(), workspace.thumbnails(), strip, showFolder));
        content.setBottom(new VBox(film, new ProbeBar(workspace.probe()), statusBar(workspace)));
        root.getChildren().add(content);
        root.getChildren().addAll(help.overlays());
        root.setFocusTraversable(true); // takes the first focus, so that no button looks chosen
        root.setAccessibleText(Texts.get("app.name"));
        ActionControls.installFurtherKeys(actions, scene);
        HeldKeys.install(actions, scene);
        ActionControls.keepTypingApart(root);
        MarkKeys.install(root, workspace.viewer(), focus::take);
        KeyReasons.install(root, actions, workspace.status().note());
        ActionControls.installArrows(actions, root);
        help.theme().addListener((observable, before, theme) -> theme.apply(scene));
        help.theme().get().apply(scene);
    }

    Scene scene() {
        return scene;
    }

    /** Made when it is first asked for. */
    SpacePane space() {
        if (space == null) {
            space = makeSpace.get();
        }
        return space;
    }

    MainTools tools() {
        return tools;
    }

    private Region withPanels(Region area, Workspace workspace, ActionRegistry actions) {
        PanelWidths widths = workspace.widths();
        SidePanel lit = new SidePanel(area, Side.RIGHT, () -> new LightPanel(workspace.viewer(), workspace.mono(), actions), widths.light(),
                workspace.lightPanel());
        SidePanel described = new SidePanel(lit, Side.RIGHT, () -> new MetadataPanel(workspace.metadata(), actions), widths.metadata(),
                workspace.metadata().visible());
        SidePanel measured = new SidePanel(described, Side.RIGHT, () -> new InspectorPanel(workspace.probes(), workspace.measures(),
                workspace.depth(), workspace.viewer(), workspace.inspector(), workspace.foldedSections()), widths.inspector(),
                workspace.inspector());
        return new SidePanel(measured, Side.LEFT, () -> focus.passedOnBy(new LayerStrip(workspace.viewer(), workspace.panes(),
                workspace.strip(), workspace.browser().covered(), workspace.browser().coming(), workspace.opener()::openImage)),
                widths.strip(), workspace.strip().visible());
    }

    private static MenuBar menuBar(Workspace workspace, ActionRegistry actions) {
        Map<String, Menu> menus = ActionControls.menus(actions);
        menus.get("file").getItems().add(AFTER_OPEN_FOLDER, new RecentMenu(workspace.gatherer()));
        return ActionControls.menuBar(menus);
    }

    private static StatusBar statusBar(Workspace workspace) {
        StatusBar bar = new StatusBar();
        bar.textProperty().bind(workspace.status().text());
        bar.getRightItems().add(new PositionLabel(workspace.browser().session()));
        bar.progressProperty().bind(workspace.status().progress());
        return bar;
    }
}
