package lightwell.image;

/**
 * The Turbo colour map, dark blue at 0 to dark red at 1.
 * Source: Anton Mikhailov, "Turbo, An Improved Rainbow Colormap for Visualization", Google AI Blog 2019; the polynomial
 * approximation of degree 5 by Anton Mikhailov and Ruofei Du (Apache-2.0), whose values are sRGB codes.
 */
public final class Turbo {

    private static final double[] RED = {0.13572138, 4.61539260, -42.66032258, 132.13108234, -152.94239396, 59.28637943};
    private static final double[] GREEN = {0.09140261, 2.19418839, 4.84296658, -14.18503333, 4.27729857, 2.82956604};
    private static final double[] BLUE = {0.10667330, 12.64194608, -60.58204836, 110.36276771, -89.90310912, 27.34824973};
    private static final int STEPS = 1024;
    private static final int[] TABLE = new int[STEPS + 1];

    static {
        for (int i = 0; i <= STEPS; i++) {
            double t = (double) i / STEPS;
            TABLE[i] = 0xFF00_0000 | code(RED, t) << 16 | code(GREEN, t) << 8 | code(BLUE, t);
        }
    }

    private Turbo() {}

    /** Opaque ARGB of a value, which is clamped to 0..1; NaN counts as 0. */
    public static int argb(float value) {
        return TABLE[Math.round(Math.min(1f, Math.max(0f, value)) * STEPS)];
    }

    private static int code(double[] polynomial, double t) {
        double v = 0;
        for (int i = polynomial.length - 1; i >= 0; i--) {
            v = v * t + polynomial[i];
        }
        return (int) Math.round(255 * Math.min(1, Math.max(0, v)));
    }
}
