package lightwell.ui.bands;

import java.util.Arrays;

/**
 * A picture shifted horizontally by whole pixels. It is black where it then has no pixels, and equally far on the other side: two eyes that
 * are shifted apart end at the same columns, and nothing is visible to one of them alone.
 *
 * @param by columns to the right
 */
public record ShiftedBands(Bands picture, int by) implements Bands {

    /** The picture itself if it is not shifted. */
    public static Bands of(Bands picture, int by) {
        return by == 0 ? picture : new ShiftedBands(picture, by);
    }

    @Override
    public int width() {
        return picture.width();
    }

    @Override
    public int height() {
        return picture.height();
    }

    @Override
    public int channels() {
        return picture.channels();
    }

    @Override
    public void read(int x, int y, int width, int rows, float[] out) {
        int side = Math.abs(by);
        int from = Math.max(side, x) - by;
        int columns = Math.min(width() - side, x + width) - by - from;
        Arrays.fill(out, 0, rows * width * channels(), 0);
        if (columns > 0) {
            float[] there = new float[columns * rows * channels()];
            picture.read(from, y, columns, rows, there);
            for (int row = 0; row < rows; row++) {
                System.arraycopy(there, row * columns * channels(), out, (row * width + from + by - x) * channels(), columns * channels());
            }
        }
    }
}
