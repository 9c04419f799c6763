package lightwell.depth.measure;

import lightwell.depth.DepthAccuracy;
import lightwell.depth.SpacePoint;

/**
 * The straight distance between two samples of a depth map.
 *
 * <p>The error is a bound and not a sigma: wherever in their cells (see {@link DepthSample}) the two places are, their distance is within
 * {@code metres - error} and {@code metres + error}. Distance is a convex function of both places and the cells have flat sides, so that
 * the largest is between two corners, and the least is not below what first order says, d + n (A' - A) - n (B' - B) with n from B to A,
 * whose least is at corners too. The larger of both differences is the error. It knows of the map's steps alone: not of what the phone got
 * wrong, nor, when the file calls its depth relative, of the scale of everything (see {@link DepthAccuracy}).
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
