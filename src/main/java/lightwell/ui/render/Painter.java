package lightwell.ui.render;

/** Values of a picture to opaque ARGB. Safe from several threads. */
@FunctionalInterface
public interface Painter {

    /** @param values may be changed */
    void paint(float[] values, int pixels, int[] argb, int offset);

    /** True when clipped pixels are marked in their alpha, for {@link ClippingStripes} to draw on. */
    default boolean marksClipping() {
        return false;
    }
}
