package lightwell.depth;

import lightwell.failure.RefusedException;
import lightwell.message.Message;
import lightwell.metadata.DepthDescription;
import lightwell.metadata.DepthDescription.Kind;

/**
 * Converts codes of a depth map to metres along the optical axis (not along the ray). Codes are linear in disparity (1/m) or in depth (m)
 * between the description's min and max. Immutable.
 */
public final class DepthScale {

    /** Maps of 16 bits are made from half floats, whose relative rounding error is at most this. */
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
     * @throws IllegalArgumentException one sentence, if the range is invalid (not finite, min >= max, nothing in front of the camera)
     */
    public static DepthScale of(DepthDescription description, int bitDepth) {
        double min = description.min();
        double max = description.max();
        boolean disparity = description.kind() == Kind.DISPARITY;
        Message range = Message.of(disparity ? "depth.disparity-range" : "depth.depth-range", min, max);
        if (!Double.isFinite(min) || !Double.isFinite(max)) {
            throw new RefusedException(Message.of("depth.map-range-not-number", range));
        }
        if (min >= max) {
            throw new RefusedException(Message.of("depth.map-range-empty", range));
        }
        if (disparity ? max <= 0 : min < 0) {
            throw new RefusedException(Message.of("depth.map-range-lies-behind-camera", range));
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
     * Metres by code; {@code 1 << bitDepth} entries. Do not change the array. A disparity of 0 or less (the smallest code of some phones)
     * is infinitely far.
     */
    public float[] metres() {
        return metres;
    }

    /**
     * The interval of depths that a code stands for: everything that rounds to it, half a code to either side. The first and last code are
     * treated alike, although a phone may have clipped values there. Larger codes count as the last one.
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

    /** The smallest depth of the scale, in metres. */
    public double nearest() {
        return nearest;
    }

    /** The largest depth of the scale, in metres; infinite if the smallest disparity is not positive. */
    public double farthest() {
        return farthest;
    }
}
