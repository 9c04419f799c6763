package lightwell.ui.shell;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lightwell.ui.actions.ActionControls;
import lightwell.ui.actions.ActionRegistry;
import lightwell.ui.layers.LayerStrip;
import lightwell.ui.metadata.MetadataPanel;
import lightwell.ui.probe.ProbeBar;
import lightwell.ui.viewer.PaneGrid;
import org.controlsfx.control.StatusBar;

/** The scene of the main window: menu, tools, panes, probe line, status bar. Layout only. */
final class MainWindow {

    private final Scene scene;
    private final MainTools tools;

    /** @param help palette and cheat sheet, whose actions are registered */
    MainWindow(Workspace workspace, ActionRegistry actions, Help help, double width, double height) {
        tools = new MainTools(actions, workspace.viewer());
        PaneGrid panes = new PaneGrid(workspace.viewer(), workspace.panes(), workspace.background());
        EmptyState empty = new EmptyState(actions);
        empty.visibleProperty().bind(workspace.viewer().photo().isNull());
        panes.visibleProperty().bind(empty.visibleProperty().not());
        TaskPanel tasks = new TaskPanel(workspace.exports().running());
        StackPane.setAlignment(tasks, Pos.BOTTOM_RIGHT);
        StackPane.setMargin(tasks, new Insets(12));
        StackPane area = new StackPane(panes, empty, tasks);
        area.getStyleClass().add("stage-area");

        MetadataPanel metadata = new MetadataPanel(workspace.metadata());
        BorderPane content = new BorderPane(new SidePanel(area, metadata, workspace.metadata().visible()));
        content.setLeft(new LayerStrip(workspace.viewer(), workspace.panes(), workspace.strip(), workspace.opener()::openImage));
        content.setTop(new VBox(ActionControls.menuBar(ActionControls.menus(actions)), tools, new ErrorBanner(workspace.errors())));
        content.setBottom(new VBox(new ProbeBar(workspace.probe()), statusBar(workspace)));
        StackPane root = new StackPane(content);
        root.getChildren().addAll(help.overlays());
        root.setFocusTraversable(true); // takes the first focus, so that no button looks chosen
        scene = new Scene(root, width, height);
        ActionControls.installFurtherKeys(actions, scene);
        ActionControls.keepTypingApart(root);
        help.theme().addListener((observable, before, theme) -> theme.apply(scene));
        help.theme().get().apply(scene);
    }

    Scene scene() {
        return scene;
    }

    MainTools tools() {
        return tools;
    }

    private static StatusBar statusBar(Workspace workspace) {
        StatusBar bar = new StatusBar();
        bar.textProperty().bind(workspace.status().text());
        bar.progressProperty().bind(workspace.status().progress());
        return bar;
    }
}
