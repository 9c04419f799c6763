package lightwell.depth;

/**
 * The depths that one code of a map stands for, in metres along the optical axis.
 *
 * @param metres   what the code says
 * @param nearest  half a step nearer; 0 or more
 * @param farthest half a step farther; infinite where the map cannot tell it from infinity
 */
public record DepthStep(double metres, double nearest, double farthest) {

    /** False for a hole and for what is infinitely far. */
    public boolean known() {
        return metres > 0 && Double.isFinite(metres);
    }

    /** Metres from one end to the other. */
    public double width() {
        return farthest - nearest;
    }

    /** Half a step in metres: the larger half, since steps of disparity are wider behind than in front. */
    public double half() {
        return Math.max(metres - nearest, farthest - metres);
    }
}
