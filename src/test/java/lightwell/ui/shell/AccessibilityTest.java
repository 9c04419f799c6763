package lightwell.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuBar;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import lightwell.photo.Photo;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.content.ViewerTestSupport;
import org.controlsfx.control.RangeSlider;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** What a screen reader would say, and what the keyboard reaches, with every panel of the dock in turn. */
class AccessibilityTest extends OneWindow {

    private static final List<String> PANELS = List.of("spaceView", "spacePanel");
    /** Actions that open a panel of the dock, and the style class or id of the panel. */
    private static final Map<String, String> DOCKED = Map.of("metadata", "metadata-panel", "inspector", "inspector", "lightPanel",
            "light-panel", "exrPanel", "exr-panel", "queue", "queue-panel");

    private static final int MOST_TABS = 250;

    @Test
    void everyControlHasANameAndTakesTheFocus() throws Exception {
        check(ViewerTestSupport.photo(() -> {}));
    }

    @Test
    void soDoThoseOfAStereoPair() throws Exception {
        check(ViewerTestSupport.stereoPhoto());
    }

    @Test
    void tabReachesEveryPanel(FxRobot robot) throws Exception {
        show(ViewerTestSupport.photo(() -> {}));
        reach(robot, Set.of("main-tools", "layer-strip", "space-pane", "space-panel"));
        open("inspector");
        reach(robot, Set.of("dock-tabs", "inspector"));
        open("lightPanel");
        reach(robot, Set.of("light-panel"));
    }

    private void reach(FxRobot robot, Set<String> names) {
        Set<String> left = new HashSet<>(names);
        for (int i = 0; i < MOST_TABS && !left.isEmpty(); i++) {
            robot.push(KeyCode.TAB);
            left.removeAll(fx(() -> around(stage.getScene().getFocusOwner())));
        }
        assertEquals(Set.of(), left, "not reached");
    }

    private void open(String panel) {
        fx(() -> {
            shell.actions().get(panel).run();
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Style classes and ids of a node and what it is in. */
    private static Set<String> around(Node node) {
        Set<String> names = new HashSet<>();
        for (Node at = node; at != null; at = at.getParent()) {
            names.addAll(at.getStyleClass());
            names.add(at.getId());
        }
        return names;
    }

    private void check(Photo photo) throws Exception {
        show(photo);
        for (String panel : DOCKED.keySet()) {
            open(panel);
            check(panel);
        }
    }

    private void check(String panel) {
        List<Node> controls = fx(() -> {
            List<Node> found = new ArrayList<>();
            collect(stage.getScene().getRoot(), found);
            return found;
        });
        assertTrue(controls.size() > 30, "only " + controls.size() + " controls with " + panel);
        assertTrue(controls.stream().anyMatch(control -> around(control).contains(DOCKED.get(panel))), panel + " is not open");
        assertEquals(List.of(), controls.stream().filter(control -> name(control).isBlank()).map(AccessibilityTest::describe).toList(),
                "without a name");
        assertEquals(List.of(), controls.stream().filter(control -> !control.isDisabled() && !control.isFocusTraversable())
                .map(AccessibilityTest::describe).toList(), "out of the keyboard's reach");
    }

    private void show(Photo photo) throws Exception {
        OpenPhoto open = ViewerTestSupport.open(photo);
        fx(() -> {
            shell.workspace().viewer().photo().set(open);
            PANELS.forEach(id -> shell.actions().get(id).run());
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void collect(Node node, List<Node> found) {
        if (!node.isVisible() || node instanceof MenuBar) { // F10 and Alt lead to the menus
            return;
        }
        boolean used = node instanceof ButtonBase || node instanceof ComboBoxBase || node instanceof Slider || node instanceof RangeSlider
                || node instanceof TextInputControl || node instanceof ListView || node instanceof TreeTableView
                || node instanceof TableView || !(node instanceof Control) && node.isFocusTraversable();
        if (used) {
            found.add(node);
        }
        if (node instanceof Parent parent && !(used && node instanceof Control)) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    private static String name(Node control) {
        String text = control instanceof Labeled labeled ? labeled.getText() : null;
        return Stream.of(control.getAccessibleText(), text).filter(Objects::nonNull).filter(said -> !said.isBlank()).findFirst().orElse("");
    }

    private static String describe(Node control) {
        return control.getClass().getSimpleName() + " #" + control.getId() + " " + control.getStyleClass() + " in "
                + control.getParent().getStyleClass();
    }
}
