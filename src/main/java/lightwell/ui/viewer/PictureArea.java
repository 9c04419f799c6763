package lightwell.ui.viewer;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.stage.Window;
import lightwell.ui.render.Frame;

/** The part of a pane under its header: the picture, or the message in its place. */
final class PictureArea extends Region {

    private final ViewerModel viewer;
    private final PaneModel model;
    private final FrameView picture = new FrameView();
    private final PaneMessage message;
    private final PointerMark mark;
    private final InspectionMarks inspection;
    private int deviceWidth;
    private int deviceHeight;

    PictureArea(ViewerModel viewer, PaneModel model, PaneMessage message) {
        this.viewer = viewer;
        this.model = model;
        this.message = message;
        this.mark = new PointerMark(viewer);
        this.inspection = new InspectionMarks(viewer);
        getStyleClass().add("pane-picture");
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        getChildren().addAll(picture, inspection, mark, message);
        model.frame().addListener((observable, before, now) -> picture.draw(now));
        ObservableValue<Window> window = sceneProperty().flatMap(Scene::windowProperty);
        window.flatMap(Window::outputScaleXProperty).addListener((observable, before, now) -> requestLayout());
        window.flatMap(Window::outputScaleYProperty).addListener((observable, before, now) -> requestLayout());
        mark.visibleProperty().bind(mark.wanted().and(hoverProperty().not())
                .and(model.frame().isNotEqualTo(Frame.NOTHING)));
        inspection.visibleProperty().bind(model.frame().isNotEqualTo(Frame.NOTHING));
    }

    /** Device pixels from the middle, of a point in local coordinates. */
    Point2D toView(double x, double y) {
        return new Point2D(x * scaleX() - deviceWidth / 2.0, y * scaleY() - deviceHeight / 2.0);
    }

    @Override
    protected void layoutChildren() {
        int width = (int) Math.round(getWidth() * scaleX());
        int height = (int) Math.round(getHeight() * scaleY());
        if (width < 1 || height < 1) {
            return;
        }
        if (width != deviceWidth || height != deviceHeight) {
            deviceWidth = width;
            deviceHeight = height;
            viewer.paneResized(width, height);
        }
        picture.resize(width, height, scaleX(), scaleY());
        model.resize(width, height);
        picture.draw(model.frame().get());
        mark.place(width, height, scaleX(), scaleY());
        inspection.place(width, height, scaleX(), scaleY());
        message.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    private double scaleX() {
        return window() == null ? 1 : window().getOutputScaleX();
    }

    private double scaleY() {
        return window() == null ? 1 : window().getOutputScaleY();
    }

    private Window window() {
        return getScene() == null ? null : getScene().getWindow();
    }
}
