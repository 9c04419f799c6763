package lightwell.ui.space.draw;

/**
 * Points on a fine raster of the view, where integers decide exactly on which side of an edge a pixel lies. Keeps its memory; written by
 * several threads, each its own points, before they are read.
 */
final class ProjectedPoints {

    /** Subdivision of a pixel, as a power of two. */
    static final int SHIFT = 5;
    static final int FINE = 1 << SHIFT;
    /** The row of a point that cannot be drawn. */
    static final int NOWHERE = Integer.MIN_VALUE;
    /** Pixels outside the view; triangles that reach farther are so near to the eye that they are skipped. */
    private static final float OUTSIDE = 1 << 20;

    private int[] columns = new int[0];
    private int[] rows = new int[0];
    private float[] inverse = new float[0];

    void reserve(int points) {
        if (inverse.length < points) {
            columns = new int[points];
            rows = new int[points];
            inverse = new float[points];
        }
    }

    /** In subdivisions, from the middle of the first pixel. */
    int[] columns() {
        return columns;
    }

    int[] rows() {
        return rows;
    }

    /** 1 / depth, in 1 / metres. */
    float[] inverse() {
        return inverse;
    }

    /** @param m rows of the matrix of a {@link Projection} */
    void project(float[] xyz, int begin, int end, double[] m, float near) {
        float a = (float) m[0], b = (float) m[1], c = (float) m[2], d = (float) m[3];
        float e = (float) m[4], f = (float) m[5], g = (float) m[6], h = (float) m[7];
        float i = (float) m[8], j = (float) m[9], k = (float) m[10], l = (float) m[11];
        for (int p = begin; p < end; p++) {
            float x = xyz[3 * p];
            float y = xyz[3 * p + 1];
            float z = xyz[3 * p + 2];
            float depth = i * x + j * y + k * z + l;
            float share = 1 / depth;
            float column = (a * x + b * y + c * z + d) * share;
            float row = (e * x + f * y + g * z + h) * share;
            boolean somewhere = depth >= near && Math.abs(column) < OUTSIDE && Math.abs(row) < OUTSIDE;
            columns[p] = Math.round((column - 0.5f) * FINE);
            rows[p] = somewhere ? Math.round((row - 0.5f) * FINE) : NOWHERE;
            inverse[p] = share;
        }
    }

    /** Twice the signed area of the triangle with this corner; 0 on the line. */
    long side(int from, int to, int column, int row) {
        return (long) (columns[to] - columns[from]) * (row - rows[from]) - (long) (rows[to] - rows[from]) * (column - columns[from]);
    }
}
