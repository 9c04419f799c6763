package lightwell.ui.render;

/**
 * Characters of one width, to be drawn onto frames with a dark outline that keeps them readable on every colour. Not changed once made.
 *
 * @param characters those that there are
 * @param width      device pixels
 * @param height     device pixels
 * @param masks      for each character how much of each pixel it covers, 0..255, row by row
 */
public record Glyphs(String characters, int width, int height, byte[][] masks) {

    private static final int OUTLINE = 0xA8;

    /** Draws a text from its upper left corner; what lies outside the frame, and characters that are lacking, are left out. */
    void draw(String text, int x, int y, int rgb, Frame onto) {
        for (int i = 0; i < text.length(); i++) {
            int at = characters.indexOf(text.charAt(i));
            if (at >= 0) {
                outline(masks[at], x + i * width, y, onto);
            }
        }
        for (int i = 0; i < text.length(); i++) {
            int at = characters.indexOf(text.charAt(i));
            if (at >= 0) {
                blend(masks[at], x + i * width, y, rgb, onto);
            }
        }
    }

    private void blend(byte[] mask, int x, int y, int rgb, Frame onto) {
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                blend(onto, x + column, y + row, rgb, mask[row * width + column] & 0xFF);
            }
        }
    }

    /** Black where the character or one of its neighbours is. */
    private void outline(byte[] mask, int x, int y, Frame onto) {
        for (int row = -1; row <= height; row++) {
            for (int column = -1; column <= width; column++) {
                int most = 0;
                for (int k = 0; k < 9; k++) {
                    int atRow = row + k / 3 - 1;
                    int atColumn = column + k % 3 - 1;
                    if (atRow >= 0 && atRow < height && atColumn >= 0 && atColumn < width) {
                        most = Math.max(most, mask[atRow * width + atColumn] & 0xFF);
                    }
                }
                blend(onto, x + column, y + row, 0, most * OUTLINE / 255);
            }
        }
    }

    /** @param share of the colour, 0..255 */
    static void blend(Frame onto, int x, int y, int rgb, int share) {
        if (share == 0 || x < 0 || y < 0 || x >= onto.width() || y >= onto.height()) {
            return;
        }
        int at = y * onto.width() + x;
        int before = onto.argb()[at];
        int mixed = 0xFF;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int from = before >> shift & 0xFF;
            mixed = mixed << 8 | from + ((rgb >> shift & 0xFF) - from) * share / 255;
        }
        onto.argb()[at] = mixed;
    }
}
