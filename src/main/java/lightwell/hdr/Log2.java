package lightwell.hdr;

/** The logarithm to base 2 by table: error below 2e-7, several times faster than {@link Math#log}. */
final class Log2 {

    private static final int TABLE_BITS = 10;
    private static final int STEPS = 1 << TABLE_BITS;
    private static final int MANTISSA_BITS = 23;
    private static final int REST_BITS = MANTISSA_BITS - TABLE_BITS;
    private static final float REST = 1f / (1 << REST_BITS);
    private static final float[] MANTISSA = new float[STEPS + 1];

    static {
        for (int i = 0; i <= STEPS; i++) {
            MANTISSA[i] = (float) (Math.log(1 + (double) i / STEPS) / Math.log(2));
        }
    }

    private Log2() {}

    /** @param x a normal float above 0 */
    static float of(float x) {
        int bits = Float.floatToRawIntBits(x);
        int mantissa = bits & (1 << MANTISSA_BITS) - 1;
        int i = mantissa >> REST_BITS;
        float between = (mantissa & (1 << REST_BITS) - 1) * REST;
        return Math.getExponent(x) + MANTISSA[i] + between * (MANTISSA[i + 1] - MANTISSA[i]);
    }
}
