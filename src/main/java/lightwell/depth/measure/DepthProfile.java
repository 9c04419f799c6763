package lightwell.depth.measure;

import java.util.ArrayList;
import java.util.List;
import lightwell.depth.DepthCamera;
import lightwell.depth.DepthStep;
import lightwell.depth.PhotoDepth;
import lightwell.depth.SurfaceMesh;

/**
 * Depth along a line of the map: all samples whose area the line crosses, in order and without interpolation, so that the map's steps are
 * visible. Immutable.
 *
 * @param length of the line, in pixels of the map
 * @param points at least one
 */
public record DepthProfile(double length, List<Point> points) {

    /**
     * One sample on the line.
     *
     * @param x       column of the sample
     * @param y       row of the sample
     * @param from    where the line enters the sample, in pixels of the map from its start
     * @param to      where the line leaves the sample
     * @param depth   interval of the code; {@link DepthStep#known} is false if there is no depth
     * @param jump    whether it and the previous sample belong to different objects: their distance is more than {@link
     * SurfaceMesh#USUAL_JUMP} and more than one code
     * @param surface metres along the surface from the first sample to the middle of this one, without jumps and holes, along the smoothed
     * path of {@link SurfacePath}
     */
    public record Point(int x, int y, double from, double to, int code, DepthStep depth, boolean jump, double surface) {}

    /** @param line within the map */
    public static DepthProfile of(PhotoDepth depth, MapLine line) {
        List<GridWalk.Crossing> crossings = GridWalk.of(line, depth.map().width(), depth.map().height());
        int count = crossings.size();
        int[] codes = new int[count];
        DepthStep[] steps = new DepthStep[count];
        boolean[] jumps = new boolean[count];
        for (int i = 0; i < count; i++) {
            codes[i] = depth.map().get(crossings.get(i).x(), crossings.get(i).y(), 0);
            steps[i] = depth.scale().step(codes[i]);
            jumps[i] = i > 0 && steps[i].known() && steps[i - 1].known() && Math.abs(codes[i] - codes[i - 1]) > 1
                    && jump(steps[i - 1].metres(), steps[i].metres());
        }
        double[] surface = surface(depth.camera(), line, crossings, steps, jumps);
        List<Point> points = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            GridWalk.Crossing at = crossings.get(i);
            points.add(new Point(at.x(), at.y(), at.from(), at.to(), codes[i], steps[i], jumps[i], surface[i]));
        }
        return new DepthProfile(line.length(), List.copyOf(points));
    }

    /** Length of the surface along the line in metres, without jumps and holes. */
    public double surface() {
        return points.get(points.size() - 1).surface();
    }

    /** The number of jumps. */
    public int jumps() {
        return (int) points.stream().filter(Point::jump).count();
    }

    /** The number of samples without a depth. */
    public int holes() {
        return (int) points.stream().filter(point -> !point.depth().known()).count();
    }

    /** The point at a distance along the line, limited to its ends. */
    public Point at(double along) {
        int low = 0;
        for (int high = points.size() - 1; low < high;) {
            int middle = (low + high) / 2;
            if (points.get(middle).to() < along) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return points.get(low);
    }

    private static boolean jump(double one, double other) {
        return Math.abs(one - other) > SurfaceMesh.USUAL_JUMP * Math.min(one, other);
    }

    /** Distances along the surface, with a separate path for each stretch between jumps and holes. */
    private static double[] surface(DepthCamera camera, MapLine line, List<GridWalk.Crossing> crossings, DepthStep[] steps,
            boolean[] jumps) {
        double[] surface = new double[steps.length];
        double walked = 0;
        for (int first = 0; first < steps.length;) {
            int end = first + 1;
            while (end < steps.length && steps[first].known() && steps[end].known() && !jumps[end]) {
                end++;
            }
            if (steps[first].known()) {
                SurfacePath.walk(camera, line, crossings.subList(first, end), List.of(steps).subList(first, end), surface, first, walked);
            } else {
                surface[first] = walked;
            }
            walked = surface[end - 1];
            first = end;
        }
        return surface;
    }
}
