package lightwell.compare.flip;

/**
 * The filters of FLIP for one distance of the eye, separable into rows and columns. Source: Andersson et al., "FLIP: A Difference Evaluator
 * for Alternating Images", HPG 2020: contrast sensitivity as sums of Gaussians (section 4.1), detectors of edges and points (section 4.2).
 * Immutable.
 *
 * @param achromatic for Y
 * @param redGreen   for Cx
 * @param narrow     the first Gaussian for Cz with its share along rows; {@code narrowDown} along columns
 * @param wide       the second one; {@code wideDown} along columns
 * @param smooth     the Gaussian of the detectors
 * @param edge       its first derivative
 * @param point      its second derivative
 */
record FlipFilters(Kernel achromatic, Kernel redGreen, Kernel narrow, Kernel narrowDown, Kernel wide, Kernel wideDown, Kernel smooth,
        Kernel edge, Kernel point) {

    /** A display of 3840 pixels and 0.7 m across, 0.7 m away, as in the paper: pixels per degree. */
    static final double USUAL = 0.7 * 3840 / 0.7 * Math.PI / 180;

    private static final double B_ACHROMATIC = 0.0047;
    private static final double B_RED_GREEN = 0.0053;
    private static final double A_BLUE_YELLOW_1 = 34.1;
    private static final double B_BLUE_YELLOW_1 = 0.04;
    private static final double A_BLUE_YELLOW_2 = 13.5;
    private static final double B_BLUE_YELLOW_2 = 0.025;
    /** Width of the detectors, degrees: twice the standard deviation. */
    private static final double DETECTOR = 0.082;

    static FlipFilters of(double pixelsPerDegree) {
        int radius = (int) Math.ceil(3 * Math.sqrt(B_BLUE_YELLOW_1 / (2 * Math.PI * Math.PI)) * pixelsPerDegree);
        Kernel first = csf(radius, B_BLUE_YELLOW_1, pixelsPerDegree);
        Kernel second = csf(radius, B_BLUE_YELLOW_2, pixelsPerDegree);
        double one = A_BLUE_YELLOW_1 * Math.sqrt(Math.PI / B_BLUE_YELLOW_1) * sum(radius, B_BLUE_YELLOW_1, pixelsPerDegree);
        double other = A_BLUE_YELLOW_2 * Math.sqrt(Math.PI / B_BLUE_YELLOW_2) * sum(radius, B_BLUE_YELLOW_2, pixelsPerDegree);
        double deviation = 0.5 * DETECTOR * pixelsPerDegree;
        int reach = (int) Math.ceil(3 * deviation);
        return new FlipFilters(csf(radius, B_ACHROMATIC, pixelsPerDegree), csf(radius, B_RED_GREEN, pixelsPerDegree),
                first.times(one / (one + other)), first, second.times(other / (one + other)), second,
                Kernel.mean(reach, x -> gauss(x, deviation)), Kernel.balanced(reach, x -> -x * gauss(x, deviation)),
                Kernel.balanced(reach, x -> (x * x / (deviation * deviation) - 1) * gauss(x, deviation)));
    }

    /** Samples around a pixel on which its value depends. */
    int reach() {
        return Math.max(Math.max(narrow.radius(), wide.radius()), Math.max(smooth.radius(), Math.max(edge.radius(), point.radius())));
    }

    private static Kernel csf(int radius, double b, double pixelsPerDegree) {
        return Kernel.mean(radius, x -> sensitivity(x, b, pixelsPerDegree));
    }

    private static double sensitivity(double x, double b, double pixelsPerDegree) {
        double degrees = x / pixelsPerDegree;
        return Math.exp(-Math.PI * Math.PI * degrees * degrees / b);
    }

    /** Of all weights of two dimensions. */
    private static double sum(int radius, double b, double pixelsPerDegree) {
        double sum = 0;
        for (int x = -radius; x <= radius; x++) {
            sum += sensitivity(x, b, pixelsPerDegree);
        }
        return sum * sum;
    }

    private static double gauss(double x, double deviation) {
        return Math.exp(-x * x / (2 * deviation * deviation));
    }
}
