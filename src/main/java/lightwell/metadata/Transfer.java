package lightwell.metadata;

/** How a code value 0..1 becomes linear light 0..1 (SDR) of one channel. */
public sealed interface Transfer {

    /** Linear light of a code value; the code is clamped to 0..1. */
    double toLinear(double code);

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

    /** A plain power; exponent 1 is linear. */
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

    /** Samples at equal steps over 0..1, linear in between (ICC {@code curv}). */
    record Table(float[] samples) implements Transfer {
        @Override
        public double toLinear(double code) {
            double at = Math.min(1, Math.max(0, code)) * (samples.length - 1);
            int i = Math.min((int) at, samples.length - 2);
            return samples[i] + (at - i) * (samples[i + 1] - samples[i]);
        }
    }
}
