package lightwell.depth.foreign;

import java.util.Optional;
import lightwell.depth.quality.SquaredDistance;

/**
 * How far the edges of a map are from those of the known depth, in samples. Source: Koch et al., "Evaluation of CNN-based Single-Image
 * Depth Estimation Methods" (iBims-1), ECCV Workshops 2018, depth boundary errors; edges are found as everywhere in this program.
 *
 * @param accuracy     mean distance of the map's edges to the nearest known one, of those within 10 samples
 * @param completeness mean distance of the known edges to the nearest one of the map, where more than 10 samples count as 10
 */
public record BoundaryScores(double accuracy, double completeness) {

    private static final double FARTHEST = 10;

    /** Empty if either has no edges, or all are far from each other. */
    static Optional<BoundaryScores> of(boolean[] edges, boolean[] known, int width, int height) {
        float[] toKnown = SquaredDistance.to(known, width, height);
        float[] toEdges = SquaredDistance.to(edges, width, height);
        double near = 0;
        int nearCount = 0;
        double all = 0;
        int allCount = 0;
        for (int i = 0; i < edges.length; i++) {
            if (edges[i] && toKnown[i] <= FARTHEST * FARTHEST) {
                near += Math.sqrt(toKnown[i]);
                nearCount++;
            }
            if (known[i]) {
                all += Math.min(FARTHEST, Math.sqrt(toEdges[i]));
                allCount++;
            }
        }
        return nearCount == 0 || allCount == 0 ? Optional.empty() : Optional.of(new BoundaryScores(near / nearCount, all / allCount));
    }
}
