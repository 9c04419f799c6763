package lightwell.ui.tool;

import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import lightwell.ui.marks.Annotations;
import lightwell.ui.marks.PixelLine.End;
import lightwell.ui.marks.PixelPosition;
import lightwell.ui.viewer.ViewerModel;

/** Draws the line by dragging, or by a click at each end, while its tool is on; its ends can always be dragged. */
final class LineGestures implements ToolGestures {

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

    @Override
    public boolean pressed(MouseEvent event, Point2D view) {
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

    @Override
    public boolean dragged(Point2D view) {
        Optional<PixelPosition> at = viewer.nearestPixel(view);
        if (!dragging || at.isEmpty() || inspection.line().get().isEmpty()) {
            return false;
        }
        inspection.moveLine(at.get());
        return true;
    }

    @Override
    public void released() {
        dragging = false;
    }

    @Override
    public Optional<Cursor> cursor(Point2D view) {
        return Optional.ofNullable(grip.cursor(view));
    }

    @Override
    public boolean drawing() {
        return grip.drawing();
    }
}
