package lightwell.ui.space;

import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import lightwell.ui.marks.Annotations;
import lightwell.ui.marks.PixelLine.End;
import lightwell.ui.marks.PixelLine;
import lightwell.ui.marks.PixelPosition;
import lightwell.ui.tool.LineGrip;

/**
 * Draws the line to measure along between visible points, as in the panes: by dragging, or by a click at each end, while its tool is on;
 * its ends can always be dragged. With Ctrl or Alt, dragging turns the scene instead.
 */
final class SpaceLineGestures {

    private final Annotations inspection;
    private final SpacePointing pointing;
    private final LineGrip grip;
    private boolean dragging;
    private Point2D last;

    SpaceLineGestures(Annotations inspection, SpacePointing pointing, SpaceMarks marks) {
        this.inspection = inspection;
        this.pointing = pointing;
        this.grip = new LineGrip(inspection, marks::end);
    }

    /** True if the press was meant for the line, and not for the scene. */
    boolean pressed(MouseEvent event) {
        Point2D at = new Point2D(event.getX(), event.getY());
        boolean plain = !event.isShiftDown() && !event.isAltDown() && !event.isControlDown() && !event.isMetaDown();
        Optional<End> held = grip.end(at);
        if (event.getButton() != MouseButton.PRIMARY || !plain || held.isEmpty() && !grip.drawing()) {
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

    /** No line begins where nothing is visible. */
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

    /** Outside the scene the end stays in place. */
    private void move() {
        pointing.pick(last, pixel -> pixel.ifPresent(inspection::moveLine));
    }

    void released() {
        dragging = false;
    }

    LineGrip grip() {
        return grip;
    }
}
