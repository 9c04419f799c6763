package lightwell.ui.pane;

import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.stage.Window;
import lightwell.ui.content.Split;
import lightwell.ui.kit.StyledColour;
import lightwell.ui.render.Frame;
import lightwell.ui.tool.AnnotationMarks;
import lightwell.ui.tool.PaneScale;
import lightwell.ui.viewer.CompareModel;
import lightwell.ui.viewer.PanesModel;
import lightwell.ui.viewer.ViewerModel;

/** The part of a pane below its header: the picture, or the message in its place. */
final class PictureArea extends Region {

    private final ViewerModel viewer;
    private final PaneFrames frames;
    private final PaneFrames beside;
    private final ObservableBooleanValue coming;
    private final CompareModel compare;
    private final int pane;
    private final WipeEdge edge;
    private final FrameView picture = new FrameView();
    private final StyledColour ground = new StyledColour("pane-ground");
    private final PaneMessage message;
    private final PointerMark mark;
    private final AnnotationMarks inspection;
    private int deviceWidth;
    private int deviceHeight;

    /**
     * @param beside frames of the layer to compare with
     * @param coming true while that is prepared; the pane's own layer is shown in its place
     */
    PictureArea(ViewerModel viewer, PaneFrames frames, PaneFrames beside, ObservableBooleanValue coming, PaneMessage message,
            PanesModel panes,
            int pane) {
        this.viewer = viewer;
        this.frames = frames;
        this.beside = beside;
        this.coming = coming;
        this.compare = panes.compare();
        this.pane = pane;
        this.edge = new WipeEdge(panes, pane);
        this.message = message;
        this.mark = new PointerMark(viewer);
        this.inspection = new AnnotationMarks(viewer);
        getStyleClass().add("pane-picture");
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        ground.colour().addListener((observable, before, now) -> {
            picture.setGround(now);
            draw();
        });
        getChildren().addAll(ground, picture, inspection, mark, message, edge);
        frames.frame().addListener((observable, before, now) -> draw());
        beside.frame().addListener((observable, before, now) -> draw());
        coming.addListener((observable, before, now) -> draw());
        compare.now().addListener((observable, before, now) -> {
            if (now.on(pane) || before.on(pane)) {
                draw();
            }
        });
        ObservableValue<Window> window = sceneProperty().flatMap(Scene::windowProperty);
        window.flatMap(Window::outputScaleXProperty).addListener((observable, before, now) -> requestLayout());
        window.flatMap(Window::outputScaleYProperty).addListener((observable, before, now) -> requestLayout());
        mark.visibleProperty().bind(mark.wanted().and(hoverProperty().not())
                .and(frames.frame().isNotEqualTo(Frame.NOTHING)));
        inspection.visibleProperty().bind(frames.frame().isNotEqualTo(Frame.NOTHING));
    }

    /** Converts local coordinates to device pixels from the middle. */
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
        for (PaneFrames each : new PaneFrames[] {frames, beside}) {
            each.write(GlyphSheet.of(scaleY()));
            each.resize(width, height);
        }
        draw();
        PaneScale scale = new PaneScale(width, height, scaleX(), scaleY());
        mark.place(scale);
        inspection.place(scale);
        message.resizeRelocate(0, 0, getWidth(), getHeight());
        edge.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    private void draw() {
        Split split = coming.get() ? Split.FIRST : compare.now().get().split(pane, deviceWidth, deviceHeight);
        picture.draw(frames.frame().get(), beside.frame().get(), split);
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
