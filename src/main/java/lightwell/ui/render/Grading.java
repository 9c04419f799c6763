package lightwell.ui.render;

/**
 * Adjustments of light for display: {@code (v * 2^exposure + offset)^(1 / gamma)}; light below 0 keeps its sign.
 *
 * @param exposure stops
 * @param offset   added to the exposed light; 1 is SDR white
 * @param gamma    above 0; 1 changes nothing, a larger one brightens dark light
 */
public record Grading(double exposure, double offset, double gamma) {

    public static final Grading NONE = new Grading(0, 0, 1);

    /** @throws IllegalArgumentException if a number is not finite, or gamma is not above 0 */
    public Grading {
        if (!Double.isFinite(exposure) || !Double.isFinite(offset) || !(gamma > 0) || !Double.isFinite(gamma)) {
            throw new IllegalArgumentException("Not a grading: exposure " + exposure + ", offset " + offset + ", gamma " + gamma);
        }
    }

    /** Null if multiplying by {@link #gain} is all there is to do. */
    Stage stage() {
        if (offset == 0 && gamma == 1) {
            return null;
        }
        float gain = gain();
        float add = (float) offset;
        if (gamma == 1) {
            return (values, count) -> {
                for (int i = 0; i < count; i++) {
                    values[i] = values[i] * gain + add;
                }
            };
        }
        Power power = new Power(1 / gamma);
        return (values, count) -> {
            for (int i = 0; i < count; i++) {
                values[i] = power.of(values[i] * gain + add);
            }
        };
    }

    /** 2^exposure */
    float gain() {
        return (float) Math.pow(2, exposure);
    }

    /** Modifies values in place. */
    @FunctionalInterface
    interface Stage {
        void apply(float[] values, int count);
    }

    /** Powers by two small tables, of mantissas and of exponents, accurate to 1/1000. */
    static final class Power {

        private static final int MANTISSA_BITS = 10;
        private static final int SHIFT = 23 - MANTISSA_BITS;
        private static final int MANTISSAS = 1 << MANTISSA_BITS;
        private static final float BRIGHTEST = 1e12f;

        private final float[] mantissas = new float[MANTISSAS];
        private final float[] exponents = new float[256];

        Power(double exponent) {
            for (int i = 0; i < MANTISSAS; i++) {
                mantissas[i] = (float) Math.pow(1 + (i + 0.5) / MANTISSAS, exponent);
            }
            for (int i = 1; i < 256; i++) { // index 0: denormal floats count as 0
                exponents[i] = (float) Math.min(BRIGHTEST, Math.pow(2, (i - 127) * exponent));
            }
        }

        /** The power of the magnitude, with the sign of the value; 0 for NaN. */
        float of(float v) {
            if (Float.isNaN(v)) {
                return 0;
            }
            int bits = Float.floatToRawIntBits(v);
            float size = mantissas[bits >>> SHIFT & MANTISSAS - 1] * exponents[bits >>> 23 & 255];
            return bits < 0 ? -size : size;
        }
    }
}
