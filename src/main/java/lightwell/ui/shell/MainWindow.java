package lightwell.ui.shell;

import java.util.Map;
import javafx.beans.property.SimpleObjectProperty;
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
import lightwell.ui.colour.ConfigLabel;
import lightwell.ui.actions.ActionControls;
import lightwell.ui.actions.ActionRegistry;
import lightwell.ui.actions.HeldKeys;
import lightwell.ui.actions.PictureFocus;
import lightwell.ui.kit.StyledColour;
import lightwell.ui.kit.Texts;
import lightwell.ui.pane.PaneGrid;
import lightwell.ui.tool.MarkKeys;
import lightwell.ui.workspace.FeaturePanel;
import lightwell.ui.workspace.Workspace;
import org.controlsfx.control.StatusBar;

/** The scene of the main window: menu, tools, panes, probe line, status bar. Layout only. */
final class MainWindow {

    private static final int AFTER_OPEN_FOLDER = 2;

    private final Scene scene;
    private final PictureFocus focus;
    private final MainTools tools;

    /** @param features have registered their actions */
    MainWindow(Workspace workspace, Features features, ActionRegistry actions, StatusModel status, double width, double height) {
        tools = new MainTools(actions, workspace.viewer(), features.colour().model());
        PaneGrid panes = features.panes().grid();
        panes.offerMenu(actions);
        panes.speak(features.inspect().probe().spoken());
        Region pictures = features.space().beside(panes, actions);
        EmptyState empty = new EmptyState(actions);
        empty.visibleProperty().bind(workspace.viewer().photo().isNull().and(features.files().browser().covered().not()));
        pictures.visibleProperty().bind(empty.visibleProperty().not());
        Region notices = notices(new ErrorBanner(workspace.errors()), new TaskPanel(features.exports().model().running()),
                features.exports().endings());
        StackPane area = new StackPane(pictures, features.files().placeholder(panes::places), empty, notices);
        area.setMinWidth(0); // the content without a photo must not widen the window

        StyledColour ground = new StyledColour("window-ground"); // the scene's own colour: a root's would be drawn below every frame
        StackPane root = new StackPane(ground);
        root.getStyleClass().add("main-window");
        scene = new Scene(root, width, height);
        ground.colour().addListener((observable, before, now) -> scene.setFill(now));
        focus = PictureFocus.install(scene, panes);
        BorderPane content = new BorderPane(withPanels(area, features, actions));
        content.setTop(new VBox(menuBar(features, actions), focus.passedOnBy(tools)));
        content.setBottom(new VBox(focus.passedOnBy(features.files().filmStrip(features.compare()::useAsReference)),
                features.inspect().probeBar(), statusBar(features, actions, status)));
        root.getChildren().add(content);
        root.getChildren().addAll(features.help().overlays());
        root.setFocusTraversable(true); // takes the first focus, so that no button looks selected
        root.setAccessibleText(Texts.get("app.name"));
        ActionControls.installFurtherKeys(actions, scene);
        HeldKeys.install(actions, scene);
        ActionControls.keepTypingApart(root);
        MarkKeys.install(root, workspace.viewer(), focus::take);
        KeyReasons.install(root, actions, status.note());
        ActionControls.installArrows(actions, root);
        features.help().theme().addListener((observable, before, theme) -> theme.apply(scene));
        features.help().theme().get().apply(scene);
    }

    Scene scene() {
        return scene;
    }

    /** One stack over the pictures, which keep their place. */
    private static Region notices(Region... stack) {
        VBox notices = new VBox(stack);
        notices.getStyleClass().add("notices");
        notices.setAlignment(Pos.BOTTOM_RIGHT);
        notices.setPickOnBounds(false);
        StackPane.setAlignment(notices, Pos.BOTTOM_RIGHT);
        StackPane.setMargin(notices, new Insets(12));
        return notices;
    }

    /** The dock on the right; the strip of layers, from which layers are dragged, on the left. */
    private Region withPanels(Region area, Features features, ActionRegistry actions) {
        FeaturePanel strip = features.layers().panel();
        DockModel dock = new DockModel(features.docked());
        Region docked = new SidePanel(area, Side.RIGHT, () -> new Dock(dock, actions), dock.width(), dock.open());
        return new SidePanel(docked, Side.LEFT, () -> focus.passedOnBy(strip.maker().apply(actions)),
                new SimpleObjectProperty<>(strip.width()), strip.visible());
    }

    private static MenuBar menuBar(Features features, ActionRegistry actions) {
        Map<String, Menu> menus = ActionControls.menus(actions);
        menus.get("file").getItems().add(AFTER_OPEN_FOLDER, features.files().recentMenu());
        return ActionControls.menuBar(menus);
    }

    private static StatusBar statusBar(Features features, ActionRegistry actions, StatusModel status) {
        StatusBar bar = new StatusBar();
        bar.textProperty().bind(status.text());
        bar.getRightItems().addAll(features.compare().chip(), new ConfigLabel(features.colour().model(), actions.get("colourPanel")),
                features.files().positionLabel());
        bar.progressProperty().bind(status.progress());
        return bar;
    }
}
