package lightwell.author.verify;

/** The PQ code of light by table (SMPTE ST 2084, ITU-R BT.2100): error below 1e-6, many times faster than three powers. */
final class PqCode {

    /** Of SDR white (ITU-R BT.2408). */
    static final double WHITE_NITS = 203;
    private static final double PEAK_NITS = 10_000;
    private static final double M1 = 1305.0 / 8192;
    private static final double M2 = 2523.0 / 32;
    private static final double C1 = 107.0 / 128;
    private static final double C2 = 2413.0 / 128;
    private static final double C3 = 2392.0 / 128;
    /** Leaves 8 bits of the mantissa: 256 steps for each power of two. */
    private static final int DROPPED_BITS = 15;
    private static final float STEP = 1 << DROPPED_BITS;
    /** Below this all light counts as black, whose code differs by less than 1e-5. */
    private static final float DARKEST = 0x1p-40f;
    private static final float BRIGHTEST = (float) (PEAK_NITS / WHITE_NITS);
    private static final int FIRST = Float.floatToRawIntBits(DARKEST);
    private static final float[] CODES = codes();

    private PqCode() {}

    /** @param light with SDR white at 1; clamped to 0..10,000 nits, and NaN is black */
    static float of(float light) {
        if (!(light > DARKEST)) {
            return CODES[0];
        }
        if (light >= BRIGHTEST) {
            return 1;
        }
        int bits = Float.floatToRawIntBits(light) - FIRST;
        int i = bits >> DROPPED_BITS;
        float between = (bits & (1 << DROPPED_BITS) - 1) / STEP;
        return CODES[i] + between * (CODES[i + 1] - CODES[i]);
    }

    private static float[] codes() {
        float[] codes = new float[(Float.floatToRawIntBits(BRIGHTEST) - FIRST >> DROPPED_BITS) + 2];
        for (int i = 0; i < codes.length; i++) {
            double y = Math.pow(Float.intBitsToFloat(FIRST + (i << DROPPED_BITS)) * WHITE_NITS / PEAK_NITS, M1);
            codes[i] = (float) Math.pow((C1 + C2 * y) / (1 + C3 * y), M2);
        }
        codes[0] = 0;
        return codes;
    }
}
