package lightwell.ui.render;

import java.util.Arrays;

/**
 * A picture moved sideways by whole pixels. It is black where it then has none, and as far on the other side: so two eyes that are
 * moved apart end at the same columns, and nothing is seen by one of them alone.
 *
 * @param by columns to the right
 */
public record ShiftedBands(Bands picture, int by) implements Bands {

    /** The picture itself where it is not moved. */
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
