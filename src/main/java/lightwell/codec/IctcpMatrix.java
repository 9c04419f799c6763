package lightwell.codec;

import lightwell.metadata.Matrix3;

/**
 * Converts ICtCp (MatrixCoefficients 14; ITU-R BT.2100, table 7) to RGB with the same curve: intensity and two differences of LMS, coded by
 * PQ or HLG. The curves are linearly interpolated tables; their error is far below a 16-bit code.
 */
final class IctcpMatrix extends SampleMatrix {

    private static final double SCALE = 4096;
    private static final double[] TO_LMS = {1688, 2146, 262, 683, 2951, 462, 99, 309, 3688};
    private static final double[] OF_PQ = {2048, 2048, 0, 6610, -13613, 7003, 17933, -17390, -543};
    private static final double[] OF_HLG = {2048, 2048, 0, 3625, -7465, 3840, 9500, -9212, -288};

    /** SMPTE ST 2084. */
    private static final double M1 = 1305.0 / 8192;
    private static final double M2 = 2523.0 / 32;
    private static final double C1 = 107.0 / 128;
    private static final double C2 = 2413.0 / 128;
    private static final double C3 = 2392.0 / 128;
    /** BT.2100, table 5. */
    private static final double A = 0.17883277;
    private static final double B = 1 - 4 * A;
    private static final double C = 0.5 - A * Math.log(4 * A);

    private static final double[] TO_RGB = inverse(TO_LMS);

    private static final int SIGNALS = 1 << 16;
    /** Tables of light are indexed by the exponent and the first bits of the mantissa. */
    private static final int MANTISSA_BITS = 11;
    private static final int SHIFT = 23 - MANTISSA_BITS;
    private static final float FRACTION = 1 << SHIFT;
    private static final int LIGHTS = (Float.floatToRawIntBits(1) >> SHIFT) + 2;

    private final SampleRange range;
    private final double[] toCodedLms;
    private final float[] lights = new float[SIGNALS + 2];
    private final float[] signals = new float[LIGHTS];

    IctcpMatrix(SampleRange range, boolean hlg) {
        this.range = range;
        this.toCodedLms = inverse(hlg ? OF_HLG : OF_PQ);
        for (int i = 0; i < lights.length; i++) {
            lights[i] = (float) light((double) i / SIGNALS, hlg);
        }
        for (int i = 0; i < LIGHTS; i++) {
            signals[i] = (float) signal(Float.intBitsToFloat(i << SHIFT), hlg);
        }
    }

    @Override
    void toRgb(int y, int cb, int cr, int[] rgb, int at) {
        double i = range.luma(y);
        double t = range.difference(cb);
        double p = range.difference(cr);
        double l = light(dot(toCodedLms, 0, i, t, p));
        double m = light(dot(toCodedLms, 3, i, t, p));
        double s = light(dot(toCodedLms, 6, i, t, p));
        for (int c = 0; c < 3; c++) {
            rgb[at + c] = range.code(signal(dot(TO_RGB, 3 * c, l, m, s)));
        }
    }

    private double light(double signal) {
        double at = Math.min(1, Math.max(0, signal)) * SIGNALS;
        int i = (int) at;
        return lights[i] + (at - i) * (lights[i + 1] - lights[i]);
    }

    private double signal(double light) {
        int bits = Float.floatToRawIntBits((float) Math.min(1, Math.max(0, light)));
        int i = bits >> SHIFT;
        return signals[i] + (bits & (1 << SHIFT) - 1) / FRACTION * (signals[i + 1] - signals[i]);
    }

    private static double dot(double[] matrix, int row, double a, double b, double c) {
        return matrix[row] * a + matrix[row + 1] * b + matrix[row + 2] * c;
    }

    /** Linear light, 0..1. */
    private static double light(double signal, boolean hlg) {
        double v = Math.min(1, Math.max(0, signal));
        if (hlg) {
            return v <= 0.5 ? v * v / 3 : (Math.exp((v - C) / A) + B) / 12;
        }
        double e = Math.pow(v, 1 / M2);
        return Math.pow(Math.max(0, e - C1) / (C2 - C3 * e), 1 / M1);
    }

    private static double signal(double light, boolean hlg) {
        double v = Math.min(1, Math.max(0, light));
        if (hlg) {
            return v <= 1.0 / 12 ? Math.sqrt(3 * v) : A * Math.log(12 * v - B) + C;
        }
        double e = Math.pow(v, M1);
        return Math.pow((C1 + C2 * e) / (1 + C3 * e), M2);
    }

    /** The inverse of a matrix in units of 1/4096. */
    private static double[] inverse(double[] m) {
        double[] inverse = Matrix3.inverse(m);
        for (int i = 0; i < 9; i++) {
            inverse[i] *= SCALE;
        }
        return inverse;
    }
}
