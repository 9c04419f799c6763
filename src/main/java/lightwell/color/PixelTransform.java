package lightwell.color;

/** Converts interleaved RGB floats in place. Thread-safe. */
@FunctionalInterface
public interface PixelTransform {
    void apply(float[] rgb, int pixels);
}
