package lightwell.export.cloud;

import java.util.Arrays;
import lightwell.export.BandSource;

/** A picture's light averaged over the cells of a coarser grid: over the pixels whose centres lie in a cell, or else the pixel at its centre. */
final class CellMeans {

    private final BandSource light;
    private final int width;
    private final int height;
    private final int columns;
    private final int rows;
    private float[] band = new float[0];

    CellMeans(BandSource light, int width, int height, int columns, int rows) {
        this.light = light;
        this.width = width;
        this.height = height;
        this.columns = columns;
        this.rows = rows;
    }

    /** Fills {@code 3 * columns} floats. */
    void row(int row, float[] rgb) {
        int top = first(row, rows, height);
        int bottom = Math.max(top + 1, first(row + 1, rows, height));
        int lines = bottom - top;
        if (band.length < 3 * width * lines) {
            band = new float[3 * width * lines];
        }
        light.read(top, lines, band);
        Arrays.fill(rgb, 0, 3 * columns, 0);
        for (int column = 0; column < columns; column++) {
            int left = first(column, columns, width);
            int right = Math.max(left + 1, first(column + 1, columns, width));
            mean(left, right, lines, rgb, 3 * column);
        }
    }

    private void mean(int left, int right, int lines, float[] rgb, int at) {
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
        rgb[at] = r * share;
        rgb[at + 1] = g * share;
        rgb[at + 2] = b * share;
    }

    /** The first pixel whose centre lies in the cell, or, of cells smaller than a pixel, the pixel they lie in. */
    private static int first(int cell, int cells, int pixels) {
        long first = pixels >= cells ? (2L * cell * pixels + cells) / (2L * cells) : (2L * cell + 1) * pixels / (2L * cells);
        return (int) Math.min(first, cell < cells ? pixels - 1 : pixels);
    }
}
