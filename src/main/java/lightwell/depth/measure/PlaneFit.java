package lightwell.depth.measure;

import lightwell.depth.SpacePoint;

/**
 * The plane that fits points best: the sum of squared distances to it, square to the plane, is least (total least squares). It goes through
 * their mean, and its normal is the direction in which they spread least, the eigenvector of their covariance. Every point counts alike;
 * none is left out.
 *
 * @param normal   of length 1, towards the camera
 * @param distance of the camera from the plane, metres
 * @param rms      of the points' distances from the plane, metres
 * @param largest  of them, metres
 * @param stepRms  what the RMS of a true plane would be from the map's steps alone, each error uniform within its step: width / sqrt(12)
 * @param count    of the points
 */
public record PlaneFit(SpacePoint normal, double distance, double rms, double largest, double stepRms, int count) {

    /** Spread across over spread along, squared, below which points are one line: rounding of doubles. */
    private static final double LINE = 1e-14;
    /** Distance from the camera over that of the points; no surface that is so much edge-on can be seen. */
    private static final double EDGE_ON = 1e-4;

    /** @throws IllegalArgumentException one sentence: too few points, all of them on one line, or in one line of the picture */
    public static PlaneFit of(AreaPoints points) {
        int count = points.size();
        if (count < 3) {
            throw new IllegalArgumentException("A plane needs 3 samples with depth; here are " + count + ".");
        }
        SpacePoint mean = mean(points);
        SymmetricMatrix.Eigen[] spread = SymmetricMatrix.eigen(covariance(points, mean));
        if (!(spread[1].value() > LINE * spread[2].value())) {
            throw new IllegalArgumentException("The samples lie on one line, so no plane can be told.");
        }
        SpacePoint normal = spread[0].vector();
        normal = normal.dot(mean) > 0 ? normal.times(-1) : normal;
        double distance = -normal.dot(mean);
        if (distance < EDGE_ON * mean.length()) {
            throw new IllegalArgumentException("The samples lie in one line of the picture, so no plane can be told.");
        }
        double squares = 0;
        double largest = 0;
        double steps = 0;
        for (int i = 0; i < count; i++) {
            SpacePoint point = points.point(i);
            double off = normal.dot(point) + distance;
            squares += off * off;
            largest = Math.max(largest, Math.abs(off));
            double step = points.widths()[i] * normal.dot(point) / point.z(); // along the ray, square to the plane
            steps += step * step / 12;
        }
        return new PlaneFit(normal, distance, Math.sqrt(squares / count), largest, Math.sqrt(steps / count), count);
    }

    /** Degrees between the normal and the optical axis: 0 for a plane that faces the camera. */
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
