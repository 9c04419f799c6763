package lightwell.hdr;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import lightwell.image.Raster;
import lightwell.message.Message;
import lightwell.metadata.AppleGainMap;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.IsoGainMap;
import lightwell.metadata.Primaries;
import lightwell.metadata.Transfer;
import lightwell.photo.Layer;
import lightwell.photo.LayerInfo;
import lightwell.photo.LayerPixels;
import lightwell.photo.Photo;
import lightwell.photo.PhotoContent;

/** Photos made of rasters and descriptions, without a file. */
final class GainMapPhotos {

    static final AppleGainMap HEADROOM_4 = new AppleGainMap(131072, OptionalDouble.of(4), OptionalDouble.empty(), OptionalDouble.empty());

    private GainMapPhotos() {}

    static Photo of(int width, int height, Raster map, AppleGainMap apple, IsoGainMap iso) {
        return of(width, height, new LayerPixels(() -> map), map, apple, iso);
    }

    static Photo of(int width, int height, LayerPixels pixels, Raster map, AppleGainMap apple, IsoGainMap iso) {
        ColorEncoding p3 = ColorEncoding.of("Display P3", Primaries.DISPLAY_P3, new Transfer.Srgb(), "test");
        Layer.Base base = new Layer.Base(new LayerInfo("base", Message.verbatim("SDR"), 1, "hvc1", width, height, 3, 8, 0),
                new LayerPixels(() -> Raster.allocate(width, height, 3, 8)), p3);
        Layer.GainMap gain = new Layer.GainMap(
                new LayerInfo("gainmap", Message.verbatim("Gain map"), 2, "test", map.width(), map.height(), map.channels(), map.bitDepth(),
                        0),
                pixels, Optional.ofNullable(apple), Optional.ofNullable(iso));
        return new Photo(Path.of("synthetic.heic"), PhotoContent.of(base).with(gain), () -> {});
    }

    static Photo withoutMap(int width, int height) {
        ColorEncoding srgb = ColorEncoding.ASSUMED_SRGB;
        Layer.Base base = new Layer.Base(new LayerInfo("base", Message.verbatim("SDR"), 1, "hvc1", width, height, 3, 8, 0),
                new LayerPixels(() -> Raster.allocate(width, height, 3, 8)), srgb);
        return new Photo(Path.of("synthetic.heic"), PhotoContent.of(base), () -> {});
    }
}
