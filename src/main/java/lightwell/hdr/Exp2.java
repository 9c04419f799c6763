package lightwell.hdr;

/** 2^x by table: relative error below 2e-7, several times faster than {@link Math#exp}. */
final class Exp2 {

    private static final int STEPS = 1024;
    private static final float[] FRACTION = new float[STEPS + 1];
    /** Beyond this, floats overflow or lose precision. */
    private static final float LIMIT = 126;
    private static final int EXPONENT_BIAS = 127;

    static {
        for (int i = 0; i <= STEPS; i++) {
            FRACTION[i] = (float) Math.pow(2, (double) i / STEPS);
        }
    }

    private Exp2() {}

    /** 2^x, x clamped to -126..126. */
    static float of(float x) {
        float clamped = Math.max(-LIMIT, Math.min(LIMIT, x));
        int whole = (int) Math.floor(clamped);
        float at = (clamped - whole) * STEPS;
        int i = (int) at;
        float fraction = FRACTION[i] + (at - i) * (FRACTION[i + 1] - FRACTION[i]);
        return fraction * Float.intBitsToFloat((whole + EXPONENT_BIAS) << 23);
    }
}
