package lightwell.export.cloud;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lightwell.image.Raster;
import lightwell.message.Message;
import lightwell.metadata.CameraCalibration;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.DepthAccuracy;
import lightwell.metadata.DepthDescription;
import lightwell.photo.Layer;
import lightwell.photo.LayerInfo;
import lightwell.photo.LayerKind;
import lightwell.photo.LayerPixels;
import lightwell.photo.Photo;
import lightwell.photo.PhotoContent;

/** Photos with a given depth map and a base in which every pixel has its own colour, without a file. */
final class CloudPhoto {

    private CloudPhoto() {}

    /** sRGB, red grows to the right, green downwards. */
    static Raster base(int width, int height) {
        Raster base = Raster.allocate(width, height, 3, 8);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                base.set(x, y, 0, 10 * x);
                base.set(x, y, 1, 20 * y);
                base.set(x, y, 2, 77);
            }
        }
        return base;
    }

    /** Depth 0..2.55 m, a code a centimetre. */
    static DepthDescription centimetres() {
        return described(DepthDescription.Kind.DEPTH, 0, 2.55, Optional.empty());
    }

    static DepthDescription described(DepthDescription.Kind kind, double min, double max, Optional<CameraCalibration> calibration) {
        return new DepthDescription(kind, min, max, DepthAccuracy.RELATIVE, "high", false, calibration, "test");
    }

    static Raster map(int width, int... codes) {
        Raster map = Raster.allocate(width, codes.length / width, 1, 8);
        for (int i = 0; i < codes.length; i++) {
            map.set(i % width, i / width, 0, codes[i]);
        }
        return map;
    }

    static Photo of(Raster base, Raster map, Optional<DepthDescription> description, Raster... mattes) {
        Layer.Depth depth = new Layer.Depth(info("depth", map), new LayerPixels(() -> map), description, 1);
        List<Layer.Auxiliary> cuts = IntStream.range(0, mattes.length)
                .mapToObj(i -> new Layer.Auxiliary(LayerKind.MATTE, info(i == 0 ? "skin" : "hair", mattes[i]),
                        new LayerPixels(() -> mattes[i])))
                .toList();
        return new Photo(Path.of("made\nup <1>.heic"),
                PhotoContent.builder().add(new Layer.Base(info("base", base), new LayerPixels(() -> base), ColorEncoding.ASSUMED_SRGB))
                        .add(depth).addAll(cuts).build(),
                () -> {});
    }

    private static LayerInfo info(String name, Raster raster) {
        return new LayerInfo(name, Message.verbatim(name), 1, name, raster.width(), raster.height(), raster.channels(), raster.bitDepth(),
                0);
    }
}
