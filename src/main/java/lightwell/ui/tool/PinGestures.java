package lightwell.ui.tool;

import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import lightwell.ui.viewer.ViewerModel;

/** Alt and a click pins a pixel. */
final class PinGestures implements ToolGestures {

    private final ViewerModel viewer;

    PinGestures(ViewerModel viewer) {
        this.viewer = viewer;
    }

    @Override
    public boolean pressed(MouseEvent event, Point2D view) {
        if (event.getButton() != MouseButton.PRIMARY || !event.isAltDown() || viewer.baseSize().isEmpty()) {
            return false;
        }
        viewer.pixelAt(view.getX(), view.getY()).ifPresent(viewer.inspection()::pin);
        return true;
    }
}
