package lightwell.ui.render;

/**
 * Diagonal stripes over what is clipped: red on light above SDR white, blue where there is no light at all. Painters mark the pixels
 * in their alpha; the stripes are drawn once a frame's pixels have their place, and make all opaque again.
 */
final class ClippingStripes {

    private static final byte BRIGHT = 1;
    private static final byte DARK = 2;
    private static final int OPAQUE = 0xFF;
    private static final int RED = 0xFFFF_3030;
    private static final int BLUE = 0xFF30_60FF;
    /** Device pixels from one stripe to the next; half of them are covered. */
    private static final int PERIOD = 8;

    private ClippingStripes() { }

    /** For each pixel whether a channel is above 1, or none is above 0 (NaN is not). */
    static byte[] marks(float[] rgb, int pixels) {
        byte[] marks = new byte[pixels];
        for (int p = 0, i = 0; p < pixels; p++, i += 3) {
            float most = Math.max(rgb[i], Math.max(rgb[i + 1], rgb[i + 2]));
            marks[p] = most > 1 ? BRIGHT : most > 0 ? 0 : DARK;
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
     * @param x where the first column lies in the view
     * @param y where the first row of {@code argb} lies in the view
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
