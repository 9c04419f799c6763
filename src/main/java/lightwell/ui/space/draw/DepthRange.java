package lightwell.ui.space.draw;

import java.util.Optional;
import lightwell.depth.MetresMap;

/**
 * The range of a depth map's samples in metres, without infinitely far samples and those behind the camera.
 *
 * @param samples number of samples in the range
 */
public record DepthRange(double nearest, double farthest, int samples) {

    /** Metres. Depths of damaged files outside these limits cannot be drawn. */
    public static final double LEAST = 1e-4;
    public static final double MOST = 1e6;

    /** Empty if no sample is from {@link #LEAST} to {@link #MOST} away. */
    public static Optional<DepthRange> of(MetresMap depth) {
        double nearest = Double.POSITIVE_INFINITY;
        double farthest = 0;
        int samples = 0;
        for (int y = 0; y < depth.height(); y++) {
            for (int x = 0; x < depth.width(); x++) {
                float z = depth.metres(x, y);
                if (z >= LEAST && z <= MOST) {
                    nearest = Math.min(nearest, z);
                    farthest = Math.max(farthest, z);
                    samples++;
                }
            }
        }
        return samples == 0 ? Optional.empty() : Optional.of(new DepthRange(nearest, farthest, samples));
    }

    /** True if all samples have the same distance. */
    public boolean flat() {
        return nearest == farthest;
    }
}
