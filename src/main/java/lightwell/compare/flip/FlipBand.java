package lightwell.compare.flip;

import java.util.Arrays;

/**
 * One picture's rows through the filters: opponent colours as seen from the distance, and the strengths of edges and points. For one
 * thread; memory is reused.
 */
final class FlipBand {

    private final FlipFilters filters;
    private final int width;
    private final int reach;
    private final float[] padded;
    private final float[][] colours = new float[3][];
    /** Filtered along rows: Y, Cx, Cz twice, then Y smoothed, its first and its second derivative. */
    private final float[][] across = new float[7][];
    /** Filtered in both directions: Y, Cx, Cz, edges across and down, points across and down. */
    private final float[][] done = new float[7][];

    FlipBand(FlipFilters filters, int width, int rows) {
        this.filters = filters;
        this.width = width;
        this.reach = filters.reach();
        this.padded = new float[width + 2 * reach];
        for (int i = 0; i < colours.length; i++) {
            colours[i] = new float[width * (rows + 2 * reach)];
        }
        for (int i = 0; i < across.length; i++) {
            across[i] = new float[width * (rows + 2 * reach)];
            done[i] = new float[width];
        }
    }

    /** @param rgb rows with {@code reach} rows before and after them, 0..1 */
    void load(float[] rgb, int rows) {
        int all = rows + 2 * reach;
        FlipColour.opponent(rgb, all * width, colours[0], colours[1], colours[2]);
        for (float[] plane : across) {
            Arrays.fill(plane, 0, all * width, 0);
        }
        for (int row = 0; row < all; row++) {
            int at = row * width;
            pad(colours[0], at);
            filters.achromatic().across(padded, reach, across[0], at, width);
            filters.smooth().across(padded, reach, across[4], at, width);
            filters.edge().across(padded, reach, across[5], at, width);
            filters.point().across(padded, reach, across[6], at, width);
            pad(colours[1], at);
            filters.redGreen().across(padded, reach, across[1], at, width);
            pad(colours[2], at);
            filters.narrow().across(padded, reach, across[2], at, width);
            filters.wide().across(padded, reach, across[3], at, width);
        }
    }

    /** Repeats the first and the last sample beyond the row. */
    private void pad(float[] plane, int at) {
        System.arraycopy(plane, at, padded, reach, width);
        Arrays.fill(padded, 0, reach, plane[at]);
        Arrays.fill(padded, reach + width, padded.length, plane[at + width - 1]);
    }

    /** Filters one of the loaded rows along the columns. @param row from 0, without those before the band */
    void row(int row) {
        for (float[] line : done) {
            Arrays.fill(line, 0);
        }
        int at = row + reach;
        filters.achromatic().down(across[0], at, width, done[0], 0);
        filters.redGreen().down(across[1], at, width, done[1], 0);
        filters.narrowDown().down(across[2], at, width, done[2], 0);
        filters.wideDown().down(across[3], at, width, done[2], 0);
        filters.smooth().down(across[5], at, width, done[3], 0);
        filters.edge().down(across[4], at, width, done[4], 0);
        filters.smooth().down(across[6], at, width, done[5], 0);
        filters.point().down(across[4], at, width, done[6], 0);
    }

    /** The adjusted L*a*b* of a pixel of the row. */
    void colour(int x, float[] lab) {
        FlipColour.adjusted(done[0][x], done[1][x], done[2][x], lab);
    }

    /** The strength of an edge at a pixel of the row. */
    double edge(int x) {
        return Math.sqrt(done[3][x] * done[3][x] + done[4][x] * done[4][x]) / 116;
    }

    /** The strength of a point at a pixel of the row. */
    double point(int x) {
        return Math.sqrt(done[5][x] * done[5][x] + done[6][x] * done[6][x]) / 116;
    }
}
