package lightwell.ui.shell;

import java.util.stream.Stream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.stage.Stage;

/** The items of a window's menus, with those of their submenus. For the FX thread. */
final class MenuItems {

    private MenuItems() {}

    static Stream<MenuItem> of(Stage stage) {
        return ((MenuBar) stage.getScene().lookup(".menu-bar")).getMenus().stream().flatMap(menu -> menu.getItems().stream())
                .flatMap(item -> item instanceof Menu submenu ? submenu.getItems().stream() : Stream.of(item));
    }
}
