package lightwell.ui.space.draw;

/**
 * Projects space to pixels of a view, whose top left corner is 0, 0. Immutable.
 *
 * <p>A 3x4 matrix by rows: it maps a point's (x, y, z, 1) to (column * depth, row * depth, depth), with the depth in metres along the
 * optical axis. Points without a positive depth are not visible.
 */
public final class Projection {

    private final double[] m;

    Projection(double[] rows) {
        this.m = rows;
    }

    /** A copy of the rows. */
    public double[] matrix() {
        return m.clone();
    }

    /** @param out receives column, row and depth; column and row are undefined unless the depth is positive */
    public void project(double x, double y, double z, double[] out) {
        double depth = m[8] * x + m[9] * y + m[10] * z + m[11];
        out[0] = (m[0] * x + m[1] * y + m[2] * z + m[3]) / depth;
        out[1] = (m[4] * x + m[5] * y + m[6] * z + m[7]) / depth;
        out[2] = depth;
    }
}
