package lightwell.ui.bands;

import lightwell.image.Half;

/** A level as half floats. */
record HalfLevel(int width, int height, int channels, short[] samples) implements Level {

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

    @Override
    public void write(float[] values, int y, int rows) {
        int at = y * width * channels;
        for (int i = 0, count = rows * width * channels; i < count; i++) {
            samples[at + i] = Half.of(values[i]);
        }
    }
}
