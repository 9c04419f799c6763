package lightwell.ui.tool;

import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import lightwell.ui.marks.Annotations;
import lightwell.ui.marks.Annotations.Tool;
import lightwell.ui.viewer.ViewerModel;

/** Gives keys to the tool that is on; at other times they have other meanings. Escape also clears a mark whose tool is off. */
public final class MarkKeys {

    private final Annotations inspection;
    private final Map<Tool, ToolKeys> tools;

    private MarkKeys(ViewerModel viewer) {
        this.inspection = viewer.inspection();
        this.tools = PaneTools.keys(viewer);
    }

    /**
     * @param root of a window; keys that its controls use do not get here
     * @param take gives the focus to the pictures
     */
    public static void install(Node root, ViewerModel viewer, Runnable take) {
        MarkKeys keys = new MarkKeys(viewer);
        root.addEventHandler(KeyEvent.KEY_PRESSED, keys::pressed);
        viewer.inspection().tool().addListener((observable, before, now) -> keys.current().ifPresent(tool -> {
            take.run();
            tool.chosen();
        }));
    }

    private Optional<ToolKeys> current() {
        return Optional.ofNullable(tools.get(inspection.tool().get()));
    }

    private void pressed(KeyEvent event) {
        if (event.isConsumed() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        Optional<ToolKeys> current = current();
        boolean used = event.getCode() == KeyCode.ESCAPE
                ? current.map(tool -> tool.escape(true)).orElseGet(() -> tools.values().stream().anyMatch(tool -> tool.escape(false)))
                : current.isPresent() && does(current.get(), event);
        if (used) {
            event.consume();
        }
    }

    private static boolean does(ToolKeys tool, KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> tool.arrow(-1, 0, event);
            case RIGHT -> tool.arrow(1, 0, event);
            case UP -> tool.arrow(0, -1, event);
            case DOWN -> tool.arrow(0, 1, event);
            case ENTER -> tool.enter();
            case DELETE, BACK_SPACE -> tool.clear();
            default -> {
                return false;
            }
        }
        return true;
    }
}
