package lightwell.depth.quality;

import java.util.Arrays;
import java.util.Optional;

/**
 * How well the edges of a depth map match the edges of the picture, both at the map's size. Distances are from each depth edge sample to
 * the nearest picture edge, in samples of the map; a distance above 16 belongs to another edge and counts as 16 in means.
 *
 * @param depthEdges   share of the map's samples that are depth edges
 * @param photoEdges   share that are picture edges
 * @param median       of the distances; an edge between two samples marks both, so 1 is as good as 0
 * @param percentile90 of the distances
 * @param within1      share of the depth edge samples at a distance of at most 1
 * @param score        1 - m(0) / m(elsewhere), where m is the mean distance after moving the depth edges: not at all, and by 7.5 to 8.5
 * samples in all directions. 1: on the picture's edges; 0: no nearer to them than any other place nearby; below 0: beside them
 * @param offsetX      how far the depth lies to the right of the picture: the shift of at most 8 samples with the smallest m, refined by a
 * parabola
 * @param offsetY      how far it lies below
 * @param bestScore    the score with that offset undone
 */
public record EdgeAlignment(double depthEdges, double photoEdges, double median, double percentile90, double within1, double score,
        double offsetX, double offsetY, double bestScore) {

    private static final int LEAST_EDGES = 32;
    private static final double CLEARLY_BETTER = 0.05;
    private static final double CLEARLY_AWAY = 0.75;

    /** Empty if either has hardly any edges. */
    static Optional<EdgeAlignment> of(EdgeMaps maps) {
        int[] edges = indices(maps.depth());
        int marked = indices(maps.photo()).length;
        if (edges.length < LEAST_EDGES || marked < LEAST_EDGES) {
            return Optional.empty();
        }
        float[] distances = maps.distances();
        float[] sorted = new float[edges.length];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = distances[edges[i]];
        }
        Arrays.sort(sorted);
        EdgeShifts shifts = EdgeShifts.of(distances, edges, maps.width(), maps.height());
        EdgeShifts.Best best = shifts.best();
        return Optional.of(new EdgeAlignment((double) edges.length / distances.length, (double) marked / distances.length,
                sorted[sorted.length / 2], sorted[(int) (0.9 * (sorted.length - 1))], share(sorted, 1),
                score(shifts.at(0, 0), shifts.elsewhere()), best.x(), best.y(), score(best.mean(), shifts.elsewhere())));
    }

    /**
     * True if the depth is clearly shifted against the picture: by about a sample or more, and its edges match clearly better without that
     * offset.
     */
    public boolean shifted() {
        return Math.hypot(offsetX, offsetY) > CLEARLY_AWAY && bestScore > score + CLEARLY_BETTER;
    }

    private static double score(double mean, double elsewhere) {
        return elsewhere > 0 ? 1 - mean / elsewhere : 0;
    }

    private static int[] indices(boolean[] marked) {
        int[] found = new int[marked.length];
        int count = 0;
        for (int i = 0; i < marked.length; i++) {
            if (marked[i]) {
                found[count++] = i;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private static double share(float[] sorted, float limit) {
        int count = 0;
        while (count < sorted.length && sorted[count] <= limit) {
            count++;
        }
        return (double) count / sorted.length;
    }
}
