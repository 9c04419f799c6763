package lightwell.sample;

/** The solids of the demo scene. */
final class Shapes {

    private Shapes() {}

    /** The plane {@code normal · p = offset}, seen from the side that the normal points to. */
    record Plane(Vec up, double offset) implements Shape {

        @Override
        public double hit(Vec origin, Vec direction) {
            double slope = up.dot(direction);
            return slope < 0 ? (offset - up.dot(origin)) / slope : Double.POSITIVE_INFINITY;
        }

        @Override
        public Vec normal(Vec point) {
            return up;
        }

        @Override
        public double distance(Vec point) {
            return up.dot(point) - offset;
        }

        @Override
        public Vec centre() {
            return up.times(offset);
        }

        @Override
        public double radius() {
            return Double.POSITIVE_INFINITY;
        }
    }

    /** An ellipsoid with axes along x, y and z; a sphere if all three are equal. */
    record Ellipsoid(Vec centre, Vec radii) implements Shape {

        static Ellipsoid sphere(double x, double y, double z, double radius) {
            return new Ellipsoid(new Vec(x, y, z), Vec.grey(radius));
        }

        @Override
        public double hit(Vec origin, Vec direction) {
            Vec o = origin.minus(centre).over(radii);
            Vec d = direction.over(radii);
            double a = d.dot(d);
            double b = o.dot(d);
            double root = b * b - a * (o.dot(o) - 1);
            if (root < 0) {
                return Double.POSITIVE_INFINITY;
            }
            double near = (-b - Math.sqrt(root)) / a;
            return near > 1e-6 ? near : Double.POSITIVE_INFINITY;
        }

        @Override
        public Vec normal(Vec point) {
            return point.minus(centre).over(radii).over(radii).unit();
        }

        @Override
        public double distance(Vec point) {
            Vec p = point.minus(centre).over(radii);
            double inside = p.length();
            // first-order distance: the level set's value over its slope
            return inside < 1e-9 ? -radii.largest() : inside * (inside - 1) / p.over(radii).length();
        }

        @Override
        public double radius() {
            return radii.largest();
        }

        /** The ray is closest where it passes the centre in the space in which the ellipsoid is a sphere. */
        @Override
        public double closest(Vec point, Vec direction, double from, double to) {
            Vec o = centre.minus(point).over(radii);
            Vec d = direction.over(radii);
            return Math.min(to, Math.max(from, o.dot(d) / d.dot(d)));
        }
    }

    /** A box rotated about the vertical axis. */
    record Box(Vec centre, Vec half, double cos, double sin) implements Shape {

        static Box turned(double x, double y, double z, double halfX, double halfY, double halfZ, double degrees) {
            double angle = Math.toRadians(degrees);
            return new Box(new Vec(x, y, z), new Vec(halfX, halfY, halfZ), Math.cos(angle), Math.sin(angle));
        }

        /** Converts a vector to the box's own axes. */
        Vec turn(Vec v) {
            return new Vec(cos * v.x() - sin * v.z(), v.y(), sin * v.x() + cos * v.z());
        }

        Vec turnBack(Vec v) {
            return new Vec(cos * v.x() + sin * v.z(), v.y(), cos * v.z() - sin * v.x());
        }

        @Override
        public double hit(Vec origin, Vec direction) {
            Vec o = turn(origin.minus(centre));
            Vec d = turn(direction);
            double near = Math.max(entry(o.x(), d.x(), half.x()), Math.max(entry(o.y(), d.y(), half.y()), entry(o.z(), d.z(), half.z())));
            double far = Math.min(exit(o.x(), d.x(), half.x()), Math.min(exit(o.y(), d.y(), half.y()), exit(o.z(), d.z(), half.z())));
            return near <= far && near > 1e-6 ? near : Double.POSITIVE_INFINITY;
        }

        private static double entry(double o, double d, double half) {
            return (-o - Math.copySign(half, d)) / d;
        }

        private static double exit(double o, double d, double half) {
            return (-o + Math.copySign(half, d)) / d;
        }

        @Override
        public Vec normal(Vec point) {
            Vec p = turn(point.minus(centre)).over(half);
            double x = Math.abs(p.x());
            double y = Math.abs(p.y());
            double z = Math.abs(p.z());
            if (x > y && x > z) {
                return turnBack(new Vec(Math.signum(p.x()), 0, 0));
            }
            return y > z ? new Vec(0, Math.signum(p.y()), 0) : turnBack(new Vec(0, 0, Math.signum(p.z())));
        }

        @Override
        public double distance(Vec point) {
            Vec p = turn(point.minus(centre));
            double x = Math.abs(p.x()) - half.x();
            double y = Math.abs(p.y()) - half.y();
            double z = Math.abs(p.z()) - half.z();
            double outside = new Vec(Math.max(x, 0), Math.max(y, 0), Math.max(z, 0)).length();
            return outside + Math.min(0, Math.max(x, Math.max(y, z)));
        }

        @Override
        public double radius() {
            return half.length();
        }
    }
}
