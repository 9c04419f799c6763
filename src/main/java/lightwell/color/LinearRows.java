package lightwell.color;

/** Reads consecutive rows of a raster as interleaved linear RGB floats. For one thread. */
public interface LinearRows {
    /** Writes {@code width * 3} floats. */
    void read(int y, float[] rgb);

    /** @param factors multiplied with the light, one per pixel */
    void read(int y, float[] factors, float[] rgb);
}
