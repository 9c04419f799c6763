package lightwell.color;

/** Converts interleaved ACEScg floats to opaque ARGB for the screen. Thread-safe. */
@FunctionalInterface
public interface ScreenTransform {
    /**
     * @param rgb  may be changed
     * @param gain multiplies the light first: 2^stops
     */
    void apply(float[] rgb, int pixels, float gain, int[] argb, int offset);
}
