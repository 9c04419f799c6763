package lightwell.color;

/** Reads consecutive rows of a raster as interleaved linear RGB floats. For one thread. */
public interface LinearRows {
    /** Writes {@code width * 3} floats. */
    void read(int y, float[] rgb);

    /**
     * The same, multiplied.
     *
     * @param factors one per pixel
     * @param first   index of {@code rgb} for the first pixel's red
     */
    void read(int y, float[] factors, float[] rgb, int first);
}
