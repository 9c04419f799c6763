package lightwell.ui.actions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableStringValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Control;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import lightwell.ui.kit.Texts;
import org.kordamp.ikonli.javafx.FontIcon;

/** Creates the controls of actions. */
public final class ActionControls {

    private static final PseudoClass CHECKED = PseudoClass.getPseudoClass("checked");

    private ActionControls() {}

    /** A button with text beside the icon. */
    public static Button button(WindowAction action) {
        Button button = iconButton(action);
        button.setText(action.text());
        button.getStyleClass().removeAll("flat", "button-icon");
        return button;
    }

    /** A button with only the icon; the tooltip describes the action. */
    public static Button iconButton(WindowAction action) {
        Button button = new Button(null, icon(action));
        button.getStyleClass().addAll("flat", "button-icon");
        button.setId("action-" + action.id());
        button.setAccessibleText(action.text());
        button.accessibleHelpProperty().bind(action.explanation());
        button.setTooltip(tip(action));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        action.disabled().ifPresent(button.disableProperty()::bind);
        action.checked().ifPresent(checked -> {
            button.pseudoClassStateChanged(CHECKED, checked.get());
            checked.addListener((observable, before, now) -> button.pseudoClassStateChanged(CHECKED, now));
        });
        return button;
    }

    /** Wraps a control so that its tooltip also appears while it is disabled, when JavaFX passes it no mouse events. */
    public static Node explained(Control control) {
        StackPane around = new StackPane(control);
        Tooltip.install(around, control.getTooltip());
        return around;
    }

    /** The description of the action, and the reason why it is disabled. */
    public static Tooltip tip(WindowAction action) {
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(action.explanation());
        return tip;
    }

    public static MenuItem menuItem(WindowAction action) {
        MenuItem item = action.checked().map(checked -> {
            CheckMenuItem check = new CheckMenuItem();
            check.setSelected(checked.get());
            checked.addListener((observable, before, now) -> check.setSelected(now));
            return (MenuItem) check;
        }).orElseGet(() -> new MenuItem(null, icon(action)));
        item.setId("menu-" + action.id());
        ObservableStringValue explanation = action.explanation();
        item.textProperty().bind(Bindings.createStringBinding(() -> menuText(action), explanation)); // menu items have no tooltips
        action.key().ifPresent(item::setAccelerator);
        action.disabled().ifPresent(item.disableProperty()::bind);
        item.setOnAction(event -> {
            action.run();
            action.checked().ifPresent(checked -> ((CheckMenuItem) item).setSelected(checked.get())); // undo the toggle of the click
        });
        return item;
    }

    /** The text with the reason why the action is disabled, except that no photo is open, which the whole window shows. */
    private static String menuText(WindowAction action) {
        String reason = action.reason();
        return reason.isEmpty() || reason.equals(Texts.get("reason.photo")) ? action.text()
                : Texts.get("menu.disabled", action.text(), reason);
    }

    /** The menus by name, in their order. */
    public static Map<String, Menu> menus(ActionRegistry actions) {
        Map<String, Menu> menus = new LinkedHashMap<>();
        actions.menus().forEach((name, listed) -> menus.put(name, menu(Texts.get("menu." + name), listed)));
        return menus;
    }

    public static MenuBar menuBar(Map<String, Menu> menus) {
        return new MenuBar(menus.values().toArray(Menu[]::new));
    }

    /** Installs the keys that the menus do not show. */
    public static void installFurtherKeys(ActionRegistry actions, Scene scene) {
        actions.all().forEach(action -> action.furtherKeys().forEach(key -> scene.getAccelerators().put(key, action::run)));
    }

    /** Prevents keys typed into a field from triggering actions, since JavaFX offers them to both. */
    public static void keepTypingApart(Node root) {
        root.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            boolean typing = key.getTarget() instanceof TextInputControl;
            if (typing && !key.isShortcutDown() && !key.isAltDown() && !key.isMetaDown() && !key.getCode().isFunctionKey()) {
                key.consume();
            }
        });
    }

    /**
     * JavaFX would move the focus by arrow keys before it checks accelerators; outside pictures no action uses them. Controls that use
     * arrows themselves keep them.
     */
    public static void installArrows(ActionRegistry actions, Node root) {
        root.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode().isArrowKey() && !key.isConsumed()) {
                Optional<WindowAction> action = actions.of(key);
                action.ifPresent(WindowAction::run);
                if (action.isPresent() || !(key.getTarget() instanceof Control)) {
                    key.consume();
                }
            }
        });
    }

    private static Menu menu(String title, List<WindowAction> listed) {
        Menu menu = new Menu(title);
        Menu into = menu;
        MenuPlace group = null;
        for (WindowAction action : listed) {
            if (group != action.place()) {
                Optional<Menu> submenu = action.place().submenu().map(name -> new Menu(Texts.get("menu." + name)));
                if (group != null && (submenu.isEmpty() || group.submenu().isEmpty())) {
                    menu.getItems().add(new SeparatorMenuItem());
                }
                submenu.ifPresent(menu.getItems()::add);
                into = submenu.orElse(menu);
                group = action.place();
            }
            into.getItems().add(menuItem(action));
        }
        return menu;
    }

    /** A new icon for each use, since a node can have only one parent; null if the action has none. */
    private static FontIcon icon(WindowAction action) {
        return action.icon().map(FontIcon::of).orElse(null);
    }
}
