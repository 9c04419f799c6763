package lightwell.ui.pane;

import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import lightwell.ui.marks.Annotations;
import lightwell.ui.marks.PixelLine.End;
import lightwell.ui.marks.PixelPosition;
import lightwell.ui.viewer.ViewerModel;

/**
 * Draws the line by dragging, or by a click at each end, while its tool is on; its ends can always be dragged. For {@link PaneGestures}.
 */
final class LineGestures {

    private final ViewerModel viewer;
    private final Annotations inspection;
    private final LineGrip grip;
    private boolean dragging;

    LineGestures(ViewerModel viewer) {
        this.viewer = viewer;
        this.inspection = viewer.inspection();
        this.grip = new LineGrip(inspection, end -> inspection.line().get().map(line -> line.end(end))
                .map(at -> viewer.viewport().get().baseToView(at.x() + 0.5, at.y() + 0.5)));
    }

    /** True if the press was meant for the line, and not for the picture. */
    boolean pressed(MouseEvent event, Point2D view) {
        Optional<PixelPosition> at = viewer.nearestPixel(view);
        if (event.getButton() != MouseButton.PRIMARY || event.isShiftDown() || event.isAltDown() || at.isEmpty()) {
            return false;
        }
        Optional<End> held = grip.end(view);
        if (held.isEmpty() && !grip.drawing()) {
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

    LineGrip grip() {
        return grip;
    }
}
