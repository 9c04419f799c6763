package lightwell.ui.render;

/**
 * What a pane shows of its picture: opaque ARGB of a rectangle inside the view, in device pixels. Not changed once made,
 * until it is given back to the {@link FrameMemory} that made it.
 *
 * @param x where the rectangle begins in the view
 * @param y where the rectangle begins in the view
 */
public record Frame(int x, int y, int width, int height, int[] argb) {

    public static final Frame NOTHING = new Frame(0, 0, 0, 0, new int[0]);

    /** The same at another place of the view. */
    Frame at(int toX, int toY) {
        return new Frame(toX, toY, width, height, argb);
    }

    /** Takes a rectangle of another frame; only while this one is made. */
    void copy(Frame from, int fromX, int fromY, int toX, int toY, int columns, int count) {
        for (int row = 0; row < count; row++) {
            System.arraycopy(from.argb, (fromY + row) * from.width + fromX, argb, (toY + row) * width + toX, columns);
        }
    }
}
