package lightwell.export.stereo;

import java.util.Locale;

/** How the pictures of both eyes share one picture. */
public enum StereoArrangement {

    /** The left eye's on the left. */
    SIDE_BY_SIDE(2, 1),
    /** The right eye's on the left, to be seen with crossed eyes. */
    CROSS_EYED(2, 1),
    /** The left eye's above. */
    TOP_BOTTOM(1, 2),
    /** Both in one place, for red-cyan glasses. */
    ANAGLYPH(1, 1);

    private final int columns;
    private final int rows;

    StereoArrangement(int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /** Pictures beside each other. */
    int columns() {
        return columns;
    }

    /** Pictures above each other. */
    int rows() {
        return rows;
    }

    /** "side-by-side", for names of files and the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
