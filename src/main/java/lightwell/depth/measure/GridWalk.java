package lightwell.depth.measure;

import java.util.ArrayList;
import java.util.List;

/** Lists the pixels of a map that a line crosses, in order (Amanatides and Woo, A Fast Voxel Traversal Algorithm, 1987). */
final class GridWalk {

    /** Shorter crossings only touch a corner and are ignored. */
    private static final double TOUCH = 1e-9;

    /**
     * One crossed pixel.
     *
     * @param from pixels from the line's start to where it enters
     * @param to   pixels from the line's start to where it leaves
     */
    record Crossing(int x, int y, double from, double to) {

        double middle() {
            return (from + to) / 2;
        }
    }

    private GridWalk() {}

    /**
     * The crossings of a line, at least one.
     *
     * @param line in columns from the left edge and rows from the top
     */
    static List<Crossing> of(MapLine line, int width, int height) {
        int x = inside(line.fromU(), width);
        int y = inside(line.fromV(), height);
        int lastX = inside(line.toU(), width);
        int lastY = inside(line.toV(), height);
        double length = line.length();
        Axis across = new Axis(line.fromU(), line.toU(), length, x);
        Axis down = new Axis(line.fromV(), line.toV(), length, y);
        List<Crossing> crossings = new ArrayList<>();
        double entered = 0;
        for (int steps = Math.abs(lastX - x) + Math.abs(lastY - y); steps > 0; steps--) {
            boolean sideways = y == lastY || x != lastX && across.next < down.next;
            double left = Math.max(entered, Math.min(length, sideways ? across.next : down.next));
            if (left - entered > TOUCH) {
                crossings.add(new Crossing(x, y, entered, left));
            }
            entered = left;
            if (sideways) {
                x += across.step();
            } else {
                y += down.step();
            }
        }
        if (length - entered > TOUCH || crossings.isEmpty()) {
            crossings.add(new Crossing(x, y, entered, length));
        }
        return crossings;
    }

    private static int inside(double at, int size) {
        return (int) Math.max(0, Math.min(size - 1, Math.floor(at)));
    }

    /** Distance along the line to the next border of a column, or of a row. */
    private static final class Axis {

        private final int direction;
        private final double spacing;
        private double next;

        private Axis(double from, double to, double length, int cell) {
            direction = to > from ? 1 : -1;
            spacing = length / Math.abs(to - from);
            next = to == from ? Double.POSITIVE_INFINITY : Math.abs(cell + (to > from ? 1 : 0) - from) * spacing;
        }

        private int step() {
            next += spacing;
            return direction;
        }
    }
}
