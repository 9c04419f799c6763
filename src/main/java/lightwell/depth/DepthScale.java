package lightwell.depth;

import lightwell.metadata.DepthDescription;
import lightwell.metadata.DepthDescription.Kind;

/**
 * Code values of a depth map to metres, along the optical axis (not along the ray). Immutable.
 * Codes are linear in disparity (1/m) or in depth (m) between the description's min and max.
 */
public final class DepthScale {

    /** Maps of 16 bits are made of half floats, which are this coarse at most: half a step over the value. */
    private static final double HALF_FLOAT = 1.0 / (1 << 11);

    private final double min;
    private final double max;
    private final boolean disparity;
    private final float[] metres;
    private final double nearest;
    private final double farthest;

    private DepthScale(double min, double max, boolean disparity, int codes) {
        this.min = min;
        this.max = max;
        this.disparity = disparity;
        this.metres = table(min, max, disparity, codes);
        this.nearest = disparity ? 1 / max : min;
        this.farthest = !disparity ? max : min > 0 ? 1 / min : Double.POSITIVE_INFINITY;
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
        return new DepthScale(min, max, disparity, 1 << bitDepth);
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

    /**
     * What a code stands for: everything that is rounded to it, half a code to either side. The first and the last code are taken alike,
     * though a phone may have cut off what lies beyond them. Codes past the last are the last.
     */
    public DepthStep step(int code) {
        int last = metres.length - 1;
        int held = Math.max(0, Math.min(last, code));
        double value = min + held / (double) last * (max - min);
        double half = (max - min) / last / 2;
        if (last >= 1 / HALF_FLOAT) {
            half = Math.max(half, Math.abs(value) * HALF_FLOAT);
        }
        return disparity
                ? new DepthStep(metres[held], far(value + half), far(value - half))
                : new DepthStep(metres[held], Math.max(0, value - half), value + half);
    }

    private static double far(double disparity) {
        return disparity > 0 ? 1 / disparity : Double.POSITIVE_INFINITY;
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
