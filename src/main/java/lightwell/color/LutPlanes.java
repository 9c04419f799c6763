package lightwell.color;

/**
 * A 3D LUT as one plane for each cell: the value at the cell's corner, and its increase per 256th of the cell along red, green and blue.
 * Each of the four numbers is three {@link PackedChannel}s in a long. The plane is the one closest to the cell's eight corners.
 */
final class LutPlanes {

    /** Cells per axis; a few MB, of which a picture touches little. */
    static final int CELLS = 56;
    private static final int FRACTION_BITS = 8;
    private static final int FRACTION = 1 << FRACTION_BITS;
    private static final int NODES = CELLS + 1;
    private static final int CORNERS = 8;
    private static final int LAST = (1 << PackedChannel.BITS) - 1;

    private LutPlanes() {}

    /**
     * The contribution of one axis to a position in the LUT: the sum of all three is {@code cell << 24 | red << 16 | green << 8 | blue},
     * where the cell is the index of its first long and the fractions are 256ths of a cell.
     *
     * @param position 0..{@value #CELLS}
     * @param axis     0 for red, whose cells lie farthest apart
     */
    static long place(double position, int axis) {
        int at = Math.min(CELLS * FRACTION - 1, (int) (position * FRACTION));
        int stride = axis == 0 ? 4 * CELLS * CELLS : axis == 1 ? 4 * CELLS : 4;
        return (long) (at >> FRACTION_BITS) * stride << 3 * FRACTION_BITS | (long) (at & FRACTION - 1) << (2 - axis) * FRACTION_BITS;
    }

    static int cell(long place) {
        return (int) (place >>> 3 * FRACTION_BITS);
    }

    static long red(long place) {
        return place >>> 2 * FRACTION_BITS & FRACTION - 1;
    }

    static long green(long place) {
        return place >>> FRACTION_BITS & FRACTION - 1;
    }

    static long blue(long place) {
        return place & FRACTION - 1;
    }

    /** @param nodes packed values of the LUT's {@code (CELLS + 1)^3} nodes, three each, red slowest */
    static long[] of(float[] nodes) {
        long[] planes = new long[4 * CELLS * CELLS * CELLS];
        long[] plane = new long[4];
        int at = 0;
        for (int r = 0; r < CELLS; r++) {
            for (int g = 0; g < CELLS; g++) {
                for (int b = 0; b < CELLS; b++, at += 4) {
                    for (int c = 0; c < 3; c++) {
                        fit(nodes, 3 * ((r * NODES + g) * NODES + b) + c, plane);
                        for (int k = 0; k < 4; k++) {
                            planes[at + k] = (planes[at + k] << PackedChannel.BITS) + (plane[k] << 1);
                        }
                    }
                }
            }
        }
        return planes;
    }

    private static void fit(float[] nodes, int at, long[] plane) {
        double mean = 0;
        double[] slope = new double[3];
        for (int corner = 0; corner < CORNERS; corner++) {
            int red = corner >> 2, green = corner >> 1 & 1, blue = corner & 1;
            double v = nodes[at + 3 * ((red * NODES + green) * NODES + blue)];
            mean += v / CORNERS;
            slope[0] += (2 * red - 1) * v / (CORNERS / 2);
            slope[1] += (2 * green - 1) * v / (CORNERS / 2);
            slope[2] += (2 * blue - 1) * v / (CORNERS / 2);
        }
        double reach = (Math.abs(slope[0]) + Math.abs(slope[1]) + Math.abs(slope[2])) / 2;
        double room = Math.min(mean, LAST - mean) - 2 * FRACTION; // a channel must not overflow into its neighbour
        double flatter = reach > room ? Math.max(0, room) / reach : 1;
        double corner = mean + 0.5;
        for (int k = 0; k < 3; k++) {
            plane[1 + k] = Math.round(slope[k] * flatter / FRACTION);
            corner -= plane[1 + k] * (FRACTION - 1) / 2.0;
        }
        plane[0] = (long) corner;
    }
}
