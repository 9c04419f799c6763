package lightwell.image.stats;

/**
 * Fine bins for all finite floats, ascending by value: 2048 per power of two, so that a bin is narrower than 1/2048 of its value. Whole
 * numbers up to 4096 (all codes of 8, 10 and 12 bits) have a bin each. Magnitudes below 2^-32 share one bin with zero; those of 2^32 and
 * more count as just below it. Stateless.
 */
final class FloatBins {

    private static final int DROPPED_BITS = 12;
    private static final int PER_OCTAVE = 1 << 23 - DROPPED_BITS;
    private static final int OCTAVES = 64;
    /** The upper bits of the float 2^-32. */
    private static final int FIRST = (127 - OCTAVES / 2) * PER_OCTAVE;
    private static final int MAGNITUDES = OCTAVES * PER_OCTAVE;

    /** The index of zero's bin; bins of negative values come before it. */
    static final int ZERO = MAGNITUDES;
    static final int COUNT = 2 * MAGNITUDES + 1;

    private FloatBins() {}

    /** @param bits of a finite float */
    static int index(int bits) {
        int magnitude = Math.min(MAGNITUDES, ((bits & 0x7FFFFFFF) >>> DROPPED_BITS) - FIRST + 1);
        if (magnitude <= 0) {
            return ZERO;
        }
        return bits >= 0 ? ZERO + magnitude : ZERO - magnitude;
    }

    /** The value of a bin that is nearest to zero: the smallest of a positive bin, the largest of a negative bin. */
    static float value(int index) {
        int magnitude = Math.abs(index - ZERO);
        if (magnitude == 0) {
            return 0;
        }
        float size = Float.intBitsToFloat(magnitude - 1 + FIRST << DROPPED_BITS);
        return index > ZERO ? size : -size;
    }
}
