package lightwell.codec;

/**
 * The meaning of one channel's codes (ITU-T H.273, 8.3): luma or a channel of RGB from 0 to 1; a colour difference from -0.5 to 0.5. The
 * full range uses all codes, the limited range 219 and 224 steps of eight bits.
 */
final class SampleRange {

    private static final int BLACK = 16;
    private static final int LUMA_STEPS = 219;
    private static final int CHROMA_STEPS = 224;

    private final int largest;
    private final int middle;
    private final double black;
    private final double lumaSteps;
    private final double chromaSteps;

    SampleRange(int bits, boolean full) {
        double eighth = Math.pow(2, bits - 8);
        this.largest = (1 << bits) - 1;
        this.middle = 1 << bits - 1;
        this.black = full ? 0 : BLACK * eighth;
        this.lumaSteps = full ? largest : LUMA_STEPS * eighth;
        this.chromaSteps = full ? largest : CHROMA_STEPS * eighth;
    }

    double luma(int code) {
        return (code - black) / lumaSteps;
    }

    double difference(int code) {
        return (code - middle) / chromaSteps;
    }

    /**
     * The full-range code of a value.
     *
     * @param value 0..1, clamped; NaN counts as 0
     */
    int code(double value) {
        return (int) (Math.min(1, Math.max(0, value)) * largest + 0.5);
    }

    /** Converts a code of this range to full range. */
    int fullCode(int code) {
        return code(luma(code));
    }
}
