package lightwell.ui.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.value.ObservableBooleanValue;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import lightwell.ui.Texts;
import lightwell.ui.viewer.ViewerModel;
import org.controlsfx.control.action.Action;
import org.controlsfx.control.action.ActionUtils;
import org.controlsfx.control.action.ActionUtils.ActionTextBehavior;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignN;

/** Every action of the window, defined once: text, icon, key and what it does. */
final class MainActions {

    private static final double EXPOSURE_STEP = 0.25;
    private static final double ZOOM_STEP = 1.25;

    final Action open;
    final Action demo;
    final Action export;
    final Action exportAs;
    final Action quit;
    final Action fit;
    final Action one;
    final Action zoomIn;
    final Action zoomOut;
    final Action brighter;
    final Action darker;
    final Action exposureReset;

    private final Map<Action, Ikon> icons = new HashMap<>();

    /** What the window does for the actions that concern more than the viewer. */
    interface Commands {
        void open();

        void openDemo();

        void export();

        void exportAs();

        void quit();
    }

    MainActions(Commands commands, ViewerModel viewer) {
        ObservableBooleanValue nothing = viewer.photo().isNull();
        open = action("open", MaterialDesignF.FOLDER_OPEN_OUTLINE, "Shortcut+O", event -> commands.open());
        demo = action("demo", MaterialDesignI.IMAGE_OUTLINE, "Shortcut+D", event -> commands.openDemo());
        export = needsPhoto(action("export", MaterialDesignE.EXPORT_VARIANT, "Shortcut+E", event -> commands.export()), nothing);
        exportAs = needsPhoto(action("exportAs", null, "Shortcut+Shift+E", event -> commands.exportAs()), nothing);
        quit = action("quit", null, "Shortcut+Q", event -> commands.quit());
        fit = needsPhoto(action("fit", MaterialDesignF.FIT_TO_PAGE_OUTLINE, "F", event -> viewer.fit()), nothing);
        one = needsPhoto(action("one", MaterialDesignN.NUMERIC_1_BOX_OUTLINE, "1", event -> viewer.oneToOne()), nothing);
        zoomIn = needsPhoto(action("zoomIn", MaterialDesignM.MAGNIFY_PLUS_OUTLINE, "Plus", event -> viewer.zoomBy(ZOOM_STEP)), nothing);
        zoomOut = needsPhoto(action("zoomOut", MaterialDesignM.MAGNIFY_MINUS_OUTLINE, "Minus", event -> viewer.zoomBy(1 / ZOOM_STEP)), nothing);
        brighter = action("brighter", MaterialDesignB.BRIGHTNESS_7, "]", event -> expose(viewer, EXPOSURE_STEP));
        darker = action("darker", MaterialDesignB.BRIGHTNESS_5, "[", event -> expose(viewer, -EXPOSURE_STEP));
        exposureReset = action("exposureReset", MaterialDesignA.ARROW_U_LEFT_TOP, "0", event -> viewer.exposure().set(0));
    }

    /** A new icon for a place where the action is shown, since a node can only be in one; null when it has none. */
    FontIcon icon(Action action) {
        Ikon icon = icons.get(action);
        return icon == null ? null : new FontIcon(icon);
    }

    Button button(Action action, ActionTextBehavior text) {
        Button button = ActionUtils.createButton(action, text);
        button.graphicProperty().unbind();
        button.setGraphic(icon(action));
        button.setAccessibleText(action.getText());
        button.setFocusTraversable(true);
        button.setMinWidth(Region.USE_PREF_SIZE);
        if (text == ActionTextBehavior.HIDE) {
            button.getStyleClass().addAll("flat", "button-icon");
        }
        return button;
    }

    MenuItem menuItem(Action action) {
        MenuItem item = ActionUtils.createMenuItem(action);
        item.graphicProperty().unbind();
        item.setGraphic(icon(action));
        return item;
    }

    List<Action> fileMenu() {
        return List.of(open, demo, export, exportAs, quit);
    }

    List<Action> viewMenu() {
        return List.of(fit, one, zoomIn, zoomOut, brighter, darker, exposureReset);
    }

    /** Further keys of some actions: plus is a shifted key on many keyboards, and the number pad has its own. */
    Map<KeyCombination, Runnable> furtherKeys() {
        return Map.of(
                new KeyCodeCombination(KeyCode.EQUALS, KeyCombination.SHIFT_ANY), runs(zoomIn),
                new KeyCodeCombination(KeyCode.ADD), runs(zoomIn),
                new KeyCodeCombination(KeyCode.SUBTRACT), runs(zoomOut));
    }

    private static Runnable runs(Action action) {
        return () -> {
            if (!action.isDisabled()) {
                action.handle(new ActionEvent());
            }
        };
    }

    private static void expose(ViewerModel viewer, double stops) {
        double changed = viewer.exposure().get() + stops;
        viewer.exposure().set(Math.max(-MainTools.EXPOSURE_RANGE, Math.min(MainTools.EXPOSURE_RANGE, changed)));
    }

    private Action action(String key, Ikon icon, String keys, Consumer<ActionEvent> handler) {
        Action action = new Action(Texts.get("action." + key), handler);
        KeyCombination combination = KeyCombination.valueOf(keys);
        action.setAccelerator(combination);
        action.setLongText(Texts.get("action." + key + ".tip") + " (" + combination.getDisplayText() + ")");
        if (icon != null) {
            icons.put(action, icon);
        }
        return action;
    }

    private static Action needsPhoto(Action action, ObservableBooleanValue nothing) {
        action.disabledProperty().bind(nothing);
        return action;
    }

}
