package lightwell.sample;

/** Smooth steps for the scene's edges and falloffs. */
final class Ease {

    private Ease() {}

    static double clamp(double v) {
        return Math.min(1, Math.max(0, v));
    }

    /** 0 below {@code from}, 1 above {@code to}, with level ends in between; reversed if {@code from > to}. */
    static double step(double from, double to, double v) {
        double t = clamp((v - from) / (to - from));
        return t * t * (3 - 2 * t);
    }

    /** Faster than {@link Math#hypot}, which guards against overflow. */
    static double length(double x, double y) {
        return Math.sqrt(x * x + y * y);
    }

    /** Signed distance to a rectangle with rounded corners, centred at the origin. */
    static double roundedBox(double x, double y, double halfWidth, double halfHeight, double radius) {
        double dx = Math.abs(x) - halfWidth + radius;
        double dy = Math.abs(y) - halfHeight + radius;
        return length(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
    }
}
