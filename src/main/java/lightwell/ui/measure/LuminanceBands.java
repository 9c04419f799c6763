package lightwell.ui.measure;

import lightwell.ui.bands.Bands;

/**
 * RGB light with its luminance, or only the luminance in another unit.
 *
 * @param weights of red, green and blue
 */
record LuminanceBands(Bands rgb, double[] weights, Kind kind) implements Bands {

    /** BT.2408: diffuse white of HDR pictures, which corresponds to SDR white. */
    static final double WHITE_NITS = 203;

    enum Kind { RGB_AND_LUMINANCE, NITS, STOPS }

    @Override
    public int width() {
        return rgb.width();
    }

    @Override
    public int height() {
        return rgb.height();
    }

    @Override
    public int channels() {
        return kind == Kind.RGB_AND_LUMINANCE ? 4 : 1;
    }

    @Override
    public void read(int x, int y, int width, int rows, float[] out) {
        int pixels = width * rows;
        float[] light = new float[pixels * 3];
        rgb.read(x, y, width, rows, light);
        for (int p = 0, i = 0, o = 0; p < pixels; p++, i += 3) {
            float luminance = (float) (weights[0] * light[i] + weights[1] * light[i + 1] + weights[2] * light[i + 2]);
            switch (kind) {
                case NITS -> out[o++] = (float) WHITE_NITS * luminance;
                case STOPS -> out[o++] = (float) (Math.log(luminance) / Math.log(2));
                default -> {
                    out[o++] = light[i];
                    out[o++] = light[i + 1];
                    out[o++] = light[i + 2];
                    out[o++] = luminance;
                }
            }
        }
    }
}
