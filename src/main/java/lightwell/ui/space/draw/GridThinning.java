package lightwell.ui.space.draw;

import java.util.ArrayList;
import java.util.List;
import lightwell.depth.SpacePoint;

/**
 * Thins out a grid where its lines would merge to a grey band: where lines are too close on the screen, far away or at a grazing angle,
 * only every second one continues, farther away every fourth, and so on. Its outline stays, so that a small grid does not vanish.
 */
public final class GridThinning {

    /** Smallest distance of lines in heights of the picture. */
    static final double CLOSEST = 0.012;
    private static final int MIDDLE = 1 << 20;

    private final SpaceCamera camera;
    private final double[] m;
    private final double spacing;

    private GridThinning(SpaceCamera camera, double spacing) {
        this.camera = camera;
        this.m = camera.pictureMatrix();
        this.spacing = spacing;
    }

    /** The visible parts of the lines of {@link SpaceLines#grid}. */
    public static List<Line3> grid(SpaceScene scene, SpaceCamera camera) {
        GridThinning thinning = new GridThinning(camera, SpaceLines.spacing(scene));
        List<Line3> parts = new ArrayList<>();
        List<Line3> lines = SpaceLines.grid(scene);
        for (int i = 0; i < lines.size(); i++) {
            boolean outer = i == 0 || i == lines.size() - 1 || intoDepth(lines.get(i)) != intoDepth(lines.get(i - 1))
                    || intoDepth(lines.get(i)) != intoDepth(lines.get(i + 1));
            thinning.cut(lines.get(i), outer, parts);
        }
        return parts;
    }

    private static boolean intoDepth(Line3 line) {
        return line.from().x() == line.to().x();
    }

    /** Cuts a line by mesh; adjacent meshes form one part. */
    private void cut(Line3 line, boolean outer, List<Line3> parts) {
        SpacePoint way = line.to().minus(line.from());
        boolean intoDepth = intoDepth(line);
        int index = (int) Math.rint((intoDepth ? line.from().x() : line.from().z()) / spacing);
        int every = index == 0 || outer ? MIDDLE : Integer.lowestOneBit(index);
        SpacePoint across = intoDepth ? new SpacePoint(spacing, 0, 0) : new SpacePoint(0, 0, spacing);
        int meshes = (int) Math.rint(way.length() / spacing);
        int begin = 0;
        for (int mesh = 0; mesh <= meshes; mesh++) {
            if (mesh == meshes || every * apart(line.from().plus(way.times((mesh + 0.5) / meshes)), across, way) < CLOSEST) {
                if (begin < mesh) {
                    parts.add(new Line3(line.from().plus(way.times((double) begin / meshes)),
                            line.from().plus(way.times((double) mesh / meshes)),
                            line.kind()));
                }
                begin = mesh + 1;
            }
        }
    }

    /** The distance on the screen between a line at a point and the next one; infinite beside the eye. */
    private double apart(SpacePoint place, SpacePoint across, SpacePoint along) {
        if (camera.depth(place) <= camera.nearClip()) {
            return Double.POSITIVE_INFINITY;
        }
        double[] sideways = seen(place, across);
        double[] ahead = seen(place, along);
        double length = Math.hypot(ahead[0], ahead[1]);
        return length == 0 ? Double.POSITIVE_INFINITY : Math.abs(sideways[0] * ahead[1] - sideways[1] * ahead[0]) / length;
    }

    /** The derivative of a point's position on the screen along a direction, in heights of the picture. */
    private double[] seen(SpacePoint place, SpacePoint direction) {
        double depth = row(8, place) + m[11];
        double turn = row(8, direction) / depth;
        return new double[] {row(0, direction) / depth - (row(0, place) + m[3]) / depth * turn,
            row(4, direction) / depth - (row(4, place) + m[7]) / depth * turn};
    }

    private double row(int at, SpacePoint vector) {
        return m[at] * vector.x() + m[at + 1] * vector.y() + m[at + 2] * vector.z();
    }
}
