package lightwell.ui.bands;

/** Light that was computed before, for each pixel of a frame. */
public record LightBands(int width, int height, int channels, float[] light) implements Bands {

    @Override
    public void read(int x, int y, int columns, int rows, float[] out) {
        for (int row = 0; row < rows; row++) {
            System.arraycopy(light, ((y + row) * width + x) * channels, out, row * columns * channels, columns * channels);
        }
    }

    @Override
    public Rows rows(int x, int columns, int end) {
        return (y, out) -> read(x, y, columns, 1, out);
    }
}
