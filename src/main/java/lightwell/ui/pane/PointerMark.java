package lightwell.ui.pane;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.shape.Line;
import lightwell.ui.tool.PaneScale;
import lightwell.ui.viewer.ViewerModel;

/** A small cross at the position of the pointer in another pane. */
final class PointerMark extends Group {

    /** The cross begins this far from the middle, so that the pixel itself stays visible. */
    private static final double INNER = 3;
    private static final double OUTER = 9;

    private final ViewerModel viewer;
    private final BooleanBinding wanted;
    private PaneScale pane = PaneScale.NOTHING;

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

    void place(PaneScale where) {
        pane = where;
        update();
    }

    private void update() {
        viewer.pointer().get().ifPresent(at -> {
            Point2D place = pane.local(viewer.viewport().get(), at.x() + 0.5, at.y() + 0.5);
            setTranslateX(place.getX());
            setTranslateY(place.getY());
        });
    }

    private static Line line(String style, double x1, double y1, double x2, double y2) {
        Line line = new Line(x1, y1, x2, y2);
        line.getStyleClass().add(style);
        return line;
    }
}
