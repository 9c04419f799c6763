package lightwell.image;

/**
 * A diverging colour map: dark grey at 0, blue to light blue at -1, orange to light orange at 1. Lightness grows with the distance from 0,
 * and blue and orange are distinguishable with every kind of colour vision.
 */
public final class Diverging {

    private static final int STEPS = 512;
    /** sRGB codes at -1, -0.5, 0, 0.5, 1. */
    private static final int[][] KNOTS = {{176, 216, 255}, {44, 110, 204}, {34, 34, 34}, {204, 98, 32}, {255, 206, 158}};
    private static final int[] TABLE = new int[2 * STEPS + 1];

    static {
        for (int i = 0; i < TABLE.length; i++) {
            double at = (double) i / (TABLE.length - 1) * (KNOTS.length - 1);
            int knot = Math.min(KNOTS.length - 2, (int) at);
            int argb = 0xFF;
            for (int c = 0; c < 3; c++) {
                argb = argb << 8 | (int) Math.round(KNOTS[knot][c] + (at - knot) * (KNOTS[knot + 1][c] - KNOTS[knot][c]));
            }
            TABLE[i] = argb;
        }
    }

    private Diverging() {}

    /** Opaque ARGB of a value, which is clamped to -1..1; NaN counts as 0. */
    public static int argb(float value) {
        return TABLE[STEPS + Math.round(Math.min(1f, Math.max(-1f, value)) * STEPS)];
    }
}
