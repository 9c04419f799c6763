package lightwell.ui.pane;

import javafx.collections.ListChangeListener;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.shape.Rectangle;
import lightwell.ui.marks.Pin;
import lightwell.ui.marks.PixelLine;
import lightwell.ui.marks.PixelRegion;
import lightwell.ui.viewer.ViewerModel;

/** The pins, the region and the line over a pane's picture. */
final class AnnotationMarks extends Group {

    private static final double GRIP = 5;

    private final ViewerModel viewer;
    private PaneScale pane = PaneScale.NOTHING;

    AnnotationMarks(ViewerModel viewer) {
        this.viewer = viewer;
        setManaged(false);
        setMouseTransparent(true);
        viewer.inspection().pins().addListener((ListChangeListener<Pin>) change -> update());
        viewer.inspection().region().addListener((observable, before, now) -> update());
        viewer.inspection().line().addListener((observable, before, now) -> update());
        viewer.inspection().activeEnd().addListener((observable, before, now) -> update());
        viewer.inspection().lineWords().addListener((observable, before, now) -> update());
        viewer.viewport().addListener((observable, before, now) -> update());
    }

    void place(PaneScale where) {
        pane = where;
        update();
    }

    private void update() {
        getChildren().clear();
        viewer.inspection().region().get().ifPresent(this::addRegion);
        viewer.inspection().pins().forEach(this::addPin);
        viewer.inspection().line().get().ifPresent(this::addLine);
    }

    private void addRegion(PixelRegion region) {
        Point2D topLeft = local(region.x(), region.y());
        Point2D bottomRight = local(region.right(), region.bottom());
        for (String style : new String[] {"region-mark-edge", "region-mark"}) {
            Rectangle outline = new Rectangle(topLeft.getX(), topLeft.getY(),
                    Math.max(1, bottomRight.getX() - topLeft.getX()), Math.max(1, bottomRight.getY() - topLeft.getY()));
            outline.getStyleClass().add(style);
            getChildren().add(outline);
        }
        for (RegionGrip grip : RegionGrip.values()) {
            if (grip != RegionGrip.BORDER) {
                Point2D at = grip.on(topLeft, bottomRight);
                Rectangle square = new Rectangle(Math.round(at.getX() - GRIP / 2) - 0.5, Math.round(at.getY() - GRIP / 2) - 0.5, GRIP,
                        GRIP);
                square.getStyleClass().add("region-grip");
                getChildren().add(square);
            }
        }
    }

    private void addPin(Pin pin) {
        getChildren().addAll(PinMark.of(pin, local(pin.at().x() + 0.5, pin.at().y() + 0.5)));
    }

    private void addLine(PixelLine line) {
        Point2D from = local(line.from().x() + 0.5, line.from().y() + 0.5);
        Point2D to = local(line.to().x() + 0.5, line.to().y() + 0.5);
        getChildren().addAll(LineMark.ends(from, to, viewer.inspection().activeEnd().get()));
        if (!viewer.inspection().lineWords().get().isEmpty()) {
            Label words = LineMark.words(viewer.inspection().lineWords().get());
            getChildren().add(words);
            LineMark.place(words, from, to, pane.localWidth(), pane.localHeight());
        }
    }

    private Point2D local(double baseX, double baseY) {
        return pane.local(viewer.viewport().get(), baseX, baseY);
    }
}
