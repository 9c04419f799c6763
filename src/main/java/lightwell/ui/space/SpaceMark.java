package lightwell.ui.space;

import javafx.scene.Group;
import javafx.scene.shape.Circle;
import lightwell.depth.SpacePoint;
import lightwell.ui.space.draw.SpaceCamera;

/** A ring around a point in space. */
final class SpaceMark extends Group {

    SpaceMark(double radius) {
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
        for (String style : new String[] {"pointer-mark-edge", "pointer-mark"}) {
            Circle ring = new Circle(radius);
            ring.setFill(null);
            ring.getStyleClass().add(style);
            getChildren().add(ring);
        }
    }

    /** Shows it where a camera sees the point, in a view of this size; hides it if the point is behind the eye. */
    void show(SpacePoint place, SpaceCamera camera, double width, double height) {
        double[] at = new double[3];
        camera.onto(width, height).project(place.x(), place.y(), place.z(), at);
        setVisible(at[2] > 0);
        setTranslateX(Math.floor(at[0]) + 0.5);
        setTranslateY(Math.floor(at[1]) + 0.5);
    }
}
