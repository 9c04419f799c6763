package lightwell.ui.render;

/** Values of a picture to opaque ARGB. Safe from several threads. */
@FunctionalInterface
public interface Painter {

    /** @param values may be changed */
    void paint(float[] values, int pixels, int[] argb, int offset);
}
