package lightwell.ui.viewer;

/**
 * What a pane shows of its picture: opaque ARGB of a rectangle inside the view, in device pixels. Not changed once made.
 *
 * @param x where the rectangle begins in the view
 * @param y where the rectangle begins in the view
 */
record Frame(int x, int y, int width, int height, int[] argb) {

    static final Frame NOTHING = new Frame(0, 0, 0, 0, new int[0]);
}
