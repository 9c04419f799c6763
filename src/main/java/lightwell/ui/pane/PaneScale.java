package lightwell.ui.pane;

import javafx.geometry.Point2D;
import lightwell.ui.content.Viewport;

/**
 * Where in a pane a place of the photo is.
 *
 * @param width  device pixels of the pane
 * @param height device pixels of the pane
 * @param scaleX device pixels for each of the pane's own
 * @param scaleY device pixels for each of the pane's own
 */
record PaneScale(int width, int height, double scaleX, double scaleY) {

    static final PaneScale NOTHING = new PaneScale(0, 0, 1, 1);

    /** In the middle of a pixel of the pane, so that lines are sharp. */
    Point2D local(Viewport viewport, double baseX, double baseY) {
        Point2D view = viewport.baseToView(baseX, baseY);
        return new Point2D(Math.floor((width / 2.0 + view.getX()) / scaleX) + 0.5, Math.floor((height / 2.0 + view.getY()) / scaleY) + 0.5);
    }

    /** In the pane's own pixels. */
    double localWidth() {
        return width / scaleX;
    }

    double localHeight() {
        return height / scaleY;
    }
}
