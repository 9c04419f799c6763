package lightwell.ui.space.draw;

import java.util.Arrays;
import java.util.OptionalInt;

/** A picture of points, with the visible point of each pixel. Its owner lets one renderer at a time draw on it, and reads it afterwards. */
public final class SplatFrame {

    /** The entry of a pixel without a point. */
    static final int NOTHING = -1;

    private final int width;
    private final int height;
    private final int[] argb;
    private final int[] point;
    private final float[] depth;

    /** Size in pixels, 1 or more. */
    public SplatFrame(int width, int height) {
        this.width = width;
        this.height = height;
        this.argb = new int[Math.multiplyExact(width, height)];
        this.point = new int[argb.length];
        this.depth = new float[argb.length];
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Opaque colours, row by row. Not a copy. */
    public int[] argb() {
        return argb;
    }

    /** Visible points by pixel; -1 if there is none. */
    int[] points() {
        return point;
    }

    /** Metres by pixel; infinite if there is no point. */
    float[] depths() {
        return depth;
    }

    /** Clears rows before drawing. */
    void clear(int top, int bottom) {
        Arrays.fill(point, top * width, bottom * width, NOTHING);
        Arrays.fill(depth, top * width, bottom * width, Float.POSITIVE_INFINITY);
    }

    /** Paints rows after all points are drawn. */
    void paint(SpaceContent content, int background, int top, int bottom) {
        int[] pixel = content.scene().cloud().pixel();
        int[] colours = content.argb();
        for (int at = top * width, end = bottom * width; at < end; at++) {
            argb[at] = point[at] == NOTHING ? background : colours[pixel[point[at]]];
        }
    }

    /** The visible point at a pixel, or the nearest one within a distance in pixels; empty if there is none. */
    public OptionalInt pick(double x, double y, int within) {
        int column = (int) Math.floor(x);
        int row = (int) Math.floor(y);
        long nearest = Long.MAX_VALUE;
        int found = NOTHING;
        for (int r = Math.max(0, row - within); r <= Math.min(height - 1, row + within); r++) {
            for (int c = Math.max(0, column - within); c <= Math.min(width - 1, column + within); c++) {
                long dx = (long) c - column;
                long dy = (long) r - row;
                long square = dx * dx + dy * dy;
                if (point[r * width + c] != NOTHING && square < nearest && square <= (long) within * within) {
                    nearest = square;
                    found = point[r * width + c];
                }
            }
        }
        return found == NOTHING ? OptionalInt.empty() : OptionalInt.of(found);
    }
}
