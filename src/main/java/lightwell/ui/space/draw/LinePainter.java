package lightwell.ui.space.draw;

import java.util.List;
import lightwell.depth.SpacePoint;

/** Draws lines into a picture of points: one pixel wide, hidden by nearer points. */
public final class LinePainter {

    /** Scales depth, so that lines on a surface are drawn in front of it. */
    private static final double BEFORE = 0.995;

    private final SplatFrame frame;
    private final SpaceCamera camera;
    private final Projection projection;
    private final double[] from = new double[3];
    private final double[] to = new double[3];

    private LinePainter(SplatFrame frame, SpaceCamera camera) {
        this.frame = frame;
        this.camera = camera;
        this.projection = camera.onto(frame.width(), frame.height());
    }

    /** Draws on a frame on which points were drawn with the same camera. */
    public static void draw(List<Line3> lines, SpaceCamera camera, SplatFrame frame) {
        LinePainter painter = new LinePainter(frame, camera);
        lines.forEach(painter::draw);
    }

    private void draw(Line3 line) {
        camera.visible(line.from(), line.to()).ifPresent(begin -> {
            project(begin, from);
            project(camera.visible(line.to(), line.from()).orElseThrow(), to);
            stroke(line.kind().argb());
        });
    }

    private void project(SpacePoint point, double[] out) {
        projection.project(point.x(), point.y(), point.z(), out);
    }

    /** Draws pixel by pixel along the longer axis, only inside; 1 / depth is linear along a line on the screen. */
    private void stroke(int argb) {
        boolean flat = Math.abs(to[0] - from[0]) >= Math.abs(to[1] - from[1]);
        int along = flat ? 0 : 1;
        double length = to[along] - from[along];
        if (length < 0) {
            stroke(to, from, along, -length, argb);
        } else {
            stroke(from, to, along, length, argb);
        }
    }

    private void stroke(double[] begin, double[] end, int along, double length, int argb) {
        int size = along == 0 ? frame.width() : frame.height();
        int first = (int) Math.max(0, Math.floor(begin[along]));
        int last = (int) Math.min(size - 1, Math.floor(end[along]));
        for (int i = first; i <= last; i++) {
            double share = length > 0 ? Math.max(0, Math.min(1, (i + 0.5 - begin[along]) / length)) : 0;
            double across = begin[1 - along] + share * (end[1 - along] - begin[1 - along]);
            double depth = 1 / (1 / begin[2] + share * (1 / end[2] - 1 / begin[2]));
            plot(along == 0 ? i : (int) Math.floor(across), along == 0 ? (int) Math.floor(across) : i, depth, argb);
        }
    }

    private void plot(int x, int y, double depth, int argb) {
        if (x >= 0 && y >= 0 && x < frame.width() && y < frame.height()) {
            int at = y * frame.width() + x;
            if (depth * BEFORE < frame.depths()[at]) {
                frame.argb()[at] = argb;
            }
        }
    }
}
