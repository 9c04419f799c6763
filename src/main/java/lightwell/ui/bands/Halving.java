package lightwell.ui.bands;

/** Averages 2x2 pixels, interleaved. At an odd edge the mean covers the one or two existing pixels. */
final class Halving {

    private Halving() {}

    /**
     * @param rows of {@code in}; only odd at the end of the picture
     * @param out  from pixel 0 on; may be {@code in}
     * @return rows of {@code out}
     */
    static int reduce(float[] in, int width, int rows, int channels, float[] out) {
        int each = width * channels;
        for (int row = 0, o = 0; row < rows; row += 2) {
            o = pair(in, row * each, in, Math.min(rows - 1, row + 1) * each, width, channels, out, o);
        }
        return (rows + 1) / 2;
    }

    /**
     * Reduces two rows, which begin at {@code i} and {@code j}, to one.
     *
     * @return one past the last written value, from {@code o} on
     */
    static int pair(float[] upper, int i, float[] lower, int j, int width, int channels, float[] out, int o) {
        for (int x = 0; x + 1 < width; x += 2, i += 2 * channels, j += 2 * channels) {
            for (int c = 0; c < channels; c++) {
                out[o++] = (upper[i + c] + upper[i + channels + c] + lower[j + c] + lower[j + channels + c]) * 0.25f;
            }
        }
        if ((width & 1) != 0) {
            for (int c = 0; c < channels; c++) {
                out[o++] = (upper[i + c] + lower[j + c]) * 0.5f;
            }
        }
        return o;
    }
}
