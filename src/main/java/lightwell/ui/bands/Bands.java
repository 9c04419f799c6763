package lightwell.ui.bands;

/** A picture that is read by rectangles, as interleaved floats. Thread-safe. */
public interface Bands {

    int width();

    int height();

    /** 1 or 3 for pictures; up to 4 when light is measured together with its luminance. */
    int channels();

    /** Writes the first {@code rows * width * channels} values of {@code out}; the rectangle must lie inside the picture. */
    void read(int x, int y, int width, int rows, float[] out);

    /**
     * A reader of some columns, row after row from top to bottom. For one thread.
     *
     * @param end one past the last row that will be requested
     */
    default Rows rows(int x, int width, int end) {
        return new RowWindow(this, x, width, end);
    }

    /** Reads rows of some columns of a picture. */
    @FunctionalInterface
    interface Rows {
        /** Writes the first {@code width * channels} values of {@code out}. */
        void read(int y, float[] out);
    }
}
