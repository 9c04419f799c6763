package lightwell.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.image.WritableImage;
import javafx.stage.Window;
import javafx.util.Duration;
import lightwell.ui.content.ViewerTestSupport;
import lightwell.ui.kit.Middle;
import org.controlsfx.control.SegmentedButton;
import org.controlsfx.control.StatusBar;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** What tools tell to the mouse and to who walks through them by Tab. */
class ToolBarTest extends OneWindow {

    private static final int REACH = 4;
    /** Of a ring round a tool of 14 by 14 pixels, some. */
    private static final int LEAST_CHANGE = 20;

    @Test
    void everyToolHasItsTipWhetherOrNotItCanBeUsed(FxRobot robot) throws Exception {
        List<Control> tools = fx(this::tools);
        assertTrue(tools.size() >= 18, tools.toString());
        List<Control> disabled = fx(() -> tools.stream().filter(Node::isDisabled).toList());
        assertTrue(disabled.size() > 4, disabled.toString());
        hoverOver(tools, robot);
        waitFor(() -> fx(() -> tools().stream().noneMatch(tool -> tool.getId().equals("view") && tool.isDisabled())));
        open();
        assertTrue(fx(() -> tools().stream().filter(Node::isDisabled).count()) <= 4);
        hoverOver(disabled, robot);
    }

    private void hoverOver(List<Control> tools, FxRobot robot) throws Exception {
        for (Control tool : tools) {
            String expected = fx(() -> {
                tool.getTooltip().setShowDelay(Duration.millis(50)); // the second that people wait is JavaFX's own
                return tool.getTooltip().getText();
            });
            assertTrue(expected.length() > 3, tool.getId());
            robot.moveTo(Middle.of(robot, ".status-bar")); // off the tip before, which would take the mouse
            waitFor(() -> fx(() -> tips().isEmpty()));
            robot.moveTo(Middle.of(tool)).moveBy(1, 1);
            try {
                waitFor(() -> fx(() -> tips().contains(expected)));
            } catch (Exception e) {
                throw new AssertionError("no tip over " + tool.getId() + (tool.isDisabled() ? ", which is disabled" : ""), e);
            }
        }
    }

    private static List<String> tips() {
        return Window.getWindows().stream().filter(Window::isShowing).filter(Tooltip.class::isInstance).map(Tooltip.class::cast)
                .map(Tooltip::getText).toList();
    }

    @Test
    void whatHasTheKeysShowsIt() throws Exception {
        open();
        fx(() -> {
            shell.actions().get("lightPanel").run();
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
        List<String> silent = new ArrayList<>();
        List<Control> all = fx(() -> {
            List<Control> found = new ArrayList<>();
            collect(stage.getScene().getRoot(), found);
            return found.stream().filter(control -> control.isFocusTraversable() && !control.isDisabled()).toList();
        });
        assertTrue(all.size() > 30, all.size() + " controls");
        for (Control control : all) {
            WritableImage without = look(stage.getScene().getRoot());
            WritableImage with = look(control);
            int changed = fx(() -> changed(control, without, with));
            if (changed >= 0 && changed < LEAST_CHANGE) {
                silent.add(control.getClass().getSimpleName() + " " + control.getId() + " " + control.getStyleClass() + ": " + changed);
            }
        }
        assertEquals(List.of(), silent);
    }

    private WritableImage look(Node focused) {
        fx(() -> {
            focused.requestFocus();
            return null;
        });
        return fx(() -> stage.getScene().snapshot(null));
    }

    /** How many pixels round a control differ; -1 where it cannot be seen. */
    private int changed(Control control, WritableImage a, WritableImage b) {
        Bounds at = control.localToScene(control.getLayoutBounds());
        for (Node around = control.getParent(); around != null; around = around.getParent()) {
            if (around instanceof ScrollPane && !around.localToScene(around.getLayoutBounds()).contains(at)) {
                return -1;
            }
        }
        int left = (int) Math.max(0, at.getMinX() - REACH);
        int top = (int) Math.max(0, at.getMinY() - REACH);
        int right = (int) Math.min(a.getWidth(), at.getMaxX() + REACH);
        int bottom = (int) Math.min(a.getHeight(), at.getMaxY() + REACH);
        if (right - left < 12 || bottom - top < 12) {
            return -1;
        }
        int changed = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                changed += a.getPixelReader().getArgb(x, y) == b.getPixelReader().getArgb(x, y) ? 0 : 1;
            }
        }
        return changed;
    }

    private void open() throws Exception {
        var photo = ViewerTestSupport.open(ViewerTestSupport.photo(() -> {}));
        fx(() -> {
            shell.workspace().viewer().photo().set(photo);
            return null;
        });
        waitFor(() -> fx(() -> shell.workspace().panes().settled().get()));
    }

    private List<Control> tools() {
        List<Control> found = new ArrayList<>();
        collect(stage.getScene().lookup(".main-tools"), found);
        return found;
    }

    private static void collect(Node node, List<Control> found) {
        if (!node.isVisible() || node instanceof Label || node instanceof Separator || node instanceof MenuBar) {
            return;
        }
        boolean container = node instanceof ScrollPane || node instanceof SplitPane || node instanceof SegmentedButton
                || node instanceof StatusBar;
        if (node instanceof Control control && !container) {
            found.add(control);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }
}
