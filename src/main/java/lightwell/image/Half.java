package lightwell.image;

/** IEEE 754 binary16, as OpenEXR's HALF: 11 significant bits, up to 65504. */
public final class Half {

    /** The largest finite half. */
    public static final float LARGEST = 65504;

    private static final int SIGN = 0x8000;
    private static final int LARGEST_BITS = 0x7BFF;
    private static final int INFINITE_FLOAT = 0x7F800000;
    /** Bits of 65520, the smallest float that rounds beyond the largest half. */
    private static final int TOO_LARGE_FLOAT = 0x477FF000;
    /** Bits of the smallest normal half, 2^-14. */
    private static final int SMALLEST_NORMAL_FLOAT = 0x38800000;
    /** The difference of the exponent biases of float and half, 127 - 15, in the float's exponent position. */
    private static final int BIAS = 112 << 23;
    private static final int DROPPED_BITS = 13;
    private static final int ALMOST_HALF_A_STEP = 0x0FFF;

    private static final float[] FLOATS = new float[1 << 16];

    static {
        for (int bits = 0; bits < FLOATS.length; bits++) {
            FLOATS[bits] = decode(bits);
        }
    }

    private Half() {}

    /**
     * Bits of the nearest half, ties to even. Values beyond the range become the largest half and NaN becomes 0, so the result is always
     * finite.
     */
    public static short of(float value) {
        int bits = Float.floatToRawIntBits(value);
        int sign = bits >>> 16 & SIGN;
        int size = bits & 0x7FFFFFFF;
        if (size >= TOO_LARGE_FLOAT) {
            return (short) (size > INFINITE_FLOAT ? 0 : sign | LARGEST_BITS);
        }
        if (size < SMALLEST_NORMAL_FLOAT) {
            // The last bit of a float near 1/2 is 2^-24, like that of a subnormal half: adding 1/2 rounds at the right bit.
            float rounded = Float.intBitsToFloat(size) + 0.5f;
            return (short) (sign | Float.floatToRawIntBits(rounded) - 0x3F000000);
        }
        int even = size >>> DROPPED_BITS & 1;
        return (short) (sign | size - BIAS + ALMOST_HALF_A_STEP + even >>> DROPPED_BITS);
    }

    /** The exact value of a half's bits. */
    public static float toFloat(short half) {
        return FLOATS[half & 0xFFFF];
    }

    private static float decode(int bits) {
        int exponent = bits >> 10 & 31;
        int mantissa = bits & 0x3FF;
        float size = switch (exponent) {
            case 0 -> mantissa * 0x1p-24f;
            case 31 -> mantissa == 0 ? Float.POSITIVE_INFINITY : Float.NaN;
            default -> (mantissa | 0x400) * (float) Math.pow(2, exponent - 25);
        };
        return bits < 0x8000 ? size : -size;
    }
}
