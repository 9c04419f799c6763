package lightwell.ui.tool;

import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import lightwell.ui.marks.Annotations.Tool;
import lightwell.ui.marks.Annotations;
import lightwell.ui.marks.PixelLine.End;

/** The effect of the pointer on the line to measure along, in every kind of view. For the FX thread. */
public final class LineGrip {

    /** Pixels around an end that belong to it. */
    private static final double REACH = 8;

    private final Annotations inspection;
    private final Function<End, Optional<Point2D>> drawn;

    /** @param drawn the position of an end, in the same pixels as the pointer; empty if it is not visible */
    public LineGrip(Annotations inspection, Function<End, Optional<Point2D>> drawn) {
        this.inspection = inspection;
        this.drawn = drawn;
    }

    /** The end at a position; the active one if both are in reach. */
    public Optional<End> end(Point2D at) {
        End active = inspection.activeEnd().get();
        return isAt(active, at) ? Optional.of(active) : isAt(active.other(), at) ? Optional.of(active.other()) : Optional.empty();
    }

    /** True while dragging anywhere draws a line. */
    public boolean drawing() {
        return inspection.tool().get() == Tool.LINE;
    }

    /** The cursor over an end, or where a line can be drawn; null elsewhere. */
    public Cursor cursor(Point2D at) {
        return end(at).isPresent() ? Cursor.HAND : drawing() ? Cursor.CROSSHAIR : null;
    }

    private boolean isAt(End end, Point2D at) {
        return drawn.apply(end).filter(place -> place.distance(at) <= REACH).isPresent();
    }
}
