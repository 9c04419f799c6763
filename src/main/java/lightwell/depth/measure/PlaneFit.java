package lightwell.depth.measure;

import lightwell.depth.SpacePoint;
import lightwell.failure.RefusedException;
import lightwell.message.Message;

/**
 * The best-fitting plane of points (total least squares): it minimises the sum of squared perpendicular distances. It goes through the mean
 * of the points, and its normal is the eigenvector of their covariance with the smallest eigenvalue. All points have the same weight.
 *
 * @param normal   of length 1, towards the camera
 * @param distance of the camera from the plane, metres
 * @param rms      of the points' distances from the plane, metres
 * @param largest  distance of a point from the plane, metres
 * @param stepRms  the RMS that the map's steps alone would cause for a true plane; each error is uniform within its step: width / sqrt(12)
 * @param count    number of points
 */
public record PlaneFit(SpacePoint normal, double distance, double rms, double largest, double stepRms, int count) {

    /** Squared ratio of the spread across to the spread along, below which points are collinear within the rounding of doubles. */
    private static final double LINE = 1e-14;
    /**
     * Smallest ratio of the camera's distance from the plane to its distance from the points; a surface below it is edge-on and not
     * visible.
     */
    private static final double EDGE_ON = 1e-4;

    /** @throws IllegalArgumentException one sentence, if there are too few points or all lie on one line in space or in the picture */
    public static PlaneFit of(AreaPoints points) {
        int count = points.size();
        if (count < 3) {
            throw new RefusedException(Message.of("depth.plane-needs-samples-depth-here", count));
        }
        SpacePoint mean = mean(points);
        SymmetricMatrix.Eigen[] spread = SymmetricMatrix.eigen(covariance(points, mean));
        if (!(spread[1].value() > LINE * spread[2].value())) {
            throw new RefusedException(Message.of("depth.samples-lie-line-no-plane"));
        }
        SpacePoint normal = spread[0].vector();
        normal = normal.dot(mean) > 0 ? normal.times(-1) : normal;
        double distance = -normal.dot(mean);
        if (distance < EDGE_ON * mean.length()) {
            throw new RefusedException(Message.of("depth.samples-lie-line-picture-no"));
        }
        double squares = 0;
        double largest = 0;
        double steps = 0;
        for (int i = 0; i < count; i++) {
            SpacePoint point = points.point(i);
            double off = normal.dot(point) + distance;
            squares += off * off;
            largest = Math.max(largest, Math.abs(off));
            double step = points.widths()[i] * normal.dot(point) / point.z(); // the part of the step along the normal
            steps += step * step / 12;
        }
        return new PlaneFit(normal, distance, Math.sqrt(squares / count), largest, Math.sqrt(steps / count), count);
    }

    /** Angle between normal and optical axis in degrees: 0 for a plane that faces the camera. */
    public double tilt() {
        return Math.toDegrees(Math.atan2(Math.hypot(normal.x(), normal.y()), normal.z()));
    }

    private static SpacePoint mean(AreaPoints points) {
        double[] sum = new double[3];
        for (int i = 0; i < points.xyz().length; i++) {
            sum[i % 3] += points.xyz()[i];
        }
        return new SpacePoint(sum[0], sum[1], sum[2]).times(1.0 / points.size());
    }

    private static double[][] covariance(AreaPoints points, SpacePoint mean) {
        double[][] sum = new double[3][3];
        for (int i = 0; i < points.size(); i++) {
            SpacePoint from = points.point(i).minus(mean);
            double[] d = {from.x(), from.y(), from.z()};
            for (int row = 0; row < 3; row++) {
                for (int column = 0; column < 3; column++) {
                    sum[row][column] += d[row] * d[column];
                }
            }
        }
        return sum;
    }
}
