package lightwell.depth.measure;

/**
 * A line on a depth map, in columns from the left edge and rows from the top of the upright map; the middle of the first sample is at 0.5.
 * Its ends lie outside the map only through rounding.
 */
public record MapLine(double fromU, double fromV, double toU, double toV) {

    /** @throws IllegalArgumentException if a coordinate is not a number */
    public MapLine {
        if (!Double.isFinite(fromU + fromV + toU + toV)) {
            throw new IllegalArgumentException("Not a line: " + fromU + ", " + fromV + " to " + toU + ", " + toV);
        }
    }

    /** Length in pixels of the map. */
    public double length() {
        return Math.hypot(toU - fromU, toV - fromV);
    }

    double u(double along) {
        return length() == 0 ? fromU : fromU + (toU - fromU) * along / length();
    }

    double v(double along) {
        return length() == 0 ? fromV : fromV + (toV - fromV) * along / length();
    }
}
