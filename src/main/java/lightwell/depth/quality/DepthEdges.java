package lightwell.depth.quality;

/**
 * Finds the depth edges of a map: disparity changes from sample to sample by more than 1/64 of the range in use (its 1st to 99th
 * percentile), by more than two codes, and by more than a plane that covers the whole range within a third of the map's shorter side, so
 * that a floor is not an edge in a small map. All samples of a soft transition count, so a blurred edge is wide.
 */
final class DepthEdges {

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
        double steepest = STEEPEST_PLANE / Math.min(map.width(), map.height());
        double threshold = Math.max(Math.max(SHARE_OF_RANGE, steepest), LEAST_CODES / (high - low)) * range;
        Gradient gradient = Gradient.of(values, map.width(), map.height());
        for (int i = 0; i < edges.length; i++) {
            edges[i] = gradient.size(i) > threshold; // false for NaN
        }
        return edges;
    }
}
