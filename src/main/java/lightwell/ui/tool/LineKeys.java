package lightwell.ui.tool;

import java.util.Optional;
import javafx.scene.input.KeyEvent;
import lightwell.ui.marks.Annotations;
import lightwell.ui.marks.Annotations.Tool;
import lightwell.ui.marks.PixelLine;
import lightwell.ui.marks.PixelPosition;
import lightwell.ui.viewer.ViewerModel;

/**
 * Arrows move an end of the line, ten times as far with Shift or Ctrl; Enter changes the end; Escape clears, then ends. The moved end
 * becomes the pixel that the probe reads.
 */
final class LineKeys implements ToolKeys {

    private static final int FAR = 10;

    private final ViewerModel viewer;
    private final Annotations inspection;
    private final MarkSteps steps;

    LineKeys(ViewerModel viewer) {
        this.viewer = viewer;
        this.inspection = viewer.inspection();
        this.steps = new MarkSteps(viewer);
    }

    /** Places a line in the middle of the visible part, unless there is one. */
    void begin() {
        if (viewer.baseSize().isPresent() && inspection.line().get().isEmpty()) {
            inspection.activeEnd().set(PixelLine.End.TO);
            inspection.line().set(Optional.of(new PixelLine(steps.corner(-1, 0), steps.corner(1, 0))));
        }
    }

    @Override
    public void arrow(int columns, int rows, KeyEvent event) {
        int times = event.isControlDown() || event.isShiftDown() ? FAR : 1;
        move(columns * times, rows * times);
    }

    /** Moves the active end. */
    void move(int columns, int rows) {
        begin();
        inspection.line().get().ifPresent(line -> {
            PixelPosition to = steps.grid().moved(line.end(inspection.activeEnd().get()), columns, rows);
            inspection.line().set(Optional.of(line.with(inspection.activeEnd().get(), to)));
            viewer.pointer().set(Optional.of(to));
        });
    }

    /** Makes the other end the active one. */
    @Override
    public void enter() {
        begin();
        inspection.activeEnd().set(inspection.activeEnd().get().other());
        inspection.line().get().ifPresent(line -> viewer.pointer().set(Optional.of(line.end(inspection.activeEnd().get()))));
    }

    @Override
    public void clear() {
        inspection.line().set(Optional.empty());
    }

    @Override
    public boolean escape(boolean on) {
        if (inspection.line().get().isPresent()) {
            clear();
            return true;
        }
        if (on) {
            inspection.tool().set(Tool.NONE);
        }
        return on;
    }
}
