package lightwell.ui.tool;

import javafx.geometry.Point2D;
import lightwell.ui.content.Viewport;

/**
 * Maps positions of the photo to positions in a pane.
 *
 * @param width  of the pane in device pixels
 * @param height of the pane in device pixels
 * @param scaleX device pixels per layout pixel
 * @param scaleY device pixels per layout pixel
 */
public record PaneScale(int width, int height, double scaleX, double scaleY) {

    public static final PaneScale NOTHING = new PaneScale(0, 0, 1, 1);

    /** A position in the middle of a device pixel, so that lines are sharp. */
    public Point2D local(Viewport viewport, double baseX, double baseY) {
        Point2D view = viewport.baseToView(baseX, baseY);
        return new Point2D(Math.floor((width / 2.0 + view.getX()) / scaleX) + 0.5, Math.floor((height / 2.0 + view.getY()) / scaleY) + 0.5);
    }

    /** The width in layout pixels. */
    double localWidth() {
        return width / scaleX;
    }

    double localHeight() {
        return height / scaleY;
    }
}
