package lightwell.ui.bands;

/** A reduced picture, interleaved. Rows are written before other threads see them. */
sealed interface Level extends Bands permits FloatLevel, HalfLevel {

    /**
     * The largest number of values stored as floats, which frames read directly; larger levels are stored as halves to save memory: 48 MB.
     */
    long MOST_FLOATS = 12 << 20;

    /** Pixels along one axis of a picture that is reduced {@code level} times by two. */
    static int size(int full, int level) {
        return (int) (((long) full + (1L << level) - 1) >> level);
    }

    /** The number of values of the reduced picture. */
    static long values(Bands full, int level) {
        return (long) size(full.width(), level) * size(full.height(), level) * full.channels();
    }

    /** The bytes of the reduced picture. */
    static long bytes(Bands full, int level) {
        long values = values(full, level);
        return values * (values <= MOST_FLOATS ? Float.BYTES : Short.BYTES);
    }

    /** Stores full rows from row {@code y} on. */
    void write(float[] values, int y, int rows);

    @Override
    default Rows rows(int x, int columns, int end) {
        return (y, out) -> read(x, y, columns, 1, out);
    }
}
