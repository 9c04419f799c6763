package lightwell.ui.bands;

import java.util.Objects;

/** A picture of screen colours as three channels 0..1. Do not change the array. */
public record ArgbBands(int[] argb, int width, int height) implements Bands {

    private static final float SCALE = 1f / 255;

    public ArgbBands {
        Objects.checkFromIndexSize(0, Math.multiplyExact(width, height), argb.length);
    }

    @Override
    public int channels() {
        return 3;
    }

    @Override
    public void read(int x, int y, int width, int rows, float[] out) {
        for (int row = 0, o = 0; row < rows; row++) {
            for (int i = (y + row) * this.width + x, end = i + width; i < end; i++) {
                out[o++] = (argb[i] >> 16 & 0xFF) * SCALE;
                out[o++] = (argb[i] >> 8 & 0xFF) * SCALE;
                out[o++] = (argb[i] & 0xFF) * SCALE;
            }
        }
    }
}
