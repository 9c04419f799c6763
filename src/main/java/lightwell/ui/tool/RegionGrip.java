package lightwell.ui.tool;

import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import lightwell.ui.content.Viewport;
import lightwell.ui.marks.PixelPosition;
import lightwell.ui.marks.PixelRegion;

/** A grip of a region: a corner or the middle of an edge resizes it, the rest of its border moves it. */
enum RegionGrip {

    NORTH_WEST(-1, -1, Cursor.NW_RESIZE), NORTH(0, -1, Cursor.N_RESIZE), NORTH_EAST(1, -1, Cursor.NE_RESIZE),
    WEST(-1, 0, Cursor.W_RESIZE), EAST(1, 0, Cursor.E_RESIZE),
    SOUTH_WEST(-1, 1, Cursor.SW_RESIZE), SOUTH(0, 1, Cursor.S_RESIZE), SOUTH_EAST(1, 1, Cursor.SE_RESIZE),
    BORDER(0, 0, Cursor.MOVE);

    /** Device pixels around a grip that belong to it. */
    static final double REACH = 6;

    private final int horizontal;
    private final int vertical;
    private final Cursor cursor;

    RegionGrip(int horizontal, int vertical, Cursor cursor) {
        this.horizontal = horizontal;
        this.vertical = vertical;
        this.cursor = cursor;
    }

    Cursor cursor() {
        return cursor;
    }

    /** Its position on a rectangle; for the border, the middle. */
    Point2D on(Point2D topLeft, Point2D bottomRight) {
        return new Point2D(along(topLeft.getX(), bottomRight.getX(), horizontal), along(topLeft.getY(), bottomRight.getY(), vertical));
    }

    /** The grip at a view coordinate. */
    static Optional<RegionGrip> at(PixelRegion region, Viewport viewport, Point2D view) {
        Point2D topLeft = viewport.baseToView(region.x(), region.y());
        Point2D bottomRight = viewport.baseToView(region.right(), region.bottom());
        for (RegionGrip grip : values()) {
            if (grip != BORDER && grip.on(topLeft, bottomRight).distance(view) <= REACH) {
                return Optional.of(grip);
            }
        }
        boolean outside = view.getX() < topLeft.getX() - REACH || view.getX() > bottomRight.getX() + REACH
                || view.getY() < topLeft.getY() - REACH || view.getY() > bottomRight.getY() + REACH;
        boolean inside = view.getX() > topLeft.getX() + REACH && view.getX() < bottomRight.getX() - REACH
                && view.getY() > topLeft.getY() + REACH && view.getY() < bottomRight.getY() - REACH;
        return outside || inside ? Optional.empty() : Optional.of(BORDER);
    }

    /**
     * The region after this grip was dragged from one pixel to another; a side that is dragged past the opposite one changes places with
     * it.
     */
    PixelRegion drag(PixelRegion region, PixelPosition from, PixelPosition to, int baseWidth, int baseHeight) {
        if (this == BORDER) {
            return region.moved(to.x() - from.x(), to.y() - from.y(), baseWidth, baseHeight);
        }
        int left = horizontal < 0 ? to.x() : region.x();
        int right = horizontal > 0 ? to.x() : region.right() - 1;
        int top = vertical < 0 ? to.y() : region.y();
        int bottom = vertical > 0 ? to.y() : region.bottom() - 1;
        return PixelRegion.between(new PixelPosition(left, top), new PixelPosition(right, bottom));
    }

    private static double along(double from, double to, int side) {
        return side < 0 ? from : side > 0 ? to : (from + to) / 2;
    }
}
