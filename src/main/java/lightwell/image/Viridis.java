package lightwell.image;

/**
 * The Viridis colour map, dark violet at 0 to yellow at 1; perceptually uniform in lightness, also with colour blindness. Source: Stéfan
 * van der Walt and Nathaniel Smith, matplotlib 2015 (CC0); the polynomial approximation of degree 6 by Matt Zucker, 2019 (public domain),
 * whose values are sRGB codes and lie within 0.02 of the table.
 */
public final class Viridis {

    private static final double[][] RGB = {
        {0.2777273272234177, 0.1050930431085774, -0.3308618287255563, -4.634230498983486, 6.228269936347081, 4.776384997670288,
            -5.435455855934631},
        {0.005407344544966578, 1.404613529898575, 0.214847559468213, -5.799100973351585, 14.17993336680509, -13.74514537774601,
            4.645852612178535},
        {0.3340998053353061, 1.384590162594685, 0.09509516302823659, -19.33244095627987, 56.69055260068105, -65.35303263337234,
            26.3124352495832}};
    private static final int STEPS = 1024;
    private static final int[] TABLE = new int[STEPS + 1];

    static {
        for (int i = 0; i <= STEPS; i++) {
            int argb = 0xFF;
            for (double[] polynomial : RGB) {
                double v = 0;
                for (int k = polynomial.length - 1; k >= 0; k--) {
                    v = v * i / STEPS + polynomial[k];
                }
                argb = argb << 8 | (int) Math.round(255 * Math.min(1, Math.max(0, v)));
            }
            TABLE[i] = argb;
        }
    }

    private Viridis() {}

    /** Opaque ARGB of a value, which is clamped to 0..1; NaN counts as 0. */
    public static int argb(float value) {
        return TABLE[Math.round(Math.min(1f, Math.max(0f, value)) * STEPS)];
    }
}
