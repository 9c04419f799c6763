package lightwell.depth.quality;

import java.util.Arrays;

/**
 * Finds the depth edges of a map: disparity changes from sample to sample by more than 1/64 of the range in use (its 1st to 99th
 * percentile), by more than two codes, and by more than a plane that covers the whole range within a third of the map's shorter side, so
 * that a floor is not an edge in a small map. All samples of a soft transition count, so a blurred edge is wide.
 */
public final class DepthEdges {

    private static final double SHARE_OF_RANGE = 1 / 64.0;
    private static final double STEEPEST_PLANE = 3;
    private static final double LEAST_CODES = 2;
    private static final double OUTLIERS = 0.01;

    private DepthEdges() {}

    static boolean[] of(DepthSamples map, CodeCounts counts) {
        boolean[] edges = new boolean[map.size()];
        int low = counts.quantile(OUTLIERS, code -> !Float.isNaN(map.disparity()[code]));
        int high = counts.quantile(1 - OUTLIERS, code -> !Float.isNaN(map.disparity()[code]));
        if (low < 0 || low == high) {
            return edges;
        }
        float[] values = new float[map.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = map.disparity()[map.codes()[i]];
        }
        double range = Math.abs(map.disparity()[high] - map.disparity()[low]);
        return of(values, map.width(), map.height(), range, LEAST_CODES / (high - low));
    }

    /**
     * The edges of a map without codes.
     *
     * @param disparity row by row; NaN where there is none
     */
    public static boolean[] of(float[] disparity, int width, int height) {
        float[] sorted = new float[disparity.length];
        int count = 0;
        for (float value : disparity) {
            if (Float.isFinite(value)) {
                sorted[count++] = value;
            }
        }
        Arrays.sort(sorted, 0, count);
        double range = count == 0 ? 0 : sorted[(int) ((1 - OUTLIERS) * (count - 1))] - (double) sorted[(int) (OUTLIERS * (count - 1))];
        return range > 0 ? of(disparity, width, height, range, 0) : new boolean[disparity.length];
    }

    /** @param least share of the range that an edge exceeds in any case */
    private static boolean[] of(float[] disparity, int width, int height, double range, double least) {
        double steepest = STEEPEST_PLANE / Math.min(width, height);
        double threshold = Math.max(Math.max(SHARE_OF_RANGE, steepest), least) * range;
        Gradient gradient = Gradient.of(disparity, width, height);
        boolean[] edges = new boolean[disparity.length];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = gradient.size(i) > threshold; // false for NaN
        }
        return edges;
    }
}
