package lightwell.color;

/**
 * Indexes a table by floats: sign, exponent and 9 bits of mantissa, so neighbours differ by at most 1/512. Every float has an index,
 * including infinities and NaN; lookups need no check.
 */
final class FloatIndex {

    static final int SIZE = 1 << 18;
    /** From a float's bits to its index. */
    static final int SHIFT = 14;

    private FloatIndex() {}

    static int of(float v) {
        return Float.floatToRawIntBits(v) >>> SHIFT;
    }

    /** The middle of the floats that share an index; NaN counts as 0, infinities as the largest finite values. */
    static float representative(int index) {
        float v = Float.intBitsToFloat(index << SHIFT | 1 << SHIFT - 1);
        if (Float.isNaN(v)) {
            // an infinity shares its index with NaNs, and the representative is a NaN
            boolean infinite = (index << SHIFT & 0x007F_FFFF) == 0;
            return infinite ? Math.copySign(Float.MAX_VALUE, index < SIZE / 2 ? 1 : -1) : 0;
        }
        return v;
    }
}
