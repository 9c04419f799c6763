package lightwell.ui.space.draw;

import java.util.Optional;
import lightwell.depth.PhotoDepth;

/**
 * How near and how far a depth map's samples are, in metres; those that are infinitely far, or where no camera sees anything, do not count.
 *
 * @param samples that are somewhere
 */
public record DepthRange(double nearest, double farthest, int samples) {

    /** Metres. What a damaged file has nearer or farther is no place that could be drawn. */
    public static final double LEAST = 1e-4;
    public static final double MOST = 1e6;

    /** Empty when no sample is from {@link #LEAST} to {@link #MOST} away. */
    public static Optional<DepthRange> of(PhotoDepth depth) {
        float[] metres = depth.scale().metres();
        double nearest = Double.POSITIVE_INFINITY;
        double farthest = 0;
        int samples = 0;
        for (int y = 0; y < depth.map().height(); y++) {
            for (int x = 0; x < depth.map().width(); x++) {
                float z = metres[Math.min(depth.map().get(x, y, 0), metres.length - 1)];
                if (z >= LEAST && z <= MOST) {
                    nearest = Math.min(nearest, z);
                    farthest = Math.max(farthest, z);
                    samples++;
                }
            }
        }
        return samples == 0 ? Optional.empty() : Optional.of(new DepthRange(nearest, farthest, samples));
    }

    /** All at one distance: there is no shape. */
    public boolean flat() {
        return nearest == farthest;
    }
}
