package lightwell.compare.flip;

/**
 * The exposures at which HDR pictures are compared, and the curve that shows them on an SDR display. Source: Andersson et al., "Visualizing
 * Errors in Rendered High Dynamic Range Images", Eurographics 2021: from the exposure at which the brightest pixel of the reference is just
 * below white to that of its median, a step of about a stop, by Narkowicz's fit of the ACES curve.
 *
 * @param start stops
 * @param stop  stops
 */
record ToneCurve(double start, double stop, int count) {

    /** Of the fit, with its exposure of 0.6 included. */
    private static final double K0 = 0.6 * 0.6 * 2.51;
    private static final double K1 = 0.6 * 0.03;
    private static final double K3 = 0.6 * 0.6 * 2.43;
    private static final double K4 = 0.6 * 0.59;
    private static final double K5 = 0.14;
    /** What the fit makes of light that is just below white. */
    private static final double BELOW_WHITE = 0.85;
    /** 24 stops are more than any picture needs; a picture that is nearly black has a median without meaning. */
    private static final int MOST = 24;

    /**
     * @param brightest luminance of the reference, above 0
     * @param median    of its luminance, above 0
     */
    static ToneCurve of(double brightest, double median) {
        double half = (K1 - K4 * BELOW_WHITE) / (K0 - K3 * BELOW_WHITE) / 2;
        double light = -half + Math.sqrt(half * half + K5 * BELOW_WHITE / (K0 - K3 * BELOW_WHITE));
        double start = log2(light / brightest);
        double stop = Math.min(start + MOST, log2(light / median));
        return new ToneCurve(start, stop, (int) Math.max(2, Math.ceil(stop - start)));
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }

    /** The factor of light for one of the exposures. */
    float factor(int which) {
        return (float) Math.pow(2, start + which * (stop - start) / (count - 1));
    }

    /** What an SDR display shows of light, both linear. */
    static float shown(float light) {
        double x = Math.min(light, 1e9); // squares stay finite
        double shown = (K0 * x * x + K1 * x) / (K3 * x * x + K4 * x + K5);
        return (float) Math.max(0, Math.min(1, shown));
    }
}
