package lightwell.ui.pane;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import lightwell.ui.tool.PaneTools;
import lightwell.ui.tool.ToolGestures;
import lightwell.ui.viewer.ViewerModel;

/**
 * Mouse and touchpad on a pane: the wheel zooms to the pointer, dragging pans, a double click switches between fit and 1:1; a press that
 * a tool wants is the tool's, unless the middle button or the space bar pans.
 */
final class PaneGestures {

    /** One notch of a wheel is 40 in JavaFX; it zooms by a quarter. */
    private static final double NOTCH = 40;
    private static final double NOTCH_FACTOR = 1.25;

    private final PictureArea area;
    private final ViewerModel viewer;
    private final List<ToolGestures> tools;
    private Point2D dragged;
    private Point2D pointer;

    private PaneGestures(PictureArea area, ViewerModel viewer) {
        this.area = area;
        this.viewer = viewer;
        this.tools = PaneTools.gestures(viewer);
    }

    static void install(PictureArea area, ViewerModel viewer) {
        PaneGestures gestures = new PaneGestures(area, viewer);
        area.sceneProperty().addListener((observable, before, scene) -> {
            if (scene != null) {
                SpaceBar.watch(scene);
            }
        });
        area.setOnScroll(gestures::scrolled);
        area.setOnZoom(gestures::zoomed);
        area.setOnMousePressed(gestures::pressed);
        area.setOnMouseDragged(gestures::dragged);
        area.setOnMouseReleased(event -> gestures.released());
        area.setOnMouseClicked(gestures::clicked);
        area.setOnMouseMoved(gestures::moved);
        area.setOnMouseExited(event -> gestures.exited());
        viewer.viewport().addListener((observable, before, now) -> gestures.point(gestures.pointer));
    }

    private void scrolled(ScrollEvent event) {
        if (event.getDeltaY() != 0 && !event.isInertia()) {
            Point2D at = area.toView(event.getX(), event.getY());
            viewer.zoomAt(Math.pow(NOTCH_FACTOR, event.getDeltaY() / NOTCH), at.getX(), at.getY());
        }
        event.consume();
    }

    private void zoomed(ZoomEvent event) {
        Point2D at = area.toView(event.getX(), event.getY());
        viewer.zoomAt(event.getZoomFactor(), at.getX(), at.getY());
        event.consume();
    }

    private void pressed(MouseEvent event) {
        Point2D at = area.toView(event.getX(), event.getY());
        boolean pans = event.getButton() == MouseButton.MIDDLE || event.getButton() == MouseButton.PRIMARY && SpaceBar.held(area);
        if (!pans && tools.stream().anyMatch(tool -> tool.pressed(event, at))) {
            return;
        }
        if (event.getButton() == MouseButton.PRIMARY || event.getButton() == MouseButton.MIDDLE) {
            dragged = at;
        }
    }

    private void dragged(MouseEvent event) {
        Point2D at = area.toView(event.getX(), event.getY());
        if (tools.stream().anyMatch(tool -> tool.dragged(at))) {
            pointer = at;
            point(at);
            return;
        }
        if (dragged == null) {
            return;
        }
        area.setCursor(Cursor.CLOSED_HAND);
        pointer = at;
        viewer.panBy(at.getX() - dragged.getX(), at.getY() - dragged.getY());
        dragged = at;
        point(at);
    }

    private void released() {
        dragged = null;
        tools.forEach(ToolGestures::released);
        area.setCursor(null);
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && event.isStillSincePress()
                && tools.stream().noneMatch(ToolGestures::drawing)) {
            Point2D at = area.toView(event.getX(), event.getY());
            if (viewer.fitted().get()) {
                viewer.oneToOneAt(at.getX(), at.getY());
            } else {
                viewer.fit();
            }
        }
    }

    private void moved(MouseEvent event) {
        pointer = area.toView(event.getX(), event.getY());
        area.setCursor(tools.stream().flatMap(tool -> tool.cursor(pointer).stream()).findFirst().orElse(null));
        point(pointer);
    }

    private void exited() {
        pointer = null;
        viewer.pointer().set(Optional.empty());
    }

    /** A moving picture brings another pixel under a resting pointer. */
    private void point(Point2D at) {
        if (at != null) {
            viewer.pointAt(at.getX(), at.getY());
        }
    }
}
