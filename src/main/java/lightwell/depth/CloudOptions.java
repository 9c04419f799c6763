package lightwell.depth;

/**
 * Which samples of a depth map become points.
 *
 * @param near   metres; nearer samples are left out
 * @param far    metres; farther samples are left out, and infinitely far ones always
 * @param stride every n-th column and row is used, 1 or more
 */
public record CloudOptions(double near, double far, int stride) {

    public static final CloudOptions ALL = new CloudOptions(0, Double.POSITIVE_INFINITY, 1);

    /** @throws IllegalArgumentException one sentence */
    public CloudOptions {
        if (!(near >= 0) || !(far > near)) {
            throw new IllegalArgumentException(
                    "Depth is wanted from " + near + " m to " + far + " m: the first must not be negative, and be less than the second.");
        }
        if (stride < 1) {
            throw new IllegalArgumentException("The stride must be 1 or more, not " + stride + ".");
        }
    }
}
