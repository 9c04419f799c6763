package lightwell.depth.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lightwell.depth.DepthStep;
import lightwell.depth.PhotoDepth;
import lightwell.depth.SpacePoint;

/**
 * One sample of a depth map as a point in space, with its uncertainty cell: the area of its pixel times the interval of depths of its code.
 * Immutable.
 *
 * @param x       column of the upright map
 * @param y       row of the upright map
 * @param place   on the ray through the middle of the pixel
 * @param corners the eight corners of the cell; empty if the cell reaches to infinity
 */
public record DepthSample(int x, int y, int code, DepthStep depth, SpacePoint place, List<SpacePoint> corners) {

    /**
     * Empty if the map has no depth here: a hole, or infinitely far.
     *
     * @throws IndexOutOfBoundsException outside the map
     */
    public static Optional<DepthSample> of(PhotoDepth depth, int x, int y) {
        int code = depth.map().get(x, y, 0);
        DepthStep step = depth.scale().step(code);
        if (!step.known()) {
            return Optional.empty();
        }
        double[] ray = new double[2];
        List<SpacePoint> corners = new ArrayList<>();
        for (int i = 0; i < 4 && Double.isFinite(step.farthest()); i++) {
            depth.camera().ray(x + (i & 1), y + (i >> 1), ray);
            corners.add(SpacePoint.on(ray, step.nearest()));
            corners.add(SpacePoint.on(ray, step.farthest()));
        }
        depth.camera().ray(x + 0.5, y + 0.5, ray);
        return Optional.of(new DepthSample(x, y, code, step, SpacePoint.on(ray, step.metres()), List.copyOf(corners)));
    }
}
