package lightwell.rows;

/** 16-bit codes of narrow range, as shares of the largest code: black is 16/256, white 235/256 (ITU-R BT.2100, table 9). */
public final class NarrowRange {

    private static final float GAIN = 65_535f / (219 * 256);
    private static final float BLACK = 16f * 256 / (219 * 256);

    private NarrowRange() {}

    /** The share in full range, which may lie outside of 0..1. */
    public static float full(float share) {
        return share * GAIN - BLACK;
    }
}
