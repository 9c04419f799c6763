package lightwell.ui.viewer;

/** IEEE 754 binary16: 11 significant bits, up to 65504. */
final class Half {

    private static final float LARGEST = 65504;
    /** Floats below this become subnormal halves: multiples of 2^-24. */
    private static final float SMALLEST_NORMAL = 0x1p-14f;
    private static final int MANTISSA_SHIFT = 13;
    /** Difference of the exponents' biases, 127 - 15, where a float keeps its exponent. */
    private static final int REBIAS = 112 << 23;
    private static final float[] FLOATS = new float[1 << 16];

    static {
        for (int bits = 0; bits < FLOATS.length; bits++) {
            FLOATS[bits] = decode(bits);
        }
    }

    private Half() { }

    static float toFloat(short half) {
        return FLOATS[half & 0xFFFF];
    }

    /** Rounded to the nearest half; too large values to the largest, NaN to 0. */
    static short of(float value) {
        float size = Math.min(Math.abs(value), LARGEST);
        int sign = Float.floatToRawIntBits(value) >>> 16 & 0x8000;
        if (!(size >= SMALLEST_NORMAL)) {
            return size > 0 ? (short) (sign | Math.round(size * 0x1p24f)) : (short) 0;
        }
        int bits = Float.floatToRawIntBits(size) - REBIAS;
        int rounded = bits + (1 << MANTISSA_SHIFT - 1) - 1 + (bits >> MANTISSA_SHIFT & 1);
        return (short) (sign | rounded >> MANTISSA_SHIFT);
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
