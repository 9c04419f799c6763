package lightwell.depth;

import lightwell.failure.RefusedException;
import lightwell.message.Message;

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
            throw new RefusedException(
                    Message.of("depth.wanted-first-must-not-negative", near, far));
        }
        if (stride < 1) {
            throw new RefusedException(Message.of("depth.stride-must-more-not", stride));
        }
    }

    public CloudOptions withNear(double chosen) {
        return new CloudOptions(chosen, far, stride);
    }

    public CloudOptions withFar(double chosen) {
        return new CloudOptions(near, chosen, stride);
    }

    public CloudOptions withStride(int chosen) {
        return new CloudOptions(near, far, chosen);
    }
}
