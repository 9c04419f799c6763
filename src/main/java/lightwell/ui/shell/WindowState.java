package lightwell.ui.shell;

import java.util.List;
import javafx.geometry.Rectangle2D;

/**
 * The window's size, of its scene, and where its upper left corner is on the screens; absurd sizes become the usual.
 *
 * @param corner null where the desktop shall place it
 */
record WindowState(double width, double height, boolean maximised, Corner corner) {

    static final WindowState DEFAULT = new WindowState(1280, 800, false, null);

    /** What a hand needs to take hold of a window by its title. */
    private static final double TITLE_WIDTH = 120;
    private static final double TITLE_HEIGHT = 32;

    /** In the coordinates of all screens together. */
    record Corner(double x, double y) {}

    WindowState {
        width = width >= 400 && width <= 20_000 ? width : 1280;
        height = height >= 300 && height <= 20_000 ? height : 800;
    }

    /**
     * As it can be reached: a corner from which no screen shows the title any more is given up, and the size goes down to its screen's.
     *
     * @param screens what of each can hold windows, the primary one first; at least one
     */
    WindowState on(List<Rectangle2D> screens) {
        List<Rectangle2D> reached = screens.stream().filter(this::showsTitle).toList();
        Rectangle2D screen = reached.isEmpty() ? screens.get(0) : reached.get(0);
        return new WindowState(Math.min(width, screen.getWidth()), Math.min(height, screen.getHeight()), maximised,
                reached.isEmpty() ? null : corner);
    }

    private boolean showsTitle(Rectangle2D screen) {
        if (corner == null) {
            return false;
        }
        double shown = Math.min(corner.x() + width, screen.getMaxX()) - Math.max(corner.x(), screen.getMinX());
        return shown >= TITLE_WIDTH && corner.y() >= screen.getMinY() && corner.y() + TITLE_HEIGHT <= screen.getMaxY();
    }
}
