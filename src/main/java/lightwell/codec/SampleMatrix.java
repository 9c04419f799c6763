package lightwell.codec;

/**
 * Converts luma and colour differences to RGB by the code points of an {@code nclx} property (ITU-T H.273 (07/2024), 8.3,
 * MatrixCoefficients). Immutable.
 */
public abstract class SampleMatrix {

    SampleMatrix() {}

    /** @param rgb receives three full-range codes from index {@code at} on */
    abstract void toRgb(int y, int cb, int cr, int[] rgb, int at);
}
