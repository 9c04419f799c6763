package lightwell.metadata;

import lightwell.message.Message;

/** A 3x3 matrix, row by row, and the Bradford adaptation. */
public record Matrix3(double... m) {

    private static final Matrix3 BRADFORD = new Matrix3(
            0.8951, 0.2664, -0.1614,
            -0.7502, 1.7135, 0.0367,
            0.0389, -0.0685, 1.0296);

    public static Matrix3 ofColumns(double[] a, double[] b, double[] c) {
        return new Matrix3(a[0], b[0], c[0], a[1], b[1], c[1], a[2], b[2], c[2]);
    }

    /** The linear Bradford adaptation of XYZ from one white to another. */
    public static Matrix3 bradford(double[] from, double[] to) throws MalformedException {
        double[] a = BRADFORD.times(from);
        double[] b = BRADFORD.times(to);
        Matrix3 scale = new Matrix3(b[0] / a[0], 0, 0, 0, b[1] / a[1], 0, 0, 0, b[2] / a[2]);
        return BRADFORD.inverse().times(scale).times(BRADFORD);
    }

    public double[] times(double... v) {
        return new double[] {
            m[0] * v[0] + m[1] * v[1] + m[2] * v[2],
            m[3] * v[0] + m[4] * v[1] + m[5] * v[2],
            m[6] * v[0] + m[7] * v[1] + m[8] * v[2]};
    }

    public Matrix3 times(Matrix3 o) {
        return ofColumns(times(o.column(0)), times(o.column(1)), times(o.column(2)));
    }

    public double[] column(int c) {
        return new double[] {m[c], m[c + 3], m[c + 6]};
    }

    public Matrix3 inverse() throws MalformedException {
        if (!(Math.abs(determinant(m)) > 1e-9)) {
            throw new MalformedException(Message.of("metadata.matrix-cannot-inverted"));
        }
        return new Matrix3(inverse(m));
    }

    /**
     * The inverse, row by row; not finite if there is none.
     *
     * @param m nine values, row by row
     */
    public static double[] inverse(double... m) {
        double determinant = determinant(m);
        double[] adjugate = {
            m[4] * m[8] - m[5] * m[7], m[2] * m[7] - m[1] * m[8], m[1] * m[5] - m[2] * m[4],
            m[5] * m[6] - m[3] * m[8], m[0] * m[8] - m[2] * m[6], m[2] * m[3] - m[0] * m[5],
            m[3] * m[7] - m[4] * m[6], m[1] * m[6] - m[0] * m[7], m[0] * m[4] - m[1] * m[3]};
        for (int i = 0; i < 9; i++) {
            adjugate[i] /= determinant;
        }
        return adjugate;
    }

    private static double determinant(double... m) {
        return m[0] * (m[4] * m[8] - m[5] * m[7]) + m[1] * (m[5] * m[6] - m[3] * m[8]) + m[2] * (m[3] * m[7] - m[4] * m[6]);
    }
}
