package lightwell.ui.shell;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import lightwell.ui.settings.Settings;

/**
 * The size of the window's scene, and the position of its upper left corner; absurd sizes become the default.
 *
 * @param corner null if the desktop places it
 */
record WindowState(double width, double height, boolean maximised, Corner corner) {

    static final WindowState DEFAULT = new WindowState(1280, 800, false, null);

    private static final String PART = "window";
    private static final double MIN_WIDTH = 940;
    private static final double MIN_HEIGHT = 560;
    /** The part of the title bar that must be visible, in pixels, so that the window can be dragged. */
    private static final double TITLE_WIDTH = 120;
    private static final double TITLE_HEIGHT = 32;

    /** In coordinates of all screens together. */
    record Corner(double x, double y) {}

    /** The remembered state, for screens that may have gone. */
    static WindowState left(Settings settings) {
        return settings.get(PART, WindowState.class).orElse(DEFAULT);
    }

    /** The remembered state, adapted to the present screens. For the FX thread. */
    static WindowState in(Settings settings) {
        return left(settings).here();
    }

    /** The state adapted to the present screens. For the FX thread. */
    WindowState here() {
        List<Rectangle2D> screens = Stream.concat(Stream.of(Screen.getPrimary()), Screen.getScreens().stream()).distinct()
                .map(Screen::getVisualBounds).toList();
        return on(screens);
    }

    void put(Settings settings) {
        settings.put(PART, this);
    }

    /** Gives the position, the limits and the maximised state to a stage whose scene has the size. */
    void place(Stage stage) {
        if (corner != null) {
            stage.setX(corner.x());
            stage.setY(corner.y());
        }
        stage.setMaximized(maximised);
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
    }

    WindowState {
        width = width >= 400 && width <= 20_000 ? width : 1280;
        height = height >= 300 && height <= 20_000 ? height : 800;
    }

    /**
     * The state adapted to the screens: a corner at which the title bar would be invisible is dropped, and the size is limited to its
     * screen.
     *
     * @param screens usable area of each, the primary one first; at least one
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
