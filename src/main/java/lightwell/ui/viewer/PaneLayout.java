package lightwell.ui.viewer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How many panes there are, and how they lie. */
public enum PaneLayout {

    /** The focused pane alone. */
    ONE(1, 1), TWO(2, 2),
    /** Side by side, or one below the other where the photo is wider than the room for it. */
    THREE(3, 3), FOUR(4, 2),
    /** As many as the photo has layers worth looking at, side by side. */
    ROW(PanesModel.PANES, PanesModel.PANES),
    /** The same, one below the other. */
    COLUMN(PanesModel.PANES, 1);

    private final int panes;
    private final int columns;

    PaneLayout(int panes, int columns) {
        this.panes = panes;
        this.columns = columns;
    }

    /** At most, for so many panes. */
    public int columns(int visible) {
        return Math.min(columns, visible);
    }

    public int rows(int visible) {
        return (visible + columns(visible) - 1) / columns(visible);
    }

    /** At most. */
    public int panes() {
        return panes;
    }

    /** True when it shows every layer. */
    boolean strip() {
        return this == ROW || this == COLUMN;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<PaneLayout> parse(String id) {
        return Arrays.stream(values()).filter(layout -> layout.id().equals(id)).findFirst();
    }
}
