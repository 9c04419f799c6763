package lightwell.color;

import lightwell.message.Message;
import lightwell.metadata.Primaries;

/**
 * Converts linear RGB between primaries, in double precision. RGB to XYZ after SMPTE RP 177; whites are adapted by the linear Bradford
 * transform (ICC.1:2022, annex E). Matrices are 3x3, row-major, for column vectors. Stateless.
 */
public final class PrimariesMatrix {

    private static final double[] BRADFORD = {
        0.8951, 0.2664, -0.1614,
        -0.7502, 1.7135, 0.0367,
        0.0389, -0.0685, 1.0296};

    private PrimariesMatrix() {}

    /**
     * The matrix from {@code from} to {@code to}: white maps to white, and equal primaries give exactly the identity.
     *
     * @throws ColorException if the chromaticities span no triangle or have no white
     */
    public static double[] between(Primaries from, Primaries to) throws ColorException {
        if (from.equals(to)) {
            return new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1};
        }
        double[] adapt = adaptation(white(from), white(to));
        double[] matrix = multiply(inverse(toXyz(to)), multiply(adapt, toXyz(from)));
        for (double v : matrix) {
            if (!Double.isFinite(v)) {
                throw new ColorException(Message.of("color.colour-primaries-picture-make-no"));
            }
        }
        return matrix;
    }

    /** RGB to CIE XYZ, relative to the primaries' own white (Y of white is 1). */
    static double[] toXyz(Primaries p) {
        double[] r = xyz(p.rx(), p.ry());
        double[] g = xyz(p.gx(), p.gy());
        double[] b = xyz(p.bx(), p.by());
        double[] columns = {r[0], g[0], b[0], r[1], g[1], b[1], r[2], g[2], b[2]};
        double[] scale = transform(inverse(columns), white(p));
        return multiply(columns, new double[] {scale[0], 0, 0, 0, scale[1], 0, 0, 0, scale[2]});
    }

    /** The contributions of red, green and blue to the luminance Y, which is 1 for white: the middle row of the matrix to XYZ. */
    public static double[] luminance(Primaries primaries) {
        double[] xyz = toXyz(primaries);
        return new double[] {xyz[3], xyz[4], xyz[5]};
    }

    private static double[] adaptation(double[] fromWhite, double[] toWhite) {
        double[] a = transform(BRADFORD, fromWhite);
        double[] b = transform(BRADFORD, toWhite);
        double[] gains = {b[0] / a[0], 0, 0, 0, b[1] / a[1], 0, 0, 0, b[2] / a[2]};
        return multiply(inverse(BRADFORD), multiply(gains, BRADFORD));
    }

    private static double[] white(Primaries p) {
        return new double[] {p.wx() / p.wy(), 1, (1 - p.wx() - p.wy()) / p.wy()};
    }

    /** XYZ of a chromaticity, not scaled by y, because a primary's y may be 0 or below. */
    private static double[] xyz(double x, double y) {
        return new double[] {x, y, 1 - x - y};
    }

    static double[] multiply(double[] a, double[] b) {
        double[] out = new double[9];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                out[3 * row + column] = a[3 * row] * b[column] + a[3 * row + 1] * b[3 + column] + a[3 * row + 2] * b[6 + column];
            }
        }
        return out;
    }

    public static double[] transform(double[] m, double[] v) {
        return new double[] {
            m[0] * v[0] + m[1] * v[1] + m[2] * v[2],
            m[3] * v[0] + m[4] * v[1] + m[5] * v[2],
            m[6] * v[0] + m[7] * v[1] + m[8] * v[2]};
    }

    private static double[] inverse(double[] m) {
        double a = m[4] * m[8] - m[5] * m[7];
        double b = m[5] * m[6] - m[3] * m[8];
        double c = m[3] * m[7] - m[4] * m[6];
        double determinant = m[0] * a + m[1] * b + m[2] * c;
        double[] adjugate = {
            a, m[2] * m[7] - m[1] * m[8], m[1] * m[5] - m[2] * m[4],
            b, m[0] * m[8] - m[2] * m[6], m[2] * m[3] - m[0] * m[5],
            c, m[1] * m[6] - m[0] * m[7], m[0] * m[4] - m[1] * m[3]};
        for (int i = 0; i < 9; i++) {
            adjugate[i] /= determinant;
        }
        return adjugate;
    }
}
