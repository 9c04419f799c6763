package lightwell.ui.pane;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import lightwell.ui.marks.Annotations;
import lightwell.ui.marks.Annotations.Tool;
import lightwell.ui.viewer.ViewerModel;

/**
 * The keys of a line or a region while its tool is on; at other times they have other meanings. Arrows move the mark, ten times as far with
 * Shift (a line) or Ctrl; Shift and arrows resize a region; Enter changes the end of a line and ends a region; Delete clears; Escape
 * clears, then ends.
 */
public final class MarkKeys {

    private static final int FAR = 10;

    private final Annotations inspection;
    private final MarkMover mover;

    private MarkKeys(ViewerModel viewer) {
        this.inspection = viewer.inspection();
        this.mover = new MarkMover(viewer);
    }

    /**
     * @param root of a window; keys that its controls use do not get here
     * @param take gives the focus to the pictures
     */
    public static void install(Node root, ViewerModel viewer, Runnable take) {
        MarkKeys keys = new MarkKeys(viewer);
        root.addEventHandler(KeyEvent.KEY_PRESSED, keys::pressed);
        viewer.inspection().tool().addListener((observable, before, now) -> {
            if (now != Tool.NONE) {
                take.run();
            }
            if (now == Tool.REGION) {
                keys.mover.begin();
            }
        });
    }

    private void pressed(KeyEvent event) {
        if (event.isConsumed() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        boolean line = inspection.tool().get() == Tool.LINE;
        boolean used = switch (event.getCode()) {
            case LEFT, RIGHT, UP, DOWN -> inspection.tool().get() != Tool.NONE && arrow(event);
            case ENTER -> enter();
            case DELETE, BACK_SPACE -> inspection.tool().get() != Tool.NONE && clear(line);
            case ESCAPE -> escape(line);
            default -> false;
        };
        if (used) {
            event.consume();
        }
    }

    private boolean arrow(KeyEvent event) {
        int columns = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
        int rows = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        boolean region = inspection.tool().get() == Tool.REGION;
        int times = event.isControlDown() || event.isShiftDown() && !region ? FAR : 1;
        if (region && event.isShiftDown()) {
            mover.size(columns * times, rows * times);
        } else {
            mover.move(columns * times, rows * times);
        }
        return true;
    }

    private boolean enter() {
        switch (inspection.tool().get()) {
            case LINE -> mover.otherEnd();
            case REGION -> inspection.tool().set(Tool.NONE);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Also consumes the key if there is nothing to clear, because it must not reach the photos. */
    private boolean clear(boolean line) {
        if (line) {
            inspection.line().set(Optional.empty());
        } else {
            inspection.region().set(Optional.empty());
        }
        return true;
    }

    private boolean escape(boolean line) {
        boolean lies = inspection.line().get().isPresent();
        switch (inspection.tool().get()) {
            case NONE -> {
                return lies && clear(true);
            }
            case LINE -> {
                if (lies) {
                    return clear(true);
                }
            }
            default -> clear(line);
        }
        inspection.tool().set(Tool.NONE);
        return true;
    }
}
