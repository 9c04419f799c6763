package lightwell.ui.render;

/** Means of 2x2 pixels, interleaved. At an odd edge a pixel is the mean of the one or two there are. */
final class Halving {

    private Halving() { }

    /**
     * @param rows of {@code in}; an odd count only at the picture's end
     * @param out  from pixel 0 on; may be {@code in}
     * @return rows of {@code out}
     */
    static int reduce(float[] in, int width, int rows, int channels, float[] out) {
        for (int row = 0, o = 0; row < rows; row += 2) {
            int upper = row * width * channels;
            int lower = row + 1 < rows ? upper + width * channels : upper;
            for (int x = 0; x + 1 < width; x += 2, upper += 2 * channels, lower += 2 * channels) {
                for (int c = 0; c < channels; c++) {
                    out[o++] = (in[upper + c] + in[upper + channels + c] + in[lower + c] + in[lower + channels + c]) * 0.25f;
                }
            }
            if ((width & 1) != 0) {
                for (int c = 0; c < channels; c++) {
                    out[o++] = (in[upper + c] + in[lower + c]) * 0.5f;
                }
            }
        }
        return (rows + 1) / 2;
    }
}
