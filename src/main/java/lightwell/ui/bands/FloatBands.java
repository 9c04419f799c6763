package lightwell.ui.bands;

import java.util.Objects;

/** One channel of values in an array, row by row. Do not change the array. */
public record FloatBands(float[] values, int width, int height) implements Bands {

    public FloatBands {
        Objects.checkFromIndexSize(0, Math.multiplyExact(width, height), values.length);
    }

    @Override
    public int channels() {
        return 1;
    }

    @Override
    public void read(int x, int y, int width, int rows, float[] out) {
        for (int row = 0; row < rows; row++) {
            System.arraycopy(values, (y + row) * this.width + x, out, row * width, width);
        }
    }
}
