package lightwell.ui.viewer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How many panes there are, and how they lie. */
public enum PaneLayout {

    /** The focused pane alone. */
    ONE(1, 1), TWO(2, 1), FOUR(2, 2);

    private final int columns;
    private final int rows;

    PaneLayout(int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
    }

    public int columns() {
        return columns;
    }

    public int rows() {
        return rows;
    }

    public int panes() {
        return columns * rows;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<PaneLayout> parse(String id) {
        return Arrays.stream(values()).filter(layout -> layout.id().equals(id)).findFirst();
    }
}
