package lightwell.depth;

/**
 * Lens distortion by Brown's model as in OpenCV and COLMAP: from a ray of the rectilinear picture (x, y) to its place as taken,
 * {@code x (1 + k1 r^2 + k2 r^4 + k3 r^6) + 2 p1 x y + p2 (r^2 + 2 x^2)}, and y likewise with p1 and p2 exchanged.
 *
 * @param rms      of the distances between this model and the file's description, in pixels of the picture
 * @param greatest of those distances
 */
public record BrownLens(double k1, double k2, double k3, double p1, double p2, double rms, double greatest) {

    /** A picture without distortion. */
    public static final BrownLens NONE = new BrownLens(0, 0, 0, 0, 0, 0, 0);

    private static final int TERMS = 5;
    /** The grid covers the picture from edge to edge. */
    private static final int COLUMNS = 48;
    private static final int ROWS = 36;

    /** The rays of a picture as taken: receives a place in pixels and gives x and y at depth 1. */
    @FunctionalInterface
    interface Rays {
        void at(double u, double v, double[] ray);
    }

    /**
     * The model that fits the description of a camera best, by least squares over the whole picture.
     *
     * @param picture the camera's picture in the size that the residuals are meant for
     */
    public static BrownLens of(DepthCamera camera, PinholeCamera picture) {
        double across = (double) camera.width() / picture.width();
        double down = (double) camera.height() / picture.height();
        return camera.rectifies() ? fit((u, v, ray) -> camera.ray(across * u, down * v, ray), picture) : NONE;
    }

    static BrownLens fit(Rays rays, PinholeCamera picture) {
        double[][] normal = new double[TERMS][TERMS + 1];
        walk(rays, picture, (x, y, dx, dy) -> {
            add(normal, termsX(x, y), dx);
            add(normal, termsY(x, y), dy);
        });
        double[] c = solve(normal);
        double[] sums = new double[3];
        walk(rays, picture, (x, y, dx, dy) -> {
            double off = Math.hypot(picture.fx() * (dx - dot(c, termsX(x, y))), picture.fy() * (dy - dot(c, termsY(x, y))));
            sums[0] += off * off;
            sums[1]++;
            sums[2] = Math.max(sums[2], off);
        });
        return new BrownLens(c[0], c[1], c[2], c[3], c[4], Math.sqrt(sums[0] / sums[1]), sums[2]);
    }

    /** Whether there is any distortion. */
    public boolean distorts() {
        return k1 != 0 || k2 != 0 || k3 != 0 || p1 != 0 || p2 != 0;
    }

    /** Takes a ray and the shift of its place by the distortion, both at depth 1. */
    @FunctionalInterface
    private interface Shift {
        void take(double x, double y, double dx, double dy);
    }

    private static void walk(Rays rays, PinholeCamera picture, Shift shift) {
        double[] ray = new double[2];
        for (int row = 0; row <= ROWS; row++) {
            double v = (double) row * picture.height() / ROWS;
            for (int column = 0; column <= COLUMNS; column++) {
                double u = (double) column * picture.width() / COLUMNS;
                rays.at(u, v, ray);
                shift.take(ray[0], ray[1], (u - picture.cx()) / picture.fx() - ray[0], (v - picture.cy()) / picture.fy() - ray[1]);
            }
        }
    }

    private static double[] termsX(double x, double y) {
        double square = x * x + y * y;
        return new double[] {x * square, x * square * square, x * square * square * square, 2 * x * y, square + 2 * x * x};
    }

    private static double[] termsY(double x, double y) {
        double square = x * x + y * y;
        return new double[] {y * square, y * square * square, y * square * square * square, square + 2 * y * y, 2 * x * y};
    }

    private static void add(double[][] normal, double[] terms, double value) {
        for (int i = 0; i < TERMS; i++) {
            for (int k = 0; k < TERMS; k++) {
                normal[i][k] += terms[i] * terms[k];
            }
            normal[i][TERMS] += terms[i] * value;
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** Gauss-Jordan elimination; the matrix is positive definite, so it needs no pivots. */
    private static double[] solve(double[][] m) {
        for (int p = 0; p < TERMS; p++) {
            for (int row = 0; row < TERMS; row++) {
                double factor = row == p ? 0 : m[row][p] / m[p][p];
                for (int k = p; k <= TERMS; k++) {
                    m[row][k] -= factor * m[p][k];
                }
            }
        }
        double[] solution = new double[TERMS];
        for (int i = 0; i < TERMS; i++) {
            solution[i] = m[i][TERMS] / m[i][i];
        }
        return solution;
    }
}
