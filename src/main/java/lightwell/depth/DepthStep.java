package lightwell.depth;

/**
 * The interval of depths that one code of a map stands for, in metres along the optical axis.
 *
 * @param metres   depth of the code itself
 * @param nearest  half a step nearer; 0 or more
 * @param farthest half a step farther; infinite if the map cannot distinguish it from infinity
 */
public record DepthStep(double metres, double nearest, double farthest) {

    /** False for holes and for infinite depth. */
    public boolean known() {
        return metres > 0 && Double.isFinite(metres);
    }

    /** Width of the interval in metres. */
    public double width() {
        return farthest - nearest;
    }

    /** Half a step in metres: the larger of both halves, since steps of disparity are wider behind a code than in front of it. */
    public double half() {
        return Math.max(metres - nearest, farthest - metres);
    }
}
