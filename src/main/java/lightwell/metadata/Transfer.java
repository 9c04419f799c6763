package lightwell.metadata;

/**
 * Converts a code value 0..1 to linear light of one channel, relative to SDR white: 0..1 for SDR curves, above 1 for HDR curves, whose SDR
 * white is 203 nits (ITU-R BT.2408).
 */
public sealed interface Transfer {

    /** Linear light of a code value; the code is clamped to 0..1. */
    double toLinear(double code);

    /** Whether the largest code is brighter than SDR white. */
    default boolean hdr() {
        return false;
    }

    /** IEC 61966-2-1, the curve of sRGB and Display P3. */
    record Srgb() implements Transfer {
        @Override
        public double toLinear(double code) {
            double v = Math.min(1, Math.max(0, code));
            return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
        }
    }

    /** The inverse of Rec. ITU-R BT.709's camera curve (OETF). */
    record Rec709() implements Transfer {
        @Override
        public double toLinear(double code) {
            double v = Math.min(1, Math.max(0, code));
            return v < 0.081 ? v / 4.5 : Math.pow((v + 0.099) / 1.099, 1 / 0.45);
        }
    }

    /** SMPTE ST 2084 (PQ): display light up to 10,000 nits, 49.26 times SDR white. */
    record Pq() implements Transfer {
        private static final double PEAK_NITS = 10_000;
        private static final double WHITE_NITS = 203;
        private static final double M1 = 1305.0 / 8192;
        private static final double M2 = 2523.0 / 32;
        private static final double C1 = 107.0 / 128;
        private static final double C2 = 2413.0 / 128;
        private static final double C3 = 2392.0 / 128;

        @Override
        public double toLinear(double code) {
            double e = Math.pow(Math.min(1, Math.max(0, code)), 1 / M2);
            return Math.pow(Math.max(0, e - C1) / (C2 - C3 * e), 1 / M1) * PEAK_NITS / WHITE_NITS;
        }

        @Override
        public boolean hdr() {
            return true;
        }
    }

    /**
     * ITU-R BT.2100 hybrid log-gamma: scene light by the inverse OETF, 1 at the 75% signal that BT.2408 assigns to SDR white, 3.774 at
     * most. A display raises the light's luminance to the power of {@link #SYSTEM_GAMMA} (its OOTF), which a curve of one channel cannot
     * do. On the nominal display of 1000 nits the peak is then 1000/203 of SDR white, and a signal of 75% shows {@link #DISPLAY_WHITE}.
     */
    record Hlg() implements Transfer {
        /** The gamma of BT.2100's nominal display. */
        public static final double SYSTEM_GAMMA = 1.2;
        private static final double A = 0.17883277;
        private static final double B = 1 - 4 * A;
        private static final double C = 0.5 - A * Math.log(4 * A);
        private static final double WHITE = sceneLight(0.75);
        private static final double DISPLAY_NITS = 1000;
        private static final double WHITE_NITS = 203;
        /** The nominal display's light for a signal of 75%, 203.24 nits, relative to the 203 nits of BT.2408. */
        public static final double DISPLAY_WHITE = DISPLAY_NITS * Math.pow(WHITE, SYSTEM_GAMMA) / WHITE_NITS;

        @Override
        public double toLinear(double code) {
            return sceneLight(Math.min(1, Math.max(0, code))) / WHITE;
        }

        @Override
        public boolean hdr() {
            return true;
        }

        /** Scene light of a signal 0..1. */
        private static double sceneLight(double signal) {
            return signal <= 0.5 ? signal * signal / 3 : (Math.exp((signal - C) / A) + B) / 12;
        }
    }

    /**
     * Linear light as half floats (IEEE 754 binary16), each of which is a 16-bit code: {@link #code}. Codes are in the order of the light,
     * so that the mean of two codes lies between both. Light may be negative, up to 65504 times SDR white.
     *
     * @param hdr whether light above SDR white is meant
     */
    record HalfFloat(boolean hdr) implements Transfer {
        private static final int ZERO = 0x8000;
        private static final int LARGEST = 0x7BFF;

        /** The code of a finite half. */
        public static int code(short half) {
            int size = half & 0x7FFF;
            return half < 0 ? ZERO - 1 - size : ZERO + size;
        }

        @Override
        public double toLinear(double code) {
            int ordered = (int) Math.round(Math.min(1, Math.max(0, code)) * 65_535);
            boolean negative = ordered < ZERO;
            int size = Math.min(LARGEST, negative ? ZERO - 1 - ordered : ordered - ZERO);
            int exponent = size >> 10;
            int mantissa = size & 0x3FF;
            double light = exponent == 0 ? Math.scalb((double) mantissa, -24) : Math.scalb((double) (mantissa | 0x400), exponent - 25);
            return negative ? -light : light;
        }
    }

    /** A power; exponent 1 is linear. */
    record Gamma(double exponent) implements Transfer {
        @Override
        public double toLinear(double code) {
            return Math.pow(Math.min(1, Math.max(0, code)), exponent);
        }
    }

    /** ICC parametric curve type 3 and 4: {@code (a v + b)^g + e} from {@code d} on, {@code c v + f} below. */
    record Parametric(double g, double a, double b, double c, double d, double e, double f) implements Transfer {
        @Override
        public double toLinear(double code) {
            double v = Math.min(1, Math.max(0, code));
            return v >= d ? Math.pow(Math.max(0, a * v + b), g) + e : c * v + f;
        }
    }

    /** Samples at equal steps over 0..1, linearly interpolated (ICC {@code curv}). */
    record Table(float[] samples) implements Transfer {
        @Override
        public double toLinear(double code) {
            double at = Math.min(1, Math.max(0, code)) * (samples.length - 1);
            int i = Math.min((int) at, samples.length - 2);
            return samples[i] + (at - i) * (samples[i + 1] - samples[i]);
        }
    }
}
