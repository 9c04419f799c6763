package lightwell.color;

/**
 * A display's light as an integer of {@value #BITS} bits: three share a long, so that one multiplication weights a colour. The scale is a
 * root, steep for dark light like the eye, but straight through 0, where colours leave the display's gamut and the codes end.
 *
 * @param toe    light where the straight part ends
 * @param lowest light that still has a distinct value, 0 or below
 */
record PackedChannel(double toe, double lowest, double highest) {

    static final int BITS = 21;
    private static final double POWER = 1 / 2.4;
    /** Margin at both ends, so that a plane may overshoot. */
    private static final double FIRST = 1 << BITS - 6;
    private static final double LAST = (1 << BITS) - FIRST;

    /** 0 to 2^{@value #BITS}, with a margin at both ends; NaN counts as no light. */
    double of(float light) {
        double v = Math.max(lowest, Math.min(highest, Float.isNaN(light) ? 0 : light));
        return FIRST + (root(v) - root(lowest)) * step();
    }

    double light(double value) {
        double root = (value - FIRST) / step() + root(lowest);
        return Math.signum(root) * (Math.pow(Math.abs(root) + Math.pow(toe, POWER), 1 / POWER) - toe);
    }

    private double step() {
        return (LAST - FIRST) / (root(highest) - root(lowest));
    }

    private double root(double light) {
        return Math.signum(light) * (Math.pow(Math.abs(light) + toe, POWER) - Math.pow(toe, POWER));
    }
}
