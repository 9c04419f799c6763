package lightwell.ui.render;

/** Converts values of a picture to opaque ARGB. Thread-safe. */
@FunctionalInterface
public interface Painter {

    /** @param values may be modified */
    void paint(float[] values, int pixels, int[] argb, int offset);

    /** True if clipped pixels are marked in their alpha, for {@link ClippingStripes}. */
    default boolean marksClipping() {
        return false;
    }
}
