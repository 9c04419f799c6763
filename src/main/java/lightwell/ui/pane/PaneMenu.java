package lightwell.ui.pane;

import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import lightwell.ui.actions.ActionControls;
import lightwell.ui.actions.ActionRegistry;
import lightwell.ui.kit.Texts;
import lightwell.ui.viewer.PanesModel;
import lightwell.ui.viewer.ViewerModel;

/** The context menu of all panes: layers of the pane that was clicked, and what can be done at the pixel under the pointer. */
final class PaneMenu {

    private static final List<List<String>> GROUPS = List.of(List.of("wipe", "blink", "difference"),
            List.of("pin", "brightest", "nearest", "copyValues", "copyPicture", "savePicture"),
            List.of("fit", "one", "zoomRegion", "legend"));

    private final ActionRegistry actions;
    private final PanesModel panes;
    private final ViewerModel viewer;
    private final Menu layers = new Menu(Texts.get("pane.menu.layers"));
    private ContextMenu menu; // made when it is first wanted

    PaneMenu(ActionRegistry actions, PanesModel panes, ViewerModel viewer) {
        this.actions = actions;
        this.panes = panes;
        this.viewer = viewer;
    }

    /** Installs it on a pane's picture. */
    void install(Region picture, int pane) {
        picture.setOnContextMenuRequested(request -> {
            show(picture, pane, request);
            request.consume();
        });
        picture.addEventFilter(MouseEvent.MOUSE_EXITED, this::keepPointer);
        picture.addEventFilter(MouseEvent.MOUSE_MOVED, this::keepPointer);
    }

    /** While the menu is shown, the pointer means the pixel that was clicked. */
    private void keepPointer(MouseEvent moved) {
        if (menu != null && menu.isShowing()) {
            moved.consume();
        }
    }

    private void show(Node picture, int pane, ContextMenuEvent request) {
        if (viewer.photo().get() == null) {
            return;
        }
        panes.focus(pane);
        if (menu == null) {
            menu = make();
        }
        layers.getItems().setAll(LayerMenu.items("menu-layer", panes.options().get(), panes.shown(pane).get(), choice -> panes.choose(pane,
                choice)));
        menu.show(picture, request.getScreenX(), request.getScreenY());
        menu.setOnHidden(hidden -> Platform.runLater(() -> { // after the chosen action
            if (!picture.isHover()) {
                viewer.pointer().set(Optional.empty());
            }
        }));
    }

    private ContextMenu make() {
        ContextMenu made = new ContextMenu(layers);
        for (List<String> group : GROUPS) {
            made.getItems().add(new SeparatorMenuItem());
            group.forEach(id -> made.getItems().add(ActionControls.menuItem(actions.get(id))));
        }
        return made;
    }
}
