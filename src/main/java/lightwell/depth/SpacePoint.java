package lightwell.depth;

/**
 * A position or direction in the space of the taking camera, in metres: x to the right, y up, z towards the viewer, as in {@link
 * PointCloud}.
 */
public record SpacePoint(double x, double y, double z) {

    public static final SpacePoint ORIGIN = new SpacePoint(0, 0, 0);

    /**
     * The point on a ray at a depth.
     *
     * @param ray x to the right and y down, at depth 1
     */
    public static SpacePoint on(double[] ray, double depth) {
        return new SpacePoint(ray[0] * depth, -ray[1] * depth, -depth);
    }

    public SpacePoint plus(SpacePoint other) {
        return new SpacePoint(x + other.x, y + other.y, z + other.z);
    }

    public SpacePoint minus(SpacePoint other) {
        return new SpacePoint(x - other.x, y - other.y, z - other.z);
    }

    public SpacePoint times(double factor) {
        return new SpacePoint(x * factor, y * factor, z * factor);
    }

    public double dot(SpacePoint other) {
        return x * other.x + y * other.y + z * other.z;
    }

    public double length() {
        return Math.sqrt(dot(this));
    }

    public double distance(SpacePoint other) {
        return minus(other).length();
    }
}
