package lightwell.sample;

/** A solid that a ray can meet; lengths in metres. */
interface Shape {

    /** Of a golden-section search. */
    double GOLDEN = (Math.sqrt(5) - 1) / 2;
    int SEARCH_STEPS = 14;

    /** Ray parameter of the first hit in front of the origin, infinite when there is none. */
    double hit(Vec origin, Vec direction);

    /** Outward, of unit length, at a point on the surface. */
    Vec normal(Vec point);

    /** Signed distance to the surface, or a bound of it; negative inside. */
    double distance(Vec point);

    /** A sphere around the shape; its radius is infinite for planes, which cast no shadow. */
    Vec centre();

    double radius();

    /**
     * Share of a round light that the shape hides from a point: how deep the ray dives into the shape, compared with the
     * light's cone there. The shape must be convex: then the distance along the ray has a single valley.
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
        double a = to - GOLDEN * (to - from);
        double b = from + GOLDEN * (to - from);
        double atA = distance(point.plus(direction.times(a)));
        double atB = distance(point.plus(direction.times(b)));
        for (int i = 0; i < SEARCH_STEPS; i++) {
            if (atA < atB) {
                to = b;
                b = a;
                atB = atA;
                a = to - GOLDEN * (to - from);
                atA = distance(point.plus(direction.times(a)));
            } else {
                from = a;
                a = b;
                atA = atB;
                b = from + GOLDEN * (to - from);
                atB = distance(point.plus(direction.times(b)));
            }
        }
        return Ease.step(1, -1, Math.min(atA, atB) / (a * angle));
    }
}
