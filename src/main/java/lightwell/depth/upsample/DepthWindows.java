package lightwell.depth.upsample;

import java.nio.ByteBuffer;
import java.util.Arrays;
import lightwell.image.Raster;

/**
 * The window of 5x5 samples around each sample of one row of a depth map, and the surfaces in it; border samples are repeated. For one
 * thread.
 */
final class DepthWindows {

    private static final int SIZE = SplineAxis.SAMPLES;
    private static final int SIDE = SplineAxis.SIDE;
    private static final byte UNKNOWN = 0;

    private final Raster map;
    private final DepthSurfaces surfaces;
    private int[][] rows;
    private int centre = Integer.MIN_VALUE;
    private final int[] lowest;
    private final int[] highest;
    private final byte[] counts;
    private final byte[] labels;
    private final int[] window = new int[SIZE * SIZE];
    private final int[] order = new int[SIZE * SIZE];

    DepthWindows(Raster map, DepthSurfaces surfaces) {
        this.map = map;
        this.surfaces = surfaces;
        this.rows = new int[SIZE][map.width() + 2 * SIDE];
        this.lowest = new int[map.width()];
        this.highest = new int[map.width()];
        this.counts = new byte[map.width()];
        this.labels = new byte[map.width() * SIZE * SIZE];
    }

    /** Moves to the windows around a row of the map. */
    void moveTo(int row) {
        if (row == centre) {
            return;
        }
        int[][] before = rows;
        rows = new int[SIZE][];
        boolean next = row == centre + 1;
        for (int j = 0; j < SIZE; j++) {
            boolean held = next && j + 1 < SIZE;
            rows[j] = held ? before[j + 1] : before[next ? 0 : j];
            if (!held) {
                load(Math.max(0, Math.min(map.height() - 1, row + j - SIDE)), rows[j]);
            }
        }
        centre = row;
        Arrays.fill(counts, UNKNOWN);
        bounds();
    }

    private void load(int y, int[] row) {
        ByteBuffer samples = map.samples();
        int step = map.channels() * map.bytesPerSample();
        int last = map.maxCode();
        for (int i = 0; i < row.length; i++) {
            int x = Math.max(0, Math.min(map.width() - 1, i - SIDE));
            int at = y * map.rowStride() + x * step;
            row[i] = Math.min(last, map.bytesPerSample() == 1 ? samples.get(at) & 0xFF : samples.getShort(at) & 0xFFFF);
        }
    }

    private void bounds() {
        int[] least = new int[rows[0].length];
        int[] most = new int[rows[0].length];
        for (int i = 0; i < least.length; i++) {
            int low = rows[0][i];
            int high = low;
            for (int j = 1; j < SIZE; j++) {
                low = Math.min(low, rows[j][i]);
                high = Math.max(high, rows[j][i]);
            }
            least[i] = low;
            most[i] = high;
        }
        for (int x = 0; x < lowest.length; x++) {
            int low = least[x];
            int high = most[x];
            for (int i = 1; i < SIZE; i++) {
                low = Math.min(low, least[x + i]);
                high = Math.max(high, most[x + i]);
            }
            lowest[x] = low;
            highest[x] = high;
        }
    }

    /** The row of the map at the centre of the windows. */
    int centre() {
        return centre;
    }

    /**
     * The code at a window position. Column 0 is {@link SplineAxis#SIDE} to the left of the map; rows count from the top of the windows.
     */
    int code(int column, int row) {
        return rows[row][column];
    }

    /** The lowest code in the window around a column of the map. */
    int lowest(int column) {
        return lowest[column];
    }

    int highest(int column) {
        return highest[column];
    }

    /** The number of surfaces in the window around a column of the map. */
    int surfaces(int column) {
        if (counts[column] == UNKNOWN) {
            counts[column] = highest[column] <= surfaces.reach(lowest[column]) ? 1 : label(column);
        }
        return counts[column];
    }

    private byte label(int column) {
        for (int j = 0, k = 0; j < SIZE; j++) {
            for (int i = 0; i < SIZE; i++, k++) {
                window[k] = rows[j][column + i];
            }
        }
        return (byte) surfaces.label(window, order, labels, column * SIZE * SIZE);
    }

    /** The surface of a sample of the window, row by row; valid if there is more than one. */
    int surface(int column, int sample) {
        return labels[column * SIZE * SIZE + sample];
    }
}
