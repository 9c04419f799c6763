package lightwell.ui.pane;

import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import lightwell.ui.marks.Annotations;
import lightwell.ui.marks.Annotations.Tool;
import lightwell.ui.marks.PixelLine.End;

/** What a pointer does to the line to measure along, wherever that is drawn. For the FX thread. */
public final class LineGrip {

    /** Pixels around an end that belong to it. */
    private static final double REACH = 8;

    private final Annotations inspection;
    private final Function<End, Optional<Point2D>> drawn;

    /** @param drawn where an end is, in the pixels that pointers are told in; empty where it is not to be seen */
    public LineGrip(Annotations inspection, Function<End, Optional<Point2D>> drawn) {
        this.inspection = inspection;
        this.drawn = drawn;
    }

    /** The end at a place; the active one where both are in reach. */
    public Optional<End> end(Point2D at) {
        End active = inspection.activeEnd().get();
        return isAt(active, at) ? Optional.of(active) : isAt(active.other(), at) ? Optional.of(active.other()) : Optional.empty();
    }

    /** True while dragging anywhere draws a line. */
    public boolean drawing() {
        return inspection.tool().get() == Tool.LINE;
    }

    /** Over an end, or where a line can be drawn; null elsewhere. */
    public Cursor cursor(Point2D at) {
        return end(at).isPresent() ? Cursor.HAND : drawing() ? Cursor.CROSSHAIR : null;
    }

    private boolean isAt(End end, Point2D at) {
        return drawn.apply(end).filter(place -> place.distance(at) <= REACH).isPresent();
    }
}
