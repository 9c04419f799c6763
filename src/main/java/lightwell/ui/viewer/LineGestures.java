package lightwell.ui.viewer;

import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import lightwell.ui.viewer.Inspection.Tool;
import lightwell.ui.viewer.PixelLine.End;

/**
 * Draws the line by dragging, or by a click at each end, while its tool is on; moves its ends by dragging them at any time.
 * For {@link PaneGestures}.
 */
final class LineGestures {

    /** Device pixels around an end that belong to it. */
    private static final double REACH = 8;

    private final ViewerModel viewer;
    private final Inspection inspection;
    private boolean dragging;

    LineGestures(ViewerModel viewer) {
        this.viewer = viewer;
        this.inspection = viewer.inspection();
    }

    /** True when the press was meant for the line, and not for the picture. */
    boolean pressed(MouseEvent event, Point2D view) {
        Optional<PixelPosition> at = viewer.nearestPixel(view);
        if (event.getButton() != MouseButton.PRIMARY || event.isShiftDown() || event.isAltDown() || at.isEmpty()) {
            return false;
        }
        Optional<End> held = endAt(view);
        if (held.isEmpty() && !drawing()) {
            return false;
        }
        inspection.pressLine(held, at.get());
        dragging = true;
        return true;
    }

    /** True while the line is being drawn or changed. */
    boolean dragged(Point2D view) {
        Optional<PixelPosition> at = viewer.nearestPixel(view);
        if (!dragging || at.isEmpty() || inspection.line().get().isEmpty()) {
            return false;
        }
        inspection.moveLine(at.get());
        return true;
    }

    void released() {
        dragging = false;
    }

    boolean drawing() {
        return inspection.tool().get() == Tool.LINE;
    }

    /** Over an end, or where a line can be drawn; null elsewhere. */
    Cursor cursor(Point2D view) {
        return endAt(view).isPresent() ? Cursor.HAND : drawing() ? Cursor.CROSSHAIR : null;
    }

    /** The active one where both are in reach. */
    private Optional<End> endAt(Point2D view) {
        End active = inspection.activeEnd().get();
        return inspection.line().get().flatMap(line -> isAt(line.end(active), view) ? Optional.of(active)
                : isAt(line.end(active.other()), view) ? Optional.of(active.other()) : Optional.empty());
    }

    private boolean isAt(PixelPosition end, Point2D view) {
        return viewer.viewport().get().baseToView(end.x() + 0.5, end.y() + 0.5).distance(view) <= REACH;
    }
}
