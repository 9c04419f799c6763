package lightwell.ui.viewer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The number of panes and their arrangement. */
public enum PaneLayout {

    /** Only the focused pane. */
    ONE(1, 1), TWO(2, 2),
    /** Side by side, or stacked if the photo is wider than the room for it. */
    THREE(3, 3), FOUR(4, 2),
    /** One for each worthwhile layer of the photo, side by side. */
    ROW(PanesModel.PANES, PanesModel.PANES),
    /** One for each worthwhile layer of the photo, stacked. */
    COLUMN(PanesModel.PANES, 1);

    private final int panes;
    private final int columns;

    PaneLayout(int panes, int columns) {
        this.panes = panes;
        this.columns = columns;
    }

    /** The largest number of columns for this many panes. */
    public int columns(int visible) {
        return Math.min(columns, visible);
    }

    public int rows(int visible) {
        return (visible + columns(visible) - 1) / columns(visible);
    }

    /** The largest number of panes. */
    public int panes() {
        return panes;
    }

    /** True if it shows all layers. */
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
