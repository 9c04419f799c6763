package lightwell.sample;

/** A point, a direction, or a colour in linear Display P3. */
record Vec(double x, double y, double z) {

    static final Vec ZERO = new Vec(0, 0, 0);

    static Vec grey(double v) {
        return new Vec(v, v, v);
    }

    Vec plus(Vec o) {
        return new Vec(x + o.x, y + o.y, z + o.z);
    }

    Vec minus(Vec o) {
        return new Vec(x - o.x, y - o.y, z - o.z);
    }

    Vec times(double s) {
        return new Vec(x * s, y * s, z * s);
    }

    /** Multiplies component by component. */
    Vec times(Vec o) {
        return new Vec(x * o.x, y * o.y, z * o.z);
    }

    Vec over(Vec o) {
        return new Vec(x / o.x, y / o.y, z / o.z);
    }

    double dot(Vec o) {
        return x * o.x + y * o.y + z * o.z;
    }

    Vec cross(Vec o) {
        return new Vec(y * o.z - z * o.y, z * o.x - x * o.z, x * o.y - y * o.x);
    }

    double length() {
        return Math.sqrt(dot(this));
    }

    Vec unit() {
        return times(1 / length());
    }

    Vec mix(Vec o, double t) {
        return new Vec(x + (o.x - x) * t, y + (o.y - y) * t, z + (o.z - z) * t);
    }

    /** This direction mirrored at a surface with that normal. */
    Vec reflect(Vec normal) {
        return minus(normal.times(2 * dot(normal)));
    }

    double largest() {
        return Math.max(x, Math.max(y, z));
    }
}
