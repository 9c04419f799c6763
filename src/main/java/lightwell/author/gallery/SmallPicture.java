package lightwell.author.gallery;

import java.util.Optional;
import lightwell.author.BaseSpace;
import lightwell.author.Curves;
import lightwell.author.GainMapCodes;
import lightwell.author.GainMapPicture;
import lightwell.author.base.Matrix;
import lightwell.author.preview.Preview;
import lightwell.color.ColorException;
import lightwell.color.PrimariesMatrix;
import lightwell.image.Raster;
import lightwell.metadata.Transfer;

/** Reduces a gain-map picture for the page: light is averaged as light, gains as codes. Stateless. */
final class SmallPicture {

    private static final Transfer CURVE = new Transfer.Srgb();

    private SmallPicture() {}

    /**
     * @param longest side, pixels; a smaller picture keeps its size
     * @return owned by the caller, 8 bits
     */
    static GainMapPicture of(GainMapPicture picture, int longest) {
        Raster base = picture.base();
        int step = Math.max(1, (Math.max(base.width(), base.height()) + longest - 1) / longest);
        Raster small = base(base, step);
        Raster codes = map(picture.map().codes(), base, step);
        GainMapCodes map = new GainMapCodes(codes, picture.map().headroom(), picture.map().channels(), picture.map().baseSpace(),
                picture.map().appleDeviation());
        return new GainMapPicture(small, picture.space(), map, picture.hdr(), picture.levels(), Optional.empty());
    }

    private static Raster base(Raster base, int step) {
        Raster small = Raster.allocate((base.width() + step - 1) / step, (base.height() + step - 1) / step, 3, 8);
        float[] light = new float[base.maxCode() + 1];
        for (int code = 0; code < light.length; code++) {
            light[code] = (float) CURVE.toLinear((double) code / base.maxCode());
        }
        for (int y = 0; y < small.height(); y++) {
            for (int x = 0; x < small.width(); x++) {
                for (int c = 0; c < 3; c++) {
                    float sum = 0;
                    int wide = Math.min(step, base.width() - x * step);
                    int tall = Math.min(step, base.height() - y * step);
                    for (int dy = 0; dy < tall; dy++) {
                        for (int dx = 0; dx < wide; dx++) {
                            sum += light[base.get(x * step + dx, y * step + dy, c)];
                        }
                    }
                    small.set(x, y, c, (int) Math.round(255 * Curves.srgb(sum / (wide * tall))));
                }
            }
        }
        return small;
    }

    /** The samples under the pixels of the reduced base. */
    private static Raster map(Raster map, Raster base, int step) {
        int width = (base.width() + step - 1) / step;
        int height = (base.height() + step - 1) / step;
        Raster small = Raster.allocate(width, height, map.channels(), 8);
        for (int y = 0; y < height; y++) {
            int top = y * step * map.height() / base.height();
            int bottom = Math.max(top + 1, Math.min(map.height(), (y + 1) * step * map.height() / base.height()));
            for (int x = 0; x < width; x++) {
                int left = x * step * map.width() / base.width();
                int right = Math.max(left + 1, Math.min(map.width(), (x + 1) * step * map.width() / base.width()));
                for (int c = 0; c < map.channels(); c++) {
                    long sum = 0;
                    for (int my = top; my < bottom; my++) {
                        for (int mx = left; mx < right; mx++) {
                            sum += map.get(mx, my, c);
                        }
                    }
                    small.set(x, y, c, (int) Math.round(255.0 * sum / ((bottom - top) * (right - left)) / map.maxCode()));
                }
            }
        }
        return small;
    }

    /**
     * What a display shows, as codes of a base: its brightest light is white.
     *
     * @param display linear headroom, 1 or more
     * @return owned by the caller, 8 bits
     */
    static Raster shown(Preview picture, BaseSpace space, double display) throws ColorException {
        Matrix toSpace = new Matrix(PrimariesMatrix.between(picture.primaries(), space.primaries()));
        Raster shown = Raster.allocate(picture.width(), picture.height(), 3, 8);
        float[] row = new float[3 * picture.width()];
        for (int y = 0; y < shown.height(); y++) {
            picture.shown(display, y, 1, row);
            toSpace.apply(row, row, row.length);
            for (int i = 0; i < row.length; i++) {
                shown.set(i / 3, y, i % 3, (int) Math.round(255 * Curves.srgb(row[i])));
            }
        }
        return shown;
    }
}
