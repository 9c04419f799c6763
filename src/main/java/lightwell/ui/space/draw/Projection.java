package lightwell.ui.space.draw;

/**
 * From space to pixels of a view, whose top left corner is 0, 0. Immutable.
 *
 * <p>A 3x4 matrix by rows: of a point's (x, y, z, 1) it makes (column * depth, row * depth, depth), the depth in metres along the optical
 * axis. What has no positive depth is not seen.
 */
public final class Projection {

    private final double[] m;

    Projection(double[] rows) {
        this.m = rows;
    }

    /** A copy of its rows. */
    public double[] matrix() {
        return m.clone();
    }

    /** @param out takes column, row and depth; column and row mean nothing where the depth is not positive */
    public void project(double x, double y, double z, double[] out) {
        double depth = m[8] * x + m[9] * y + m[10] * z + m[11];
        out[0] = (m[0] * x + m[1] * y + m[2] * z + m[3]) / depth;
        out[1] = (m[4] * x + m[5] * y + m[6] * z + m[7]) / depth;
        out[2] = depth;
    }
}
