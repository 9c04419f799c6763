package lightwell.export.exr;

import lightwell.image.BandSource;
import lightwell.message.Message;

/** Converts linear light to premultiplied ("associated") alpha, as OpenEXR requires: the contribution of a pixel to a picture. */
final class Associated {

    static final Message RULE = Message.of("export.associated-alpha");

    private Associated() {}

    /**
     * @param light 3 values per pixel
     * @param alpha 1 value per pixel
     */
    static BandSource colours(BandSource light, BandSource alpha, int width) {
        return (y, rows, out) -> {
            light.read(y, rows, out);
            float[] opacity = new float[rows * width];
            alpha.read(y, rows, opacity);
            for (int pixel = 0, i = 0; pixel < opacity.length; pixel++) {
                for (int c = 0; c < 3; c++, i++) {
                    out[i] *= opacity[pixel];
                }
            }
        };
    }

    /** Premultiplied colours with alpha as the fourth value of each pixel. */
    static BandSource withAlpha(BandSource light, BandSource alpha, int width) {
        return (y, rows, out) -> {
            float[] rgb = new float[3 * rows * width];
            light.read(y, rows, rgb);
            float[] opacity = new float[rows * width];
            alpha.read(y, rows, opacity);
            for (int pixel = 0, i = 0, o = 0; pixel < opacity.length; pixel++) {
                for (int c = 0; c < 3; c++) {
                    out[o++] = rgb[i++] * opacity[pixel];
                }
                out[o++] = opacity[pixel];
            }
        };
    }
}
