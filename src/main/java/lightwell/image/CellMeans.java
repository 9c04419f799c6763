package lightwell.image;

import java.util.Arrays;

/**
 * Averages a picture over the cells of a coarser grid: each cell is the mean of the pixels whose centres lie in it, or the pixel at its
 * centre if there are none. For one thread at a time.
 */
public final class CellMeans {

    private final BandSource picture;
    private final int channels;
    private final int width;
    private final int height;
    private final int columns;
    private final int rows;
    private float[] band = new float[0];

    /**
     * @param channels of the source
     * @param width    of the picture
     * @param height   of the picture
     * @param columns  of the grid
     * @param rows     of the grid
     */
    public CellMeans(BandSource picture, int channels, int width, int height, int columns, int rows) {
        this.picture = picture;
        this.channels = channels;
        this.width = width;
        this.height = height;
        this.columns = columns;
        this.rows = rows;
    }

    /** Writes the means of one row of cells: {@code channels * columns} floats from {@code at} on. */
    public void row(int row, float[] means, int at) {
        int top = AxisCells.first(row, rows, height);
        int bottom = AxisCells.end(row, rows, height);
        int lines = bottom - top;
        int size = Math.multiplyExact(channels * width, lines);
        if (band.length < size) {
            band = new float[size];
        }
        picture.read(top, lines, band);
        Arrays.fill(means, at, at + channels * columns, 0);
        for (int column = 0; column < columns; column++) {
            int left = AxisCells.first(column, columns, width);
            int right = AxisCells.end(column, columns, width);
            if (channels == 3) {
                colour(left, right, lines, means, at + 3 * column);
            } else {
                any(left, right, lines, means, at + channels * column);
            }
        }
    }

    /** A separate loop for three channels, which most pictures have. */
    private void colour(int left, int right, int lines, float[] means, int at) {
        float r = 0;
        float g = 0;
        float b = 0;
        for (int line = 0; line < lines; line++) {
            int end = 3 * (line * width + right);
            for (int i = 3 * (line * width + left); i < end; i += 3) {
                r += band[i];
                g += band[i + 1];
                b += band[i + 2];
            }
        }
        float share = 1f / ((right - left) * lines);
        means[at] = r * share;
        means[at + 1] = g * share;
        means[at + 2] = b * share;
    }

    private void any(int left, int right, int lines, float[] means, int at) {
        for (int c = 0; c < channels; c++) {
            float sum = 0;
            for (int line = 0; line < lines; line++) {
                for (int x = left; x < right; x++) {
                    sum += band[(line * width + x) * channels + c];
                }
            }
            means[at + c] = sum / ((right - left) * lines);
        }
    }
}
