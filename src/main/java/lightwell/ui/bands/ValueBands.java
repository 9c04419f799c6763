package lightwell.ui.bands;

import lightwell.image.FloatPlane;

/**
 * The values of a plane of floats: as stored, or as the share of its range, which is 0 for NaN.
 *
 * @param share whether they are shares 0..1
 */
public record ValueBands(FloatPlane plane, boolean share) implements Bands {

    @Override
    public int width() {
        return plane.width();
    }

    @Override
    public int height() {
        return plane.height();
    }

    @Override
    public int channels() {
        return 1;
    }

    @Override
    public void read(int x, int y, int width, int rows, float[] out) {
        for (int row = 0; row < rows; row++) {
            plane.read(x, y + row, width, out, row * width);
        }
        for (int i = 0; share && i < rows * width; i++) {
            out[i] = plane.share(out[i]);
        }
    }
}
