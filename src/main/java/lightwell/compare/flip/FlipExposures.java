package lightwell.compare.flip;

/** The exposures of HDR-FLIP for one reference. Immutable. */
public final class FlipExposures {

    private final ToneCurve curve;

    private FlipExposures(ToneCurve curve) {
        this.curve = curve;
    }

    /**
     * @param brightest luminance of the reference, above 0
     * @param median    of its luminance, above 0
     */
    public static FlipExposures of(double brightest, double median) {
        return new FlipExposures(ToneCurve.of(brightest, median));
    }

    ToneCurve curve() {
        return curve;
    }

    public int count() {
        return curve.count();
    }

    /** The first exposure, stops. */
    public double start() {
        return curve.start();
    }

    /** The last exposure, stops. */
    public double stop() {
        return curve.stop();
    }
}
