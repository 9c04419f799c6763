package lightwell.ui.render;

/**
 * Draws diagonal stripes over clipped pixels: red if a channel is at or above SDR white, blue if one is at or below 0. Painters mark the
 * pixels in their alpha; the stripes are drawn when the pixels of a frame are in place, which also makes all pixels opaque again.
 */
final class ClippingStripes {

    private static final byte BRIGHT = 1;
    private static final byte DARK = 2;
    private static final int OPAQUE = 0xFF;
    private static final int RED = 0xFFFF_3030;
    private static final int BLUE = 0xFF30_60FF;
    /** White minus half a step of 12 bits: what an SDR picture cannot distinguish from its white, with tolerance for rounding. */
    private static final float BRIGHT_FROM = 1 - 1f / 8192;
    /** Period of the stripes in device pixels; half of it is covered. */
    private static final int PERIOD = 8;

    private ClippingStripes() {}

    /** For each pixel whether it is clipped; a pixel clipped at both ends counts as bright. NaN counts as at or below 0. */
    static byte[] marks(DisplaySettings.Stripes wanted, float[] rgb, int pixels) {
        byte[] marks = new byte[pixels];
        for (int p = 0, i = 0; p < pixels; p++, i += 3) {
            float most = Math.max(rgb[i], Math.max(rgb[i + 1], rgb[i + 2]));
            float least = Math.min(rgb[i], Math.min(rgb[i + 1], rgb[i + 2]));
            marks[p] = wanted.bright() && most >= BRIGHT_FROM ? BRIGHT : wanted.dark() && !(least > 0) ? DARK : 0;
        }
        return marks;
    }

    static void mark(byte[] marks, int[] argb, int offset) {
        for (int p = 0; p < marks.length; p++) {
            argb[offset + p] = argb[offset + p] & 0x00FF_FFFF | OPAQUE - marks[p] << 24;
        }
    }

    /**
     * Draws the stripes on marked pixels of some rows.
     *
     * @param x position of the first column in the view
     * @param y position of the first row of {@code argb} in the view
     */
    static void draw(int[] argb, int width, int begin, int end, int x, int y) {
        for (int row = begin, i = begin * width; row < end; row++) {
            for (int column = 0; column < width; column++, i++) {
                int mark = OPAQUE - (argb[i] >>> 24);
                if (mark != 0) {
                    boolean striped = Math.floorMod(x + column + y + row, PERIOD) < PERIOD / 2;
                    argb[i] = striped ? mark == BRIGHT ? RED : BLUE : argb[i] | OPAQUE << 24;
                }
            }
        }
    }
}
