package lightwell.depth;

import lightwell.metadata.DepthDescription;
import lightwell.metadata.DepthDescription.Kind;

/**
 * Code values of a depth map to metres, along the optical axis (not along the ray). Immutable.
 * Codes are linear in disparity (1/m) or in depth (m) between the description's min and max.
 */
public final class DepthScale {

    private final float[] metres;
    private final double nearest;
    private final double farthest;

    private DepthScale(float[] metres, double nearest, double farthest) {
        this.metres = metres;
        this.nearest = nearest;
        this.farthest = farthest;
    }

    /**
     * @param bitDepth of the map, 1..16
     * @throws IllegalArgumentException one sentence, when the range makes no sense (not finite, min >= max, nothing in front of the camera)
     */
    public static DepthScale of(DepthDescription description, int bitDepth) {
        double min = description.min();
        double max = description.max();
        boolean disparity = description.kind() == Kind.DISPARITY;
        String range = (disparity ? "disparity " : "depth ") + min + " to " + max;
        if (!Double.isFinite(min) || !Double.isFinite(max)) {
            throw new IllegalArgumentException("The depth map's range is not a number: " + range + ".");
        }
        if (min >= max) {
            throw new IllegalArgumentException("The depth map's range is empty: " + range + ".");
        }
        if (disparity ? max <= 0 : min < 0) {
            throw new IllegalArgumentException("The depth map's range lies behind the camera: " + range + ".");
        }
        float[] metres = table(min, max, disparity, 1 << bitDepth);
        return disparity
                ? new DepthScale(metres, 1 / max, min > 0 ? 1 / min : Double.POSITIVE_INFINITY)
                : new DepthScale(metres, min, max);
    }

    private static float[] table(double min, double max, boolean disparity, int codes) {
        float[] table = new float[codes];
        for (int code = 0; code < codes; code++) {
            double value = min + code / (codes - 1.0) * (max - min);
            table[code] = (float) (!disparity ? value : value > 0 ? 1 / value : Double.POSITIVE_INFINITY);
        }
        return table;
    }

    /**
     * Metres by code value; {@code 1 << bitDepth} entries. Do not change it.
     * A disparity of 0 or less (some phones' smallest code) is infinitely far.
     */
    public float[] metres() {
        return metres;
    }

    /** Metres that the scale can say at least. */
    public double nearest() {
        return nearest;
    }

    /** Metres that the scale can say at most; infinite when the smallest disparity is not positive. */
    public double farthest() {
        return farthest;
    }
}
