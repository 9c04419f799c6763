package lightwell.ui.bands;

import java.util.Arrays;

/**
 * Computes rows of a view as means, by coverage, of a picture's rows. Each picture row is read once if view rows are requested from top to
 * bottom. For one thread.
 */
public final class RowMeans {

    private final Bands.Rows reader;
    private final PixelAxis axis;
    /** The rows that a view row covers; picture row y is in {@code held[y % held.length]}. */
    private final float[][] held;
    private final int[] rowHeld;
    private final float[] sum;

    /**
     * @param x     first column of the picture
     * @param width number of columns
     * @param room  additional columns on the right, filled with 0
     * @param end   one past the last view row that will be requested
     */
    public RowMeans(Bands picture, int x, int width, int room, PixelAxis axis, int end) {
        this.axis = axis;
        this.reader = picture.rows(x, width, Math.min(picture.height(), axis.source(end - 1) + axis.taps()));
        this.sum = new float[(width + room) * picture.channels()];
        this.held = new float[axis.taps()][sum.length];
        this.rowHeld = new int[axis.taps()];
        Arrays.fill(rowHeld, -1);
    }

    /** Valid until the next call. */
    public float[] row(int row) {
        int count = axis.taps();
        while (count > 1 && axis.weight(row, count - 1) == 0) {
            count--;
        }
        int y = axis.source(row);
        int k = Math.min(count, 3);
        switch (k) {
            case 1 -> scale(read(y), axis.weight(row, 0), sum);
            case 2 -> two(read(y), axis.weight(row, 0), read(y + 1), axis.weight(row, 1), sum);
            default -> three(read(y), axis.weight(row, 0), read(y + 1), axis.weight(row, 1), read(y + 2), axis.weight(row, 2), sum);
        }
        for (; k < count; k++) {
            add(read(y + k), axis.weight(row, k), sum);
        }
        return sum;
    }

    private float[] read(int y) {
        int slot = y % held.length;
        if (rowHeld[slot] != y) {
            reader.read(y, held[slot]);
            rowHeld[slot] = y;
        }
        return held[slot];
    }

    // all arrays use the same index, so that the compiler vectorises the loop

    private static void scale(float[] a, float u, float[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] = u * a[i];
        }
    }

    private static void two(float[] a, float u, float[] b, float v, float[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] = u * a[i] + v * b[i];
        }
    }

    private static void three(float[] a, float u, float[] b, float v, float[] c, float w, float[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] = u * a[i] + v * b[i] + w * c[i];
        }
    }

    private static void add(float[] a, float u, float[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += u * a[i];
        }
    }
}
