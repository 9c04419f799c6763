package lightwell.sample;

/** A solid that a ray can hit; lengths in metres. */
interface Shape {

    /** The ratio of a golden-section search. */
    double GOLDEN = (Math.sqrt(5) - 1) / 2;
    int SEARCH_STEPS = 14;

    /** Ray parameter of the first hit in front of the origin; infinite if there is none. */
    double hit(Vec origin, Vec direction);

    /** Outward unit normal at a point on the surface. */
    Vec normal(Vec point);

    /** Signed distance to the surface, or a bound of it; negative inside. */
    double distance(Vec point);

    /** Centre of a sphere around the shape; its radius is infinite for planes, which cast no shadow. */
    Vec centre();

    double radius();

    /**
     * Share of a round light that the shape hides from a point: how deep the ray passes through the shape, compared with the light's cone
     * there.
     *
     * @param direction to the light's centre, of unit length
     * @param far       distance to the light
     * @param angle     the light's radius as seen from the point, in radians
     */
    default double hides(Vec point, Vec direction, double far, double angle) {
        double along = centre().minus(point).dot(direction);
        double from = Math.max(1e-4, along - radius());
        double to = Math.min(far, along + radius());
        if (from >= to) {
            return 0;
        }
        double t = closest(point, direction, from, to);
        return Ease.step(1, -1, distance(point.plus(direction.times(t))) / (t * angle));
    }

    /**
     * Ray parameter of the point closest to the shape, or deepest in it. The shape is convex, so along a ray the distance has a single
     * minimum.
     */
    default double closest(Vec point, Vec direction, double from, double to) {
        double low = from;
        double high = to;
        double a = high - GOLDEN * (high - low);
        double b = low + GOLDEN * (high - low);
        double atA = distance(point.plus(direction.times(a)));
        double atB = distance(point.plus(direction.times(b)));
        for (int i = 0; i < SEARCH_STEPS; i++) {
            if (atA < atB) {
                high = b;
                b = a;
                atB = atA;
                a = high - GOLDEN * (high - low);
                atA = distance(point.plus(direction.times(a)));
            } else {
                low = a;
                a = b;
                atA = atB;
                b = low + GOLDEN * (high - low);
                atB = distance(point.plus(direction.times(b)));
            }
        }
        return (low + high) / 2;
    }
}
