package lightwell.depth.measure;

import lightwell.depth.SpacePoint;
import lightwell.metadata.DepthAccuracy;

/**
 * The straight distance between two samples of a depth map.
 *
 * <p>The error is a bound and not a standard deviation: wherever the two points lie in their cells (see {@link DepthSample}), their
 * distance is between {@code metres - error} and {@code metres + error}. Distance is a convex function of both points and the cells have
 * flat sides, so the largest distance is between two corners. The smallest is not below the first-order estimate d + n (A' - A) - n (B' -
 * B), n from B to A, whose minimum is at corners, too. The larger of both differences is the error. It only covers the steps of the map,
 * not errors of the phone, nor the unknown scale of relative depth (see {@link DepthAccuracy}).
 *
 * @param metres between the two points
 * @param error  metres, at most; infinite if a cell reaches to infinity
 */
public record PointDistance(DepthSample from, DepthSample to, double metres, double error) {

    public static PointDistance between(DepthSample from, DepthSample to) {
        double metres = from.place().distance(to.place());
        if (from.corners().isEmpty() || to.corners().isEmpty()) {
            return new PointDistance(from, to, metres, Double.POSITIVE_INFINITY);
        }
        double largest = metres;
        for (SpacePoint one : from.corners()) {
            for (SpacePoint other : to.corners()) {
                largest = Math.max(largest, one.distance(other));
            }
        }
        double shorter = 0;
        if (metres > 0) {
            SpacePoint direction = from.place().minus(to.place()).times(1 / metres);
            shorter = Math.min(metres, towards(from, direction.times(-1)) + towards(to, direction));
        }
        return new PointDistance(from, to, metres, Math.max(largest - metres, shorter));
    }

    /** How far a sample's cell extends from its point in a direction. */
    private static double towards(DepthSample sample, SpacePoint direction) {
        double reach = 0;
        for (SpacePoint corner : sample.corners()) {
            reach = Math.max(reach, corner.minus(sample.place()).dot(direction));
        }
        return reach;
    }

    /** The vector from the first to the second point, in metres: x to the right, y up, z towards the viewer. */
    public SpacePoint difference() {
        return to.place().minus(from.place());
    }
}
