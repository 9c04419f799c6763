package lightwell.sample;

/** Smooth steps, of which the scene's edges and falloffs are made. */
final class Ease {

    private Ease() { }

    static double clamp(double v) {
        return Math.min(1, Math.max(0, v));
    }

    /** 0 below {@code from}, 1 above {@code to}, with level ends in between; the other way round when {@code from > to}. */
    static double step(double from, double to, double v) {
        double t = clamp((v - from) / (to - from));
        return t * t * (3 - 2 * t);
    }

    /** Signed distance to a rectangle with rounded corners, centred at the origin. */
    static double roundedBox(double x, double y, double halfWidth, double halfHeight, double radius) {
        double dx = Math.abs(x) - halfWidth + radius;
        double dy = Math.abs(y) - halfHeight + radius;
        return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
    }
}
