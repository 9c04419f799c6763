package lightwell.ui.space;

import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import lightwell.ui.space.draw.SpaceCamera;
import lightwell.ui.space.draw.SpaceScene;

/**
 * Gestures of mouse and touchpad: dragging orbits, pans or looks around, the wheel approaches the point under the pointer, a double click
 * makes it the pivot; for lines see {@link SpaceLineGestures}.
 */
final class SpaceGestures {

    /** One notch of a wheel is 40 in JavaFX; it reduces the distance by a sixth. */
    private static final double NOTCH = 40;
    private static final double NOTCH_FACTOR = 0.85;

    private final Region area;
    private final SpaceModel model;
    private final SpaceMotion motion;
    private final SpaceLineGestures line;
    private Point2D dragged;

    private SpaceGestures(Region area, SpaceLineGestures line, SpaceModel model, SpaceMotion motion) {
        this.area = area;
        this.model = model;
        this.motion = motion;
        this.line = line;
    }

    static void install(Region area, SpaceLineGestures line, SpaceModel model, SpaceMotion motion) {
        SpaceGestures gestures = new SpaceGestures(area, line, model, motion);
        area.setOnMousePressed(gestures::pressed);
        area.setOnMouseDragged(gestures::dragged);
        area.setOnMouseReleased(event -> gestures.released());
        area.setOnMouseClicked(gestures::clicked);
        area.setOnScroll(gestures::scrolled);
        area.setOnZoom(event -> {
            gestures.dolly(1 / event.getZoomFactor(), event.getX(), event.getY());
            event.consume();
        });
    }

    private void released() {
        dragged = null;
        line.released();
        motion.hold(false);
    }

    private void pressed(MouseEvent event) {
        area.requestFocus();
        if (line.pressed(event)) {
            return;
        }
        dragged = new Point2D(event.getX(), event.getY());
        motion.hold(true);
    }

    private void dragged(MouseEvent event) {
        if (line.dragged(event) || dragged == null) {
            return;
        }
        double x = event.getX() - dragged.getX();
        double y = event.getY() - dragged.getY();
        dragged = new Point2D(event.getX(), event.getY());
        motion.move(camera -> {
            double dx = heights(camera, x);
            double dy = heights(camera, y);
            if (event.isMiddleButtonDown() || event.isPrimaryButtonDown() && event.isShiftDown()) {
                return camera.pan(dx, dy);
            }
            return event.isSecondaryButtonDown() ? camera.look(dx, dy) : camera.orbit(dx, dy);
        });
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && event.isStillSincePress() && !line.grip().drawing()) {
            model.probe().pointed().ifPresent(point -> motion.move(camera -> camera.withPivot(scene().point(point))));
        }
    }

    private void scrolled(ScrollEvent event) {
        if (event.getDeltaY() != 0 && !event.isInertia()) {
            dolly(Math.pow(NOTCH_FACTOR, event.getDeltaY() / NOTCH), event.getX(), event.getY());
        }
        event.consume();
    }

    private void dolly(double factor, double x, double y) {
        motion.move(camera -> model.probe().pointed().isPresent() ? camera.dolly(factor, scene().point(model.probe().pointed().getAsInt()))
                : camera.dollyAt(factor, heights(camera, x - area.getWidth() / 2), heights(camera, y - area.getHeight() / 2)));
    }

    private SpaceScene scene() {
        return model.content().get().orElseThrow().scene();
    }

    private double heights(SpaceCamera camera, double pixels) {
        return camera.heights(pixels, area.getWidth(), area.getHeight());
    }
}
