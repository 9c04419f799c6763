package lightwell.ui.render;

import lightwell.image.Half;

/** A reduced picture: interleaved half floats. Written by one thread before others see it. */
record Level(int width, int height, int channels, short[] samples) implements Bands {

    /** Room for the half-size picture of another; odd sizes are rounded up. */
    static Level halfOf(Bands larger) {
        int width = (larger.width() + 1) / 2;
        int height = (larger.height() + 1) / 2;
        int length = Math.multiplyExact(Math.multiplyExact(width, height), larger.channels());
        return new Level(width, height, larger.channels(), new short[length]);
    }

    @Override
    public void read(int x, int y, int columns, int rows, float[] out) {
        int span = columns * channels;
        for (int row = 0, o = 0; row < rows; row++) {
            int at = ((y + row) * width + x) * channels;
            for (int i = 0; i < span; i++, o++) {
                out[o] = Half.toFloat(samples[at + i]);
            }
        }
    }

    /**
     * Stores the means of 2x2 pixels. At an odd edge a pixel is the mean of the one or two there are.
     *
     * @param band full rows of the larger picture, from row {@code 2 * y} on; an odd count only at its end
     */
    void reduce(float[] band, int largerWidth, int rows, int y) {
        for (int row = 0; row < rows; row += 2) {
            int upper = row * largerWidth * channels;
            int lower = row + 1 < rows ? upper + largerWidth * channels : upper;
            int out = (y + row / 2) * width * channels;
            for (int x = 0; x < largerWidth; x += 2) {
                int left = x * channels;
                int right = x + 1 < largerWidth ? left + channels : left;
                for (int c = 0; c < channels; c++) {
                    float sum = band[upper + left + c] + band[upper + right + c]
                            + band[lower + left + c] + band[lower + right + c];
                    samples[out++] = Half.of(sum / 4);
                }
            }
        }
    }
}
