package lightwell.ui.bands;

import lightwell.image.Half;

/** A level as floats, limited to the range of halves: always finite. */
record FloatLevel(int width, int height, int channels, float[] samples) implements Level {

    @Override
    public void read(int x, int y, int columns, int rows, float[] out) {
        int span = columns * channels;
        for (int row = 0; row < rows; row++) {
            System.arraycopy(samples, ((y + row) * width + x) * channels, out, row * span, span);
        }
    }

    @Override
    public void write(float[] values, int y, int rows) {
        int at = y * width * channels;
        for (int i = 0, count = rows * width * channels; i < count; i++) {
            float v = values[i];
            samples[at + i] = Float.isNaN(v) ? 0 : Math.max(-Half.LARGEST, Math.min(Half.LARGEST, v));
        }
    }
}
