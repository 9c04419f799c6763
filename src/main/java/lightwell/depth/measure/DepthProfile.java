package lightwell.depth.measure;

import java.util.ArrayList;
import java.util.List;
import lightwell.depth.DepthCamera;
import lightwell.depth.DepthStep;
import lightwell.depth.PhotoDepth;
import lightwell.depth.SurfaceMesh;

/**
 * Depth along a line of the map: every sample whose area the line crosses, in its order, none interpolated, so that the map's steps are
 * seen as they are. Immutable.
 *
 * @param length of the line, in pixels of the map
 * @param points at least one
 */
public record DepthProfile(double length, List<Point> points) {

    /**
     * @param x       column of the sample
     * @param y       row of the sample
     * @param from    pixels of the map from the start of the line to where it enters the sample
     * @param to      and to where it leaves
     * @param depth   metres of its code and of half a code to both sides; {@link DepthStep#known} is false where there is none
     * @param jump    whether it and the sample before are two things: farther apart than {@link SurfaceMesh#USUAL_JUMP}, and than one code
     * @param surface metres along the surface from the first sample to the middle of this one: the line of fewest straight pieces, as
     *                {@link SurfacePath} finds it, that stays within a step of every sample; jumps and holes are left out
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

    /** Metres along the surface from end to end, jumps and holes left out. */
    public double surface() {
        return points.get(points.size() - 1).surface();
    }

    /** How many times depth jumps. */
    public int jumps() {
        return (int) points.stream().filter(Point::jump).count();
    }

    /** How many samples have no depth. */
    public int holes() {
        return (int) points.stream().filter(point -> !point.depth().known()).count();
    }

    /** The point whose sample the line crosses there; the nearest end past the ends. */
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

    /** One path for each stretch between jumps and holes. */
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
