package lightwell.ui.viewer;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.shape.Line;

/** A small cross where the pointer of another pane is. */
final class PointerMark extends Group {

    /** From the middle outwards, leaving the pixel itself free. */
    private static final double INNER = 3;
    private static final double OUTER = 9;

    private final ViewerModel viewer;
    private final BooleanBinding wanted;
    private double middleX;
    private double middleY;
    private double outputScaleX = 1;
    private double outputScaleY = 1;

    PointerMark(ViewerModel viewer) {
        this.viewer = viewer;
        this.wanted = Bindings.createBooleanBinding(() -> viewer.pointer().get().isPresent(), viewer.pointer());
        setManaged(false);
        setMouseTransparent(true);
        for (String style : new String[] {"pointer-mark-edge", "pointer-mark"}) {
            getChildren().addAll(line(style, -OUTER, 0, -INNER, 0), line(style, INNER, 0, OUTER, 0),
                    line(style, 0, -OUTER, 0, -INNER), line(style, 0, INNER, 0, OUTER));
        }
        viewer.pointer().addListener((observable, before, now) -> update());
        viewer.viewport().addListener((observable, before, now) -> update());
        update();
    }

    /** True while there is a pointer. */
    BooleanBinding wanted() {
        return wanted;
    }

    /** Tells the size of the pane, in device pixels. */
    void place(int width, int height, double scaleX, double scaleY) {
        middleX = width / 2.0;
        middleY = height / 2.0;
        outputScaleX = scaleX;
        outputScaleY = scaleY;
        update();
    }

    private void update() {
        viewer.pointer().get().ifPresent(at -> {
            Point2D view = viewer.viewport().get().baseToView(at.x() + 0.5, at.y() + 0.5);
            relocateTo((middleX + view.getX()) / outputScaleX, (middleY + view.getY()) / outputScaleY);
        });
    }

    private void relocateTo(double x, double y) {
        setTranslateX(Math.floor(x) + 0.5);
        setTranslateY(Math.floor(y) + 0.5);
    }

    private static Line line(String style, double x1, double y1, double x2, double y2) {
        Line line = new Line(x1, y1, x2, y2);
        line.getStyleClass().add(style);
        return line;
    }
}
