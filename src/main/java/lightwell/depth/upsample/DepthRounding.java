package lightwell.depth.upsample;

/** Rounds metres to what a depth map can resolve, so that files do not grow by meaningless digits. Immutable. */
final class DepthRounding {

    /** The map's finest step is divided into this many parts. */
    private static final double PARTS = 32;
    private static final int MANTISSA_BITS = 23;

    private final int dropped;

    /** @param metres by code, ascending or descending */
    DepthRounding(float[] metres) {
        double finest = 1;
        for (int code = 1; code < metres.length; code++) {
            double step = Math.abs(metres[code] / metres[code - 1] - 1);
            if (step > 0 && step < finest) {
                finest = step;
            }
        }
        int kept = (int) Math.ceil(Math.log(PARTS / finest) / Math.log(2)) - 1;
        this.dropped = Math.max(0, MANTISSA_BITS - kept);
    }

    /** Rounds to the nearest kept value, at most 1/32 of the map's finest step away. */
    float round(float metres) {
        int half = 1 << dropped >> 1;
        return Float.intBitsToFloat(Float.floatToRawIntBits(metres) + half & -1 << dropped);
    }
}
