package lightwell.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import lightwell.ui.kit.Middle;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The menu bar and the tool bar of the window, and its theme. */
class BarsWindowTest extends OneWindow {

    /** Of a small screen, lines included. */
    private static final int LONGEST_MENU = 26;

    @Test
    void groupsOfManyCommandsAreMenusOfTheirOwn() {
        Menu view = fx(() -> ((MenuBar) stage.getScene().lookup(".menu-bar")).getMenus().get(1));
        Menu pan = view.getItems().stream().filter(Menu.class::isInstance).map(Menu.class::cast).findFirst().orElseThrow();
        assertEquals("Move the photo", pan.getText());
        assertEquals(List.of("menu-panLeft", "menu-panRight", "menu-panUp", "menu-panDown"),
                pan.getItems().stream().map(MenuItem::getId).toList());
        fx(() -> {
            ((MenuBar) stage.getScene().lookup(".menu-bar")).getMenus()
                    .forEach(menu -> assertTrue(menu.getItems().size() <= LONGEST_MENU, menu.getText() + ": " + menu.getItems().size()));
            return null;
        });
    }

    @Test
    void theThemeChangesTheColoursOfTheWindow(FxRobot robot) {
        assertTrue(background(robot).getBrightness() < 0.2);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(background(robot).getBrightness() > 0.8);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(background(robot).getBrightness() < 0.2);
    }

    /** Also in the narrowest window, with nothing cut off. */
    @Test
    void theToolBarHasEveryPanelAndFits(FxRobot robot) throws Exception {
        waitFor(() -> fx(() -> ((ComboBox<?>) stage.getScene().lookup("#view")).getValue() != null));
        for (double width : new double[] {stage.getMinWidth(), 1089, 1090, 1239, 1240, 1280, 1290}) {
            fx(() -> {
                stage.setWidth(width);
                return null;
            });
            Region tools = robot.lookup(".main-tools").queryAs(Region.class);
            waitFor(() -> Math.abs(tools.getWidth() - width) < 20);
            WaitForAsyncUtils.waitForFxEvents();
            fx(() -> {
                for (Node tool : tools.getChildrenUnmodifiable()) {
                    Bounds at = tool.getBoundsInParent();
                    assertTrue(!tool.isVisible() || at.getMaxX() <= tools.getWidth(), tool + " ends at " + at.getMaxX() + " of " + width);
                }
                for (String id : List.of("#display", "#view")) {
                    Labeled shown = shown(id);
                    assertEquals(shown.getText(), ((Text) shown.lookup(".text")).getText(), id + " at " + width);
                }
                assertEquals("sRGB", shown("#display").getText());
                return null;
            });
        }
        for (String panel : List.of("lightPanel", "inspector", "metadata")) {
            robot.clickOn(Middle.of(robot, "#action-" + panel));
            waitFor(() -> shell.actions().get(panel).checked().orElseThrow().get());
        }
    }

    /** The choice itself, not one of its list. */
    private Labeled shown(String box) {
        return ((ComboBox<?>) stage.getScene().lookup(box)).getChildrenUnmodifiable().stream().filter(ListCell.class::isInstance)
                .map(Labeled.class::cast)
                .findFirst().orElseThrow();
    }

    @Test
    void everyToolHasATipOfItsOwnWithItsKey() {
        fx(() -> {
            List<String> tips = Stream.of("#display", "#view", "#exposure")
                    .map(id -> ((Control) stage.getScene().lookup(id)).getTooltip().getText()).toList();
            assertEquals(3, Set.copyOf(tips).size(), tips.toString());
            assertTrue(tips.get(2).endsWith("([ and ])"), tips.get(2));
            return null;
        });
    }

    private static Color background(FxRobot robot) {
        Region tools = robot.lookup(".main-tools").queryAs(Region.class);
        return (Color) tools.getBackground().getFills().get(0).getFill();
    }
}
