package lightwell.ui.space.draw;

/** A place or a direction in the taking camera's space, in metres: x to the right, y up, z towards the viewer. */
public record Point3(double x, double y, double z) {

    public static final Point3 ORIGIN = new Point3(0, 0, 0);

    public Point3 plus(Point3 other) {
        return new Point3(x + other.x, y + other.y, z + other.z);
    }

    public Point3 minus(Point3 other) {
        return new Point3(x - other.x, y - other.y, z - other.z);
    }

    public Point3 times(double factor) {
        return new Point3(factor * x, factor * y, factor * z);
    }

    public double dot(Point3 other) {
        return x * other.x + y * other.y + z * other.z;
    }

    public double length() {
        return Math.sqrt(dot(this));
    }
}
