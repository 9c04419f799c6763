package lightwell.ui.bands;

/** A picture whose values are given. */
public record GridBands(int width, int height, int channels, float... values) implements Bands {

    @Override
    public void read(int x, int y, int columns, int rows, float[] out) {
        for (int row = 0; row < rows; row++) {
            System.arraycopy(values, ((y + row) * width + x) * channels, out, row * columns * channels, columns * channels);
        }
    }

    float at(int x, int y, int channel) {
        return values[(y * width + x) * channels + channel];
    }
}
