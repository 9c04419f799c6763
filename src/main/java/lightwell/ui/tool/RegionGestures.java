package lightwell.ui.tool;

import java.util.Optional;
import javafx.geometry.Dimension2D;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import lightwell.ui.marks.PixelPosition;
import lightwell.ui.marks.PixelRegion;
import lightwell.ui.viewer.ViewerModel;

/** Draws a region by dragging with Shift, and changes it by its grips. */
final class RegionGestures implements ToolGestures {

    private final ViewerModel viewer;
    private PixelPosition from;
    private PixelRegion before;
    private RegionGrip grip;

    RegionGestures(ViewerModel viewer) {
        this.viewer = viewer;
    }

    @Override
    public boolean pressed(MouseEvent event, Point2D view) {
        Optional<Dimension2D> base = viewer.baseSize();
        if (event.getButton() != MouseButton.PRIMARY || base.isEmpty()) {
            return false;
        }
        Optional<RegionGrip> held = event.isShiftDown() ? Optional.empty() : gripAt(view);
        if (held.isEmpty() && !event.isShiftDown()) {
            return false;
        }
        from = viewer.nearestPixel(view).orElseThrow();
        grip = held.orElse(null);
        before = held.isPresent() ? viewer.inspection().region().get().orElseThrow() : null;
        return true;
    }

    @Override
    public boolean dragged(Point2D view) {
        Optional<Dimension2D> base = viewer.baseSize();
        if (from == null || base.isEmpty()) {
            return false;
        }
        PixelPosition to = viewer.nearestPixel(view).orElseThrow();
        viewer.inspection().region().set(Optional.of(grip == null ? PixelRegion.between(from, to)
                : grip.drag(before, from, to, (int) base.get().getWidth(), (int) base.get().getHeight())));
        return true;
    }

    @Override
    public void released() {
        from = null;
        grip = null;
        before = null;
    }

    @Override
    public Optional<Cursor> cursor(Point2D view) {
        return gripAt(view).map(RegionGrip::cursor);
    }

    private Optional<RegionGrip> gripAt(Point2D view) {
        return viewer.inspection().region().get().flatMap(region -> RegionGrip.at(region, viewer.viewport().get(), view));
    }
}
