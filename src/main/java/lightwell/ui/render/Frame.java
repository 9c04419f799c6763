package lightwell.ui.render;

/**
 * The visible part of a picture in a pane: opaque ARGB of a rectangle in the view, in device pixels. Not modified once complete, until it
 * is given back to its {@link FrameMemory}.
 *
 * @param x left edge of the rectangle in the view
 * @param y top edge of the rectangle in the view
 */
public record Frame(int x, int y, int width, int height, int[] argb) {

    public static final Frame NOTHING = new Frame(0, 0, 0, 0, new int[0]);

    /** The same pixels at another position of the view. */
    Frame at(int toX, int toY) {
        return new Frame(toX, toY, width, height, argb);
    }

    /** Copies a rectangle from another frame; only while this one is being computed. */
    void copy(Frame from, int fromX, int fromY, int toX, int toY, int columns, int count) {
        for (int row = 0; row < count; row++) {
            System.arraycopy(from.argb, (fromY + row) * from.width + fromX, argb, (toY + row) * width + toX, columns);
        }
    }
}
