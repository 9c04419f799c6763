package lightwell.author.base;

/** A 3x3 matrix for interleaved RGB. Immutable, thread-safe. */
public final class Matrix {

    private final float[] m = new float[9];
    private final boolean identity;

    /** @param values row by row */
    public Matrix(double... values) {
        boolean one = true;
        for (int i = 0; i < 9; i++) {
            m[i] = (float) values[i];
            one &= values[i] == (i % 4 == 0 ? 1 : 0);
        }
        this.identity = one;
    }

    public boolean identity() {
        return identity;
    }

    /** @param to may be the same array */
    public void apply(float[] from, float[] to, int values) {
        if (identity) {
            if (from != to) {
                System.arraycopy(from, 0, to, 0, values);
            }
            return;
        }
        float m0 = m[0], m1 = m[1], m2 = m[2];
        float m3 = m[3], m4 = m[4], m5 = m[5];
        float m6 = m[6], m7 = m[7], m8 = m[8];
        for (int i = 0; i < values; i += 3) {
            float r = from[i], g = from[i + 1], b = from[i + 2];
            to[i] = m0 * r + m1 * g + m2 * b;
            to[i + 1] = m3 * r + m4 * g + m5 * b;
            to[i + 2] = m6 * r + m7 * g + m8 * b;
        }
    }
}
