package lightwell.ui.tool;

import javafx.geometry.Point2D;
import lightwell.ui.content.Viewport;

/** Where a photo lies in a pane, in layout pixels. */
public record PanePlacement(PaneScale scale, Viewport viewport) {

    /** A position in the middle of a device pixel, so that lines are sharp. */
    Point2D local(double baseX, double baseY) {
        return scale.local(viewport, baseX, baseY);
    }

    double width() {
        return scale.localWidth();
    }

    double height() {
        return scale.localHeight();
    }
}
