package lightwell.ui.render;

/** A picture that is read rectangle by rectangle, as interleaved floats. Safe from several threads. */
public interface Bands {

    int width();

    int height();

    /** 1 or 3 in pictures; up to 4 where light is measured with its luminance. */
    int channels();

    /** Fills the first {@code rows * width * channels} of {@code out}; the rectangle lies inside the picture. */
    void read(int x, int y, int width, int rows, float[] out);
}
