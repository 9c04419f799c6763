package lightwell.ui.render;

/**
 * What a pane shows of its picture: opaque ARGB of a rectangle inside the view, in device pixels. Not changed once made.
 *
 * @param x where the rectangle begins in the view
 * @param y where the rectangle begins in the view
 */
public record Frame(int x, int y, int width, int height, int[] argb) {

    public static final Frame NOTHING = new Frame(0, 0, 0, 0, new int[0]);
}
