package lightwell.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Window;
import lightwell.ui.actions.WindowAction;
import lightwell.ui.content.ViewerTestSupport;
import lightwell.ui.kit.Middle;
import lightwell.ui.kit.Texts;
import lightwell.ui.palette.KeySheet;
import org.controlsfx.control.SegmentedButton;
import org.controlsfx.control.StatusBar;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Command palette, cheat sheet and themes in the window. */
class HelpTest extends OneWindow {

    private static final long MILLIS = 30_000;
    /** Of a small screen, lines included. */
    private static final int LONGEST_MENU = 26;
    /** What desktops usually keep for themselves. */
    private static final List<String> DESKTOP = List.of("Ctrl+Alt+T", "Ctrl+Alt+L", "Ctrl+Alt+D", "Ctrl+Alt+Delete", "Ctrl+Alt+←",
            "Ctrl+Alt+→",
            "Ctrl+Alt+↑", "Ctrl+Alt+↓", "Ctrl+Shift+U", "Alt+F4");
    private static final Path KEYS_PAGE = Path.of("docs/keys.md");

    @Test
    void aCommandRunsByItsName(FxRobot robot) {
        Node before = focused();
        robot.push(KeyCode.CONTROL, KeyCode.K);
        assertTrue(visible(robot, "#command-palette"));
        robot.write("bri");
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(visible(robot, "#command-palette"));
        assertEquals(0.25, shell.workspace().viewer().exposure().get(), 1e-9);
        assertSame(before, focused());
    }

    @Test
    void aCommandThatThePhotoDoesNotAllowSaysWhy(FxRobot robot) throws Exception {
        var open = ViewerTestSupport.open(ViewerTestSupport.plainPhoto());
        fx(() -> {
            shell.workspace().viewer().photo().set(open);
            return null;
        });
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("measure");
        waitFor(() -> robot.lookup("#command-palette .menu-name").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.isVisible() && label.getText().equals("View \u00b7 the photo has no depth map")));
        robot.push(KeyCode.ESCAPE);
    }

    /** The same command in the same place, once it can be done. */
    @Test
    void thePaletteTellsReasonsAsTheyAreNow(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("wipe");
        waitFor(() -> menuNames(robot).contains("Layers \u203a Compare \u00b7 no photo is open"));
        var open = ViewerTestSupport.open(ViewerTestSupport.plainPhoto());
        fx(() -> {
            shell.workspace().viewer().photo().set(open);
            return null;
        });
        waitFor(() -> menuNames(robot).contains("Layers \u203a Compare")
                && menuNames(robot).stream().noneMatch(name -> name.contains("no photo")));
        robot.push(KeyCode.ESCAPE);
    }

    private static List<String> menuNames(FxRobot robot) {
        return fx(() -> robot.lookup("#command-palette .menu-name").queryAllAs(Label.class).stream().map(Label::getText).toList());
    }

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
    void aKeyThatDoesNothingNowSaysWhy(FxRobot robot) throws Exception {
        assertReason(robot, "3D view of depth \u2014 not now: no photo is open", KeyCode.DIGIT3);
        var open = ViewerTestSupport.open(ViewerTestSupport.plainPhoto());
        fx(() -> {
            shell.workspace().viewer().photo().set(open);
            return null;
        });
        assertReason(robot, "3D view of depth \u2014 not now: the photo has no depth map", KeyCode.DIGIT3);
        assertFalse(shell.features().space().model().active().get());
        assertReason(robot, "Next colour map \u2014 not now: the focused pane shows no gain map, depth map or matte", KeyCode.J);
        assertReason(robot, "Reverse colour map \u2014 not now: the focused pane shows no gain map, depth map or matte", KeyCode.SHIFT,
                KeyCode.J);
        robot.moveTo(Middle.of(robot, ".main-tools"));
        assertReason(robot, "Pin the pixel \u2014 not now: the pointer is on no picture", KeyCode.P);
        assertReason(robot, "Metric grid \u2014 not now: the 3D view is closed", KeyCode.CONTROL, KeyCode.G);
        robot.push(KeyCode.Z);
        waitFor(() -> !status().contains("not now"));
    }

    private void assertReason(FxRobot robot, String reason, KeyCode... keys) throws Exception {
        robot.push(keys);
        waitFor(() -> status().equals(reason));
    }

    private String status() {
        return fx(() -> ((StatusBar) stage.getScene().lookup(".status-bar")).getText());
    }

    /** A menu item has no tip. That no photo is open needs no words at every item. */
    @Test
    void aMenuItemThatCannotBeChosenSaysWhy() throws Exception {
        MenuItem measure = fx(
                () -> ((MenuBar) stage.getScene().lookup(".menu-bar")).getMenus().stream().flatMap(menu -> menu.getItems().stream())
                        .filter(item -> "menu-measure".equals(item.getId())).findFirst().orElseThrow());
        assertEquals("Measure depth along a line", measure.getText());
        var open = ViewerTestSupport.open(ViewerTestSupport.plainPhoto());
        fx(() -> {
            shell.workspace().viewer().photo().set(open);
            return null;
        });
        assertEquals("Measure depth along a line \u2014 the photo has no depth map", measure.getText());
    }

    /** The tip lies on what is around the control, which the mouse reaches. */
    @Test
    void controlsOfPanelsThatCannotBeUsedSayWhy(FxRobot robot) throws Exception {
        var open = ViewerTestSupport.open(ViewerTestSupport.plainPhoto());
        fx(() -> {
            shell.workspace().viewer().photo().set(open);
            shell.actions().get("inspector").run();
            shell.actions().get("lightPanel").run();
            return null;
        });
        waitFor(() -> robot.lookup("#inspector-remove").tryQuery().isPresent()
                && robot.lookup("#action-hdrDifference").tryQuery().isPresent());
        assertEquals("Remove the selected pins\nNot now: no pin is selected", tipAround(robot, "#inspector-remove"));
        assertTrue(tipAround(robot, "#action-hdrDifference").endsWith("\nNot now: the photo has no gain map"));
        Node axes = robot.lookup(node -> node instanceof SegmentedButton && node.lookup("#inspector-axis-log") != null).query();
        waitFor(() -> tip(axes).startsWith("The axis of the values"));
    }

    private static String tipAround(FxRobot robot, String id) {
        return fx(() -> tip(robot.lookup(id).query().getParent()));
    }

    private static String tip(Node node) {
        return ((Tooltip) node.getProperties().get("javafx.scene.control.Tooltip")).getText();
    }

    /** JavaFX lets no mouse through to what is disabled. */
    @Test
    void theTipOfADisabledToolSaysWhy(FxRobot robot) throws Exception {
        robot.moveTo(Middle.of(robot, "#action-measure"));
        waitFor(() -> Window.getWindows().stream().filter(Tooltip.class::isInstance).map(Tooltip.class::cast)
                .anyMatch(tip -> tip.getText().endsWith("\nNot now: no photo is open")));
    }

    @Test
    void whatIsTypedThereIsNoKeyOfTheWindow(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.push(KeyCode.CLOSE_BRACKET);
        robot.push(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(visible(robot, "#command-palette"));
        assertEquals(0, shell.workspace().viewer().exposure().get(), 1e-9);
    }

    @Test
    void theSheetShowsTheKeys(FxRobot robot) throws Exception {
        robot.push(KeyCode.F1);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(visible(robot, "#cheat-sheet"));
        assertTrue(robot.lookup("#cheat-sheet .keys").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.getText().contains("F1")));
        robot.write("histogram");
        waitFor(() -> robot.lookup("#cheat-sheet .keys").queryAllAs(Label.class).stream().map(Label::getText).toList()
                .equals(List.of("Ctrl+R", "N")));
        robot.push(KeyCode.ESCAPE);
        assertFalse(visible(robot, "#cheat-sheet"));
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

    /** Each of the keys by which the menus, the palette and the sheet name it. */
    @Test
    void everyActionHasAKeyOfItsOwn() {
        Map<String, String> owners = new TreeMap<>();
        for (WindowAction action : shell.actions().all()) {
            assertTrue(action.key().isPresent(), action.id() + " has no key");
            Stream.concat(action.key().stream(), action.furtherKeys().stream()).map(KeyCombination::getDisplayText).distinct()
                    .forEach(key -> {
                        String owner = owners.put(key, action.id());
                        assertEquals(null, owner, key + " is the key of " + owner + " and of " + action.id());
                    });
        }
        DESKTOP.forEach(key -> assertEquals(null, owners.get(key), key + " is the desktop's"));
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

    /** Texts that name keys by themselves, since what they stand on knows no actions. */
    @Test
    void textsNameTheKeysThatActionsHave() {
        Map<String, List<String>> named = Map.of("pane.choose", List.of("layerNext", "layerPrevious"), "compare.choose",
                List.of("otherNext", "otherPrevious"),
                "sheet.line", List.of("measure"), "sheet.region", List.of("regionKeys"), "sheet.space", List.of("spaceView"),
                "inspector.pins.empty", List.of("pin"), "inspector.clear.tip", List.of("regionClear"), "depth.hint", List.of("measure"));
        named.forEach((text, ids) -> ids.forEach(id -> {
            String key = shell.actions().get(id).keyText();
            assertTrue(Texts.get(text).matches("(?s).*(?<![+\\w])" + Pattern.quote(key) + "(?![+\\w]).*"), text + " should name " + key);
        }));
    }

    /** The page in the documentation is what the window knows. */
    @Test
    void thePageOfKeysIsUpToDate() throws IOException {
        String page = WaitForAsyncUtils.waitForAsyncFx(MILLIS, () -> KeySheet.of(shell.actions()).markdown());
        if (!Files.exists(KEYS_PAGE) || !Files.readString(KEYS_PAGE).equals(page)) {
            Path written = Files.writeString(Path.of("target/keys.md"), page);
            assertEquals(page, Files.exists(KEYS_PAGE) ? Files.readString(KEYS_PAGE) : "", "As it should be: " + written);
        }
    }

    private static Color background(FxRobot robot) {
        Region tools = robot.lookup(".main-tools").queryAs(Region.class);
        return (Color) tools.getBackground().getFills().get(0).getFill();
    }

    private static boolean visible(FxRobot robot, String id) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup(id).query().isVisible();
    }

    private Node focused() {
        return WaitForAsyncUtils.waitForAsyncFx(MILLIS, () -> stage.getScene().getFocusOwner());
    }
}
