package lightwell.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
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

/**
 * The scene of the main window: panes at once, menu, tools, panels, probe line and status bar in steps around them. Layout only. For the
 * FX thread.
 */
final class MainWindow {

    private static final int AFTER_OPEN_FOLDER = 2;

    private final Workspace workspace;
    private final Features features;
    private final ActionRegistry actions;
    private final StatusModel status;
    private final PaneGrid panes;
    private final BooleanBinding empty;
    private final StackPane area;
    private final BorderPane content;
    private final VBox below = new VBox();
    private final StackPane root;
    private final Scene scene;
    private final PictureFocus focus;
    private final List<Runnable> panels = new ArrayList<>();
    private boolean panelled;

    /**
     * Makes the panes alone.
     *
     * @param actions may still be empty
     * @param edges   are left free for what comes around the panes
     */
    MainWindow(Workspace workspace, Features features, ActionRegistry actions, StatusModel status, double width, double height,
            EdgesState edges) {
        this.workspace = workspace;
        this.features = features;
        this.actions = actions;
        this.status = status;
        panes = features.panes().grid();
        empty = workspace.viewer().photo().isNull().and(features.files().browser().covered().not());
        Region pictures = features.space().beside(panes, actions);
        pictures.visibleProperty().bind(empty.not());
        area = new StackPane(pictures, features.files().placeholder(panes::places));
        area.setMinWidth(0); // the content without a photo must not widen the window

        StyledColour ground = new StyledColour("window-ground"); // the scene's own colour: a root's would be drawn below every frame
        content = new BorderPane(withPanels());
        content.setTop(edges.topSpace());
        below.getChildren().setAll(features.files().filmStrip(features.compare()::useAsReference), edges.bottomSpace());
        content.setBottom(below);
        root = new StackPane(ground, content);
        root.getStyleClass().add("main-window");
        root.setFocusTraversable(true); // takes the first focus, so that no button looks selected
        root.setAccessibleText(Texts.get("app.name"));
        scene = new Scene(root, width, height);
        ground.colour().addListener((observable, before, now) -> scene.setFill(now));
        focus = PictureFocus.install(scene, panes);
        features.help().theme().addListener((observable, before, theme) -> theme.apply(scene));
        features.help().theme().get().apply(scene);
    }

    Scene scene() {
        return scene;
    }

    /** What is made around the panes, in two steps: each is run once, in this order, after the features' actions are registered. */
    List<Runnable> furnishing() {
        return List.of(() -> {
            addTools();
            addStrips();
        }, () -> {
            addPanels();
            addRest();
        });
    }

    /** What surrounds the panes now. */
    EdgesState edges() {
        return EdgesState.of(content.getTop(), below.getChildren().subList(1, below.getChildren().size()));
    }

    private void addTools() {
        MainTools tools = new MainTools(actions, workspace.viewer(), features.colour().model());
        content.setTop(new VBox(menuBar(features, actions), focus.passedOnBy(tools)));
    }

    private void addStrips() {
        Node strip = focus.passedOnBy(below.getChildren().get(0));
        below.getChildren().setAll(strip, features.inspect().probeBar(), statusBar());
    }

    private void addPanels() {
        panelled = true;
        panels.forEach(Runnable::run);
    }

    private void addRest() {
        EmptyState welcome = new EmptyState(actions);
        welcome.visibleProperty().bind(empty);
        area.getChildren().addAll(welcome, notices(new ErrorBanner(workspace.errors()),
                new TaskPanel(features.exports().model().running()), features.exports().endings()));
        panes.offerMenu(actions);
        panes.speak(features.inspect().probe().spoken());
        root.getChildren().addAll(features.help().overlays());
        ActionControls.installFurtherKeys(actions, scene);
        HeldKeys.install(actions, scene);
        ActionControls.keepTypingApart(root);
        MarkKeys.install(root, workspace.viewer(), focus::take);
        KeyReasons.install(root, actions, status.note());
        ActionControls.installArrows(actions, root);
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
    private Region withPanels() {
        FeaturePanel strip = features.layers().panel();
        DockModel dock = new DockModel(features.docked());
        Region docked = new SidePanel(area, Side.RIGHT, () -> promised(() -> new Dock(dock, actions)), dock.width(), dock.open());
        return new SidePanel(docked, Side.LEFT, () -> promised(() -> focus.passedOnBy(strip.maker().apply(actions))),
                new SimpleObjectProperty<>(strip.width()), strip.visible());
    }

    /** The place of a panel, which is made when its turn comes, or at once if that has passed. */
    private Region promised(Supplier<Node> panel) {
        StackPane place = new StackPane();
        Runnable make = () -> place.getChildren().setAll(panel.get());
        if (panelled) {
            make.run();
        } else {
            panels.add(make);
        }
        return place;
    }

    private static MenuBar menuBar(Features features, ActionRegistry actions) {
        Map<String, Menu> menus = ActionControls.menus(actions);
        menus.get("file").getItems().add(AFTER_OPEN_FOLDER, features.files().recentMenu());
        return ActionControls.menuBar(menus);
    }

    private StatusBar statusBar() {
        StatusBar bar = new StatusBar();
        bar.textProperty().bind(status.text());
        bar.getRightItems().addAll(features.compare().chip(), new ConfigLabel(features.colour().model(), actions.get("colourPanel")),
                features.files().positionLabel());
        bar.progressProperty().bind(status.progress());
        return bar;
    }
}
