package lightwell.image;

/** Computes the values of one layer, band by band. Thread-safe. */
@FunctionalInterface
public interface BandSource {

    /**
     * @param y    first row
     * @param rows how many
     * @param out  interleaved values, row by row from the start
     */
    void read(int y, int rows, float[] out);
}
