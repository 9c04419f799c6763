package lightwell.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeTableView;
import lightwell.ui.viewer.ViewerTestSupport;
import org.controlsfx.control.RangeSlider;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** What a screen reader would say, and what the keyboard reaches, with every panel open. */
class AccessibilityTest extends OneWindow {

    private static final List<String> PANELS = List.of("metadata", "inspector", "lightPanel", "spaceView", "spacePanel");

    @Test
    void everyControlHasANameAndTakesTheFocus() throws Exception {
        fx(() -> {
            shell.workspace().viewer().photo().set(ViewerTestSupport.open(ViewerTestSupport.photo(() -> { })));
            return null;
        });
        PANELS.forEach(id -> fx(() -> {
            shell.actions().get(id).run();
            return null;
        }));
        WaitForAsyncUtils.waitForFxEvents();
        List<Control> controls = fx(() -> {
            List<Control> found = new ArrayList<>();
            collect(stage.getScene().getRoot(), found);
            return found;
        });
        assertTrue(controls.size() > 60, "only " + controls.size() + " controls");
        assertEquals(List.of(), controls.stream().filter(control -> name(control).isBlank()).map(AccessibilityTest::describe).toList(),
                "without a name");
        assertEquals(List.of(), controls.stream().filter(control -> !control.isDisabled() && !control.isFocusTraversable())
                .filter(control -> !(control instanceof ListView)).map(AccessibilityTest::describe).toList(), "out of the keyboard's reach");
    }

    private static void collect(Node node, List<Control> found) {
        if (!node.isVisible() || node instanceof MenuBar) { // F10 and Alt lead to the menus
            return;
        }
        boolean used = node instanceof ButtonBase || node instanceof ComboBoxBase || node instanceof Slider || node instanceof RangeSlider
                || node instanceof TextInputControl || node instanceof ListView || node instanceof TreeTableView;
        if (used) {
            found.add((Control) node);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    private static String name(Control control) {
        String text = control instanceof Labeled labeled ? labeled.getText() : null;
        return Stream.of(control.getAccessibleText(), text).filter(Objects::nonNull).filter(said -> !said.isBlank()).findFirst().orElse("");
    }

    private static String describe(Control control) {
        return control.getClass().getSimpleName() + " #" + control.getId() + " " + control.getStyleClass() + " in "
                + control.getParent().getStyleClass();
    }
}
