package lightwell.image;

/** The cells of a grid that is laid over a picture, along one axis; cells may be larger or smaller than pixels. Stateless. */
public final class AxisCells {

    private AxisCells() {}

    /**
     * The first pixel whose centre lies in the cell. If the cell is smaller than a pixel: the pixel that contains it. One past the last
     * cell: {@code pixels}.
     */
    public static int first(int cell, int cells, int pixels) {
        long first = pixels >= cells ? (2L * cell * pixels + cells) / (2L * cells) : (2L * cell + 1) * pixels / (2L * cells);
        return (int) Math.min(first, cell < cells ? pixels - 1 : pixels);
    }

    /** The pixel after the last one of the cell. */
    public static int end(int cell, int cells, int pixels) {
        return Math.max(first(cell, cells, pixels) + 1, first(cell + 1, cells, pixels));
    }
}
