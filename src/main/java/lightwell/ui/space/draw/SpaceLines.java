package lightwell.ui.space.draw;

import java.util.ArrayList;
import java.util.List;
import lightwell.depth.SpacePoint;
import lightwell.ui.space.draw.Line3.Kind;
import lightwell.ui.space.draw.SpaceScene.Span;

/** Lines for orientation among points: axes, a metric grid and the frustum of the taking camera. */
public final class SpaceLines {

    /** The largest number of meshes along the longer side of a grid. */
    private static final double MESHES = 14;
    /** The grid ends at this multiple of the median depth. */
    private static final double DEEPEST = 8;
    /** Meshes around what is shown. */
    private static final int MARGIN = 1;
    /** The least size of a scene, as a share of its distance: a single point has none. */
    private static final double LEAST = 0.01;

    private SpaceLines() {}

    /** From the position of the taking camera, which is 0, 0, 0: one mesh of the grid to the right, up and towards the viewer. */
    public static List<Line3> axes(SpaceScene scene) {
        double length = spacing(scene);
        return List.of(new Line3(SpacePoint.ORIGIN, new SpacePoint(length, 0, 0), Kind.X),
                new Line3(SpacePoint.ORIGIN, new SpacePoint(0, length, 0), Kind.Y),
                new Line3(SpacePoint.ORIGIN, new SpacePoint(0, 0, length), Kind.Z));
    }

    /** Distance of grid lines in metres: 1, 2 or 5 times a power of ten. */
    public static double spacing(SpaceScene scene) {
        double farthest = farthest(scene);
        double across = scene.x().high() - scene.x().low();
        double wanted = Math.max(LEAST * farthest, Math.max(across, farthest - scene.depth().low())) / MESHES;
        double power = Math.pow(10, Math.floor(Math.log10(wanted)));
        for (double step : new double[] {1, 2, 5}) {
            if (step * power >= wanted) {
                return step * power;
            }
        }
        return 10 * power;
    }

    /** The distance in words: "5 cm", "2 m". */
    public static String label(double spacing) {
        int power = (int) Math.floor(Math.log10(spacing) + 1e-9);
        int unit = power >= 3 ? 3 : power >= 0 ? 0 : power >= -2 ? -2 : -3;
        return Math.round(spacing * Math.pow(10, -unit)) + (unit == 3 ? " km" : unit == 0 ? " m" : unit == -2 ? " cm" : " mm");
    }

    /**
     * A horizontal grid at the lowest part of the scene, under what is shown of it and a little around. Its lines lie at multiples of the
     * spacing.
     */
    public static List<Line3> grid(SpaceScene scene) {
        double spacing = spacing(scene);
        double floor = scene.y().low();
        int left = (int) Math.floor(scene.x().low() / spacing) - MARGIN;
        int right = (int) Math.ceil(scene.x().high() / spacing) + MARGIN;
        int front = Math.max(0, (int) Math.floor(scene.depth().low() / spacing) - MARGIN);
        int back = (int) Math.ceil(farthest(scene) / spacing) + MARGIN;
        List<Line3> lines = new ArrayList<>();
        for (int i = left; i <= right; i++) {
            lines.add(new Line3(new SpacePoint(i * spacing, floor, -front * spacing),
                    new SpacePoint(i * spacing, floor, -back * spacing), Kind.GRID));
        }
        for (int i = front; i <= back; i++) {
            lines.add(new Line3(new SpacePoint(left * spacing, floor, -i * spacing), new SpacePoint(right * spacing, floor, -i * spacing),
                    Kind.GRID));
        }
        return lines;
    }

    /**
     * The frustum of the taking camera: from its position along the corners of the picture, with the picture's frame in front of and behind
     * the scene.
     */
    public static List<Line3> frustum(SpaceScene scene) {
        TakingFrame frame = TakingFrame.of(scene.camera());
        List<Line3> lines = new ArrayList<>();
        double far = farthest(scene);
        for (int i = 0; i < 4; i++) {
            lines.add(new Line3(SpacePoint.ORIGIN, corner(frame, i, far), Kind.FRUSTUM));
            lines.add(new Line3(corner(frame, i, far), corner(frame, i + 1, far), Kind.FRUSTUM));
            lines.add(new Line3(corner(frame, i, scene.depth().low()), corner(frame, i + 1, scene.depth().low()), Kind.FRUSTUM));
        }
        return lines;
    }

    /** A corner of the picture, counted around it. */
    private static SpacePoint corner(TakingFrame frame, int i, double depth) {
        return frame.at((i & 3) == 0 || (i & 3) == 3 ? -frame.aspect() / 2 : frame.aspect() / 2, (i & 3) < 2 ? -0.5 : 0.5, depth);
    }

    private static double farthest(SpaceScene scene) {
        Span depth = scene.depth();
        return Math.min(depth.high(), DEEPEST * depth.middle());
    }
}
