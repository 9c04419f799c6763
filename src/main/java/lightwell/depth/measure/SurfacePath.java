package lightwell.depth.measure;

import java.util.List;
import lightwell.depth.DepthCamera;
import lightwell.depth.DepthStep;
import lightwell.depth.SpacePoint;

/**
 * The length of a surface along a line of the picture. Adding up distances from sample to sample would follow every step of the map; this
 * path stays straight as long as it is within one step of every sample, since codes flicker by one. A straight 3D segment is linear in
 * (pixel, 1/z), so each piece is a line in (pixels, 1/m), found by narrowing the range of allowed slopes until it is empty.
 */
final class SurfacePath {

    /** The path is never farther behind a sample than this share of its disparity, however wide the step. */
    private static final double FARTHEST = 0.25;

    private SurfacePath() {}

    /**
     * @param crossings their middles ascend
     * @param steps     one for each crossing, all known
     * @param surface   receives the metres to each crossing, from index {@code at} on
     * @param walked    metres before the first crossing
     */
    static void walk(DepthCamera camera, MapLine line, List<GridWalk.Crossing> crossings, List<DepthStep> steps, double[] surface, int at,
            double walked) {
        surface[at] = walked;
        double disparity = 1 / steps.get(0).metres();
        for (int first = 0; first < steps.size() - 1;) {
            double start = crossings.get(first).middle();
            double least = Double.NEGATIVE_INFINITY;
            double most = Double.POSITIVE_INFINITY;
            int last = first;
            while (last + 1 < steps.size()) {
                double run = crossings.get(last + 1).middle() - start;
                double low = (low(steps.get(last + 1)) - disparity) / run;
                double high = (high(steps.get(last + 1)) - disparity) / run;
                if (Math.max(low, least) > Math.min(high, most)) {
                    break;
                }
                least = Math.max(low, least);
                most = Math.min(high, most);
                last++;
            }
            double slope = Double.isFinite(most) ? (least + most) / 2 : least;
            if (last == first) { // no slope is within both steps: go straight to the next sample
                last = first + 1;
                slope = (1 / steps.get(last).metres() - disparity) / (crossings.get(last).middle() - start);
            }
            SpacePoint from = place(camera, line, start, disparity);
            double before = surface[at + first];
            for (int i = first + 1; i <= last; i++) {
                double along = crossings.get(i).middle();
                surface[at + i] = before + from.distance(place(camera, line, along, disparity + slope * (along - start)));
            }
            disparity += slope * (crossings.get(last).middle() - start);
            first = last;
        }
    }

    /** Disparity one whole step below, in 1/m. */
    private static double low(DepthStep step) {
        double half = 1 / step.metres() - 1 / step.farthest();
        return Math.max(FARTHEST / step.metres(), 1 / step.metres() - 2 * half);
    }

    /** Disparity one whole step above, in 1/m; infinite if the step reaches the camera. */
    private static double high(DepthStep step) {
        return 2 / step.nearest() - 1 / step.metres();
    }

    private static SpacePoint place(DepthCamera camera, MapLine line, double along, double disparity) {
        double[] ray = new double[2];
        camera.ray(line.u(along), line.v(along), ray);
        return SpacePoint.on(ray, 1 / disparity);
    }
}
