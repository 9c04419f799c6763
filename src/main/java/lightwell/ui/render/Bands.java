package lightwell.ui.render;

/** A picture that is read rectangle by rectangle, as interleaved floats. Safe from several threads. */
public interface Bands {

    int width();

    int height();

    /** 1 or 3 in pictures; up to 4 where light is measured with its luminance. */
    int channels();

    /** Fills the first {@code rows * width * channels} of {@code out}; the rectangle lies inside the picture. */
    void read(int x, int y, int width, int rows, float[] out);

    /**
     * Some columns, row after row from top to bottom. For one thread.
     *
     * @param end one past the last row that will be asked for
     */
    default Rows rows(int x, int width, int end) {
        return new RowWindow(this, x, width, end);
    }

    /** Rows of some columns of a picture. */
    @FunctionalInterface
    interface Rows {
        /** Fills the first {@code width * channels} of {@code out}. */
        void read(int y, float[] out);
    }
}
