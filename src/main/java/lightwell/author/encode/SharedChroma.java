package lightwell.author.encode;

import lightwell.author.CurveTable;
import lightwell.author.Curves;
import lightwell.metadata.Transfer;

/**
 * What is left of SDR light when pixels share their chroma in blocks of 2x2: the mean of BT.601 chroma at full range, with the nearest
 * sample for each pixel. Immutable, thread-safe.
 */
final class SharedChroma {

    private static final float RED = 0.299f;
    private static final float GREEN = 0.587f;
    private static final float BLUE = 0.114f;

    private static final CurveTable CODE = new CurveTable(Curves::srgb, 1);
    private static final CurveTable LIGHT = new CurveTable(new Transfer.Srgb()::toLinear, 1);

    private final int width;

    /** @param width of the picture, pixels */
    SharedChroma(int width) {
        this.width = width;
    }

    /**
     * @param rows of a band, which starts at an even row of the picture
     * @param rgb  linear light 0..1, interleaved; changed
     */
    void apply(int rows, float[] rgb) {
        float[] luma = new float[4];
        int[] at = new int[4];
        for (int y = 0; y < rows; y += 2) {
            for (int x = 0; x < width; x += 2) {
                block(x, y, rows, at);
                share(rgb, at, luma);
            }
        }
    }

    /** The places of four pixels; beyond the picture its last column and row are repeated, as tiles have it. */
    private void block(int x, int y, int rows, int[] at) {
        int right = Math.min(x + 1, width - 1);
        int below = Math.min(y + 1, rows - 1);
        at[0] = 3 * (y * width + x);
        at[1] = 3 * (y * width + right);
        at[2] = 3 * (below * width + x);
        at[3] = 3 * (below * width + right);
    }

    private static void share(float[] rgb, int[] at, float[] luma) {
        float blue = 0;
        float red = 0;
        for (int k = 0; k < 4; k++) {
            float r = CODE.of(rgb[at[k]]);
            float b = CODE.of(rgb[at[k] + 2]);
            luma[k] = RED * r + GREEN * CODE.of(rgb[at[k] + 1]) + BLUE * b;
            blue += (b - luma[k]) / 4;
            red += (r - luma[k]) / 4;
        }
        float green = -(BLUE * blue + RED * red) / GREEN;
        for (int k = 0; k < 4; k++) {
            rgb[at[k]] = LIGHT.of(luma[k] + red);
            rgb[at[k] + 1] = LIGHT.of(luma[k] + green);
            rgb[at[k] + 2] = LIGHT.of(luma[k] + blue);
        }
    }
}
