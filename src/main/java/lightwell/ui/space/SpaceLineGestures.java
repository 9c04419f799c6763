package lightwell.ui.space;

import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import lightwell.ui.viewer.Inspection;
import lightwell.ui.viewer.Inspection.Tool;
import lightwell.ui.viewer.PixelLine;
import lightwell.ui.viewer.PixelLine.End;
import lightwell.ui.viewer.PixelPosition;

/**
 * Draws the line to measure along between points that are seen, as in the panes: by dragging, or by a click at each end, while its tool is
 * on; its ends can be dragged at any time. With Ctrl or Alt dragging turns the scene nevertheless.
 */
final class SpaceLineGestures {

    /** Pixels around an end that belong to it. */
    private static final double REACH = 8;

    private final Inspection inspection;
    private final SpacePointing pointing;
    private final SpaceMarks marks;
    private boolean dragging;
    private Point2D last;

    SpaceLineGestures(Inspection inspection, SpacePointing pointing, SpaceMarks marks) {
        this.inspection = inspection;
        this.pointing = pointing;
        this.marks = marks;
    }

    /** True when the press was meant for the line, and not for the scene. */
    boolean pressed(MouseEvent event) {
        Point2D at = new Point2D(event.getX(), event.getY());
        boolean plain = !event.isShiftDown() && !event.isAltDown() && !event.isControlDown() && !event.isMetaDown();
        Optional<End> held = endAt(at);
        if (event.getButton() != MouseButton.PRIMARY || !plain || held.isEmpty() && !drawing()) {
            return false;
        }
        dragging = true;
        last = at;
        Optional<PixelLine> line = inspection.line().get();
        if (held.isPresent() && !line.orElseThrow().begun()) {
            inspection.pressLine(held, line.get().end(held.get()));
        } else {
            pointing.pickFirst(at, pixel -> begin(at, pixel));
        }
        return true;
    }

    /** Where nothing is seen no line begins. */
    private void begin(Point2D at, Optional<PixelPosition> pixel) {
        if (pixel.isEmpty()) {
            dragging = false;
            return;
        }
        inspection.pressLine(Optional.empty(), pixel.get());
        if (!last.equals(at)) {
            move();
        }
    }

    /** True while the line is being drawn or changed. */
    boolean dragged(MouseEvent event) {
        if (!dragging) {
            return false;
        }
        last = new Point2D(event.getX(), event.getY());
        if (!pointing.waits()) {
            move();
        }
        return true;
    }

    /** Beside the scene the end stays. */
    private void move() {
        pointing.pick(last, pixel -> pixel.ifPresent(inspection::moveLine));
    }

    void released() {
        dragging = false;
    }

    boolean drawing() {
        return inspection.tool().get() == Tool.LINE;
    }

    /** Over an end, or where a line can be drawn; null elsewhere. */
    Cursor cursor(Point2D at) {
        return endAt(at).isPresent() ? Cursor.HAND : drawing() ? Cursor.CROSSHAIR : null;
    }

    /** The active one where both are in reach. */
    private Optional<End> endAt(Point2D at) {
        End active = inspection.activeEnd().get();
        return isAt(active, at) ? Optional.of(active) : isAt(active.other(), at) ? Optional.of(active.other()) : Optional.empty();
    }

    private boolean isAt(End end, Point2D at) {
        return marks.end(end).filter(drawn -> drawn.distance(at) <= REACH).isPresent();
    }
}
