package lightwell.ui.shell;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import lightwell.ui.settings.Settings;

/**
 * The heights of what lies above and below the panes, in pixels, so that the next start puts its first picture where it stays; absurd ones
 * become the defaults.
 *
 * @param top    menu and tools
 * @param bottom probe line and status bar, without the filmstrip, which is there from the beginning
 */
record EdgesState(double top, double bottom) {

    private static final String PART = "edges";
    private static final double TOP = 58;
    private static final double BOTTOM = 54;
    private static final double MOST = 400;

    EdgesState {
        top = top >= 0 && top <= MOST ? top : TOP;
        bottom = bottom >= 0 && bottom <= MOST ? bottom : BOTTOM;
    }

    /** As remembered, or as with default settings. */
    static EdgesState in(Settings settings) {
        return settings.get(PART, EdgesState.class).orElseGet(() -> new EdgesState(TOP, BOTTOM));
    }

    /** Those of a complete window that has been laid out. */
    static EdgesState of(Node above, List<Node> below) {
        return new EdgesState(height(above), below.stream().mapToDouble(EdgesState::height).sum());
    }

    void put(Settings settings) {
        settings.put(PART, this);
    }

    /** An empty place of the upper height. */
    Region topSpace() {
        return space(top);
    }

    /** An empty place of the lower height. */
    Region bottomSpace() {
        return space(bottom);
    }

    private static double height(Node edge) {
        return edge.getLayoutBounds().getHeight();
    }

    private static Region space(double height) {
        Region space = new Region();
        space.setMinHeight(height);
        space.setMaxHeight(height);
        return space;
    }
}
