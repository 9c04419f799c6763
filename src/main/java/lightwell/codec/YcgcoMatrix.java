package lightwell.codec;

/**
 * Converts YCgCo (MatrixCoefficients 8) and its reversible kinds (16 and 17), in integers. They are computed from codes of RGB, so it is
 * the RGB that may have a limited range.
 */
final class YcgcoMatrix extends SampleMatrix {

    private final int middle;
    private final int largest;
    private final boolean reversible;
    private final boolean fullRange;
    private final SampleRange range;

    /** @param more bits by which coded samples exceed those of RGB; 0 if it is not reversible */
    YcgcoMatrix(int bits, int more, boolean fullRange) {
        this.middle = 1 << bits - 1;
        this.largest = (1 << bits - more) - 1;
        this.reversible = more > 0;
        this.fullRange = fullRange;
        this.range = new SampleRange(bits - more, fullRange);
    }

    @Override
    void toRgb(int y, int cb, int cr, int[] rgb, int at) {
        int green = cb - middle;
        int orange = cr - middle;
        int rest = reversible ? y - (green >> 1) : y - green;
        int blue = reversible ? rest - (orange >> 1) : rest - orange;
        rgb[at] = code(reversible ? blue + orange : rest + orange);
        rgb[at + 1] = code(rest + (reversible ? green : 2 * green));
        rgb[at + 2] = code(blue);
    }

    private int code(int value) {
        int code = Math.min(largest, Math.max(0, value));
        return fullRange ? code : range.fullCode(code);
    }
}
