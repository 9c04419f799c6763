package lightwell.export;

/** IEEE 754 binary16, as OpenEXR's HALF. */
final class Half {

    /** The largest finite half. */
    static final float LARGEST = 65504;

    private static final int SIGN = 0x8000;
    private static final int LARGEST_BITS = 0x7BFF;
    private static final int INFINITE_FLOAT = 0x7F800000;
    /** From here on a float rounds beyond the largest half: 65520. */
    private static final int TOO_LARGE_FLOAT = 0x477FF000;
    /** The smallest normal half, 2^-14. */
    private static final int SMALLEST_NORMAL_FLOAT = 0x38800000;
    /** What the exponent of a float loses, 127 - 15, at its place. */
    private static final int BIAS = 112 << 23;
    private static final int DROPPED_BITS = 13;
    private static final int ALMOST_HALF_A_STEP = 0x0FFF;

    private Half() { }

    /** The nearest half's bits, ties to even; beyond the largest half that one, of NaN zero: never infinite, always a number. */
    static short of(float value) {
        int bits = Float.floatToRawIntBits(value);
        int sign = bits >>> 16 & SIGN;
        int size = bits & 0x7FFFFFFF;
        if (size >= TOO_LARGE_FLOAT) {
            return (short) (size > INFINITE_FLOAT ? 0 : sign | LARGEST_BITS);
        }
        if (size < SMALLEST_NORMAL_FLOAT) {
            // The last bit of a float near 1/2 is 2^-24, as of a subnormal half: the sum is rounded where we want it.
            float rounded = Float.intBitsToFloat(size) + 0.5f;
            return (short) (sign | Float.floatToRawIntBits(rounded) - 0x3F000000);
        }
        int even = size >>> DROPPED_BITS & 1;
        return (short) (sign | size - BIAS + ALMOST_HALF_A_STEP + even >>> DROPPED_BITS);
    }
}
