package lightwell.image;

/** Converts premultiplied colours to straight ones. */
public final class Unmultiplied {

    private Unmultiplied() {}

    /**
     * Divides code values by opacity, in place: {@code code / opacity}, rounded and limited to the largest code. Fully transparent pixels
     * keep their codes.
     *
     * @param alpha one channel, stretched over the picture from any size
     */
    public static void divide(Raster picture, Raster alpha) {
        int channels = picture.channels();
        RasterLine colours = new RasterLine(picture, 0, picture.width());
        RasterLine shade = new RasterLine(alpha, 0, alpha.width());
        for (int y = 0; y < picture.height(); y++) {
            colours.read(y);
            shade.read((int) ((long) y * alpha.height() / picture.height()));
            for (int x = 0, i = 0; x < picture.width(); x++) {
                int opacity = shade.codes()[(int) ((long) x * alpha.width() / picture.width()) * alpha.channels()];
                for (int c = 0; c < channels; c++, i++) {
                    if (opacity > 0) {
                        double straight = (double) colours.codes()[i] * alpha.maxCode() / opacity;
                        colours.codes()[i] = (int) Math.min(picture.maxCode(), Math.round(straight));
                    }
                }
            }
            colours.write(y);
        }
    }
}
