package lightwell.author.gallery;

import java.util.Optional;
import lightwell.author.Curves;
import lightwell.author.GainMapCodes;
import lightwell.author.GainMapPicture;
import lightwell.image.Raster;
import lightwell.metadata.IsoGainMap;
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

    /** What a display of at most the picture's headroom shows, as codes for one without: as much darker as that headroom is. */
    static Raster shown(GainMapPicture small, double display) {
        double weight = Math.log(display) / Math.log(small.map().headroom());
        Raster map = small.map().codes();
        Raster shown = Raster.allocate(small.base().width(), small.base().height(), 3, 8);
        for (int y = 0; y < shown.height(); y++) {
            for (int x = 0; x < shown.width(); x++) {
                for (int c = 0; c < 3; c++) {
                    IsoGainMap.Channel channel = small.map().channels().get(Math.min(c, small.map().channels().size() - 1));
                    double code = map.get(x, y, Math.min(c, map.channels() - 1)) / 255.0;
                    double stops = channel.min() + (channel.max() - channel.min()) * Math.pow(code, 1 / channel.gamma());
                    double sdr = CURVE.toLinear(small.base().get(x, y, c) / 255.0);
                    double light = (sdr + channel.baseOffset()) * Math.pow(2, weight * stops) - channel.alternateOffset();
                    shown.set(x, y, c, (int) Math.round(255 * Curves.srgb(light / display)));
                }
            }
        }
        return shown;
    }
}
