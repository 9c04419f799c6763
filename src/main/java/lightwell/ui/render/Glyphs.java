package lightwell.ui.render;

/** Fixed-width characters for drawing on frames, with a dark outline that keeps them readable on every colour. Immutable. */
public final class Glyphs {

    private static final int OUTLINE = 0xA8;

    private final String characters;
    private final int width;
    private final int height;
    private final byte[][] masks;
    private final byte[][] outlines;

    /**
     * @param characters the available ones
     * @param width      device pixels
     * @param height     device pixels
     * @param masks      coverage of each pixel by each character, 0..255, row by row
     */
    public Glyphs(String characters, int width, int height, byte[][] masks) {
        this.characters = characters;
        this.width = width;
        this.height = height;
        this.masks = masks.clone();
        outlines = new byte[masks.length][];
        for (int i = 0; i < masks.length; i++) {
            outlines[i] = outline(masks[i]);
        }
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Draws a text from its upper left corner; parts outside the frame and missing characters are skipped. */
    void draw(String text, int x, int y, int rgb, Frame onto) {
        for (int i = 0; i < text.length(); i++) {
            int at = characters.indexOf(text.charAt(i));
            if (at >= 0) {
                blend(outlines[at], width + 2, x + i * width - 1, y - 1, 0, onto);
            }
        }
        for (int i = 0; i < text.length(); i++) {
            int at = characters.indexOf(text.charAt(i));
            if (at >= 0) {
                blend(masks[at], width, x + i * width, y, rgb, onto);
            }
        }
    }

    private static void blend(byte[] mask, int maskWidth, int x, int y, int rgb, Frame onto) {
        int begin = Math.max(0, -x);
        int end = Math.min(maskWidth, onto.width() - x);
        int rows = Math.min(mask.length / maskWidth, onto.height() - y);
        for (int row = Math.max(0, -y); row < rows; row++) {
            int at = (y + row) * onto.width() + x;
            for (int column = begin; column < end; column++) {
                int share = mask[row * maskWidth + column] & 0xFF;
                if (share != 0) {
                    blend(onto.argb(), at + column, rgb, share);
                }
            }
        }
    }

    /** The mask extended by its neighbours, with a border of one pixel around it. */
    private byte[] outline(byte[] mask) {
        byte[] outline = new byte[(width + 2) * (height + 2)];
        for (int i = 0; i < outline.length; i++) {
            int most = 0;
            for (int k = 0; k < 9; k++) {
                int row = i / (width + 2) + k / 3 - 2;
                int column = i % (width + 2) + k % 3 - 2;
                if (row >= 0 && row < height && column >= 0 && column < width) {
                    most = Math.max(most, mask[row * width + column] & 0xFF);
                }
            }
            outline[i] = (byte) (most * OUTLINE / 255);
        }
        return outline;
    }

    /** @param share of the colour, 1..255 */
    static void blend(int[] argb, int at, int rgb, int share) {
        int before = argb[at];
        int mixed = 0xFF;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int from = before >> shift & 0xFF;
            mixed = mixed << 8 | from + ((rgb >> shift & 0xFF) - from) * share / 255;
        }
        argb[at] = mixed;
    }
}
