package lightwell.image;

import java.util.Objects;
import java.util.Optional;

/**
 * A raster on which others are composed, in code values. It keeps an opacity if any pixel is not opaque; its colours are not premultiplied.
 * For one thread. The caller owns the rasters.
 */
public final class Canvas {

    private static final double FULL = 0xFFFF;

    private final Raster colour;
    private final Raster opacity;

    private Canvas(Raster colour, Raster opacity) {
        this.colour = colour;
        this.opacity = opacity;
    }

    /**
     * @param channels 1 or 3
     * @param fill     red, green, blue and opacity, 0..65535; a canvas of one channel takes the first
     */
    public static Canvas filled(int width, int height, int channels, int bitDepth, int... fill) {
        Raster colour = Raster.allocate(width, height, channels, bitDepth);
        Raster opacity = fill[3] == FULL ? null : Raster.allocate(width, height, 1, bitDepth);
        fill(colour, fill);
        if (opacity != null) {
            fill(opacity, fill[3]);
        }
        return new Canvas(colour, opacity);
    }

    /** The composed colours. */
    public Raster colour() {
        return colour;
    }

    /** The composed opacity, one channel; empty if everything is opaque. */
    public Optional<Raster> opacity() {
        return Optional.ofNullable(opacity);
    }

    /** Draws an opaque picture, like the other {@code draw}. */
    public void draw(Raster picture, int left, int top) {
        compose(picture, null, false, left, top);
    }

    /**
     * Draws a picture; the part outside the canvas is cut off.
     *
     * @param picture       has as many channels as the canvas, any depth
     * @param alpha         opacity of the picture, stretched over it from any size
     * @param premultiplied whether the picture's colours are multiplied by alpha
     * @param left          may be negative
     */
    public void draw(Raster picture, Raster alpha, boolean premultiplied, int left, int top) {
        compose(picture, Objects.requireNonNull(alpha), premultiplied, left, top);
    }

    /** @param alpha null: opaque */
    private void compose(Raster picture, Raster alpha, boolean premultiplied, int left, int top) {
        if (picture.channels() != colour.channels()) {
            throw new IllegalArgumentException("A picture of " + picture.channels() + " channels on a canvas of " + colour.channels());
        }
        int from = outside(left, picture.width());
        int to = (int) Math.min(picture.width(), (long) colour.width() - left);
        int end = (int) Math.min(picture.height(), (long) colour.height() - top);
        if (from >= to) {
            return;
        }
        RasterLine above = new RasterLine(picture, from, to - from);
        RasterLine below = new RasterLine(colour, left + from, to - from);
        RasterLine own = opacity == null ? null : new RasterLine(opacity, left + from, to - from);
        RasterLine shade = alpha == null ? null : new RasterLine(alpha, 0, alpha.width());
        for (int y = outside(top, picture.height()); y < end; y++) {
            above.read(y);
            below.read(top + y);
            if (own != null) {
                own.read(top + y);
            }
            if (shade != null) {
                shade.read((int) ((long) y * alpha.height() / picture.height()));
            }
            if (shade == null && own == null && above.maxCode() == below.maxCode()) {
                System.arraycopy(above.codes(), 0, below.codes(), 0, below.codes().length);
                below.write(top + y);
                continue;
            }
            for (int x = 0; x < to - from; x++) {
                double covers = shade == null ? 1
                        : (double) shade.codes()[(int) ((long) (from + x) * alpha.width() / picture.width())] / alpha.maxCode();
                blend(above, below, own, x, covers, premultiplied && shade != null);
            }
            below.write(top + y);
            if (own != null) {
                own.write(top + y);
            }
        }
    }

    /** How much of a length lies before the start of the canvas. */
    private static int outside(int place, int length) {
        return (int) Math.min(length, Math.max(0, -(long) place));
    }

    /** "Over" (Porter and Duff, 1984). */
    private void blend(RasterLine above, RasterLine below, RasterLine own, int x, double covers, boolean premultiplied) {
        double under = own == null ? 1 : (double) own.codes()[x] / opacity.maxCode();
        double left = under * (1 - covers);
        double all = covers + left;
        double scale = (double) colour.maxCode() / above.maxCode();
        int channels = colour.channels();
        for (int c = 0, i = x * channels; c < channels && all > 0; c++, i++) {
            double value = above.codes()[i] * scale * (premultiplied ? 1 : covers);
            below.codes()[i] = (int) Math.min(colour.maxCode(), Math.round((value + below.codes()[i] * left) / all));
        }
        if (own != null) {
            own.codes()[x] = (int) Math.round(all * opacity.maxCode());
        }
    }

    private static void fill(Raster raster, int... values) {
        RasterLine line = new RasterLine(raster, 0, raster.width());
        for (int i = 0; i < line.codes().length; i++) {
            line.codes()[i] = (int) Math.round(values[i % raster.channels()] / FULL * raster.maxCode());
        }
        for (int y = 0; y < raster.height(); y++) {
            line.write(y);
        }
    }
}
