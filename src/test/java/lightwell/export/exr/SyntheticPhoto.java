package lightwell.export.exr;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import lightwell.image.Raster;
import lightwell.message.Message;
import lightwell.metadata.AppleGainMap;
import lightwell.metadata.CameraCalibration;
import lightwell.metadata.CameraInfo;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.DepthAccuracy;
import lightwell.metadata.DepthDescription;
import lightwell.metadata.Primaries;
import lightwell.metadata.Transfer;
import lightwell.photo.Layer;
import lightwell.photo.LayerInfo;
import lightwell.photo.LayerKind;
import lightwell.photo.LayerPixels;
import lightwell.photo.Photo;
import lightwell.photo.PhotoContent;
import lightwell.photo.PhotoException;
import lightwell.photo.StoredPart;

/** A photo made of noise, without a file: Display P3 base, gain map of half its size with headroom 4, disparity, mattes. */
public final class SyntheticPhoto {

    static final int WIDTH = 150;
    static final int HEIGHT = 211;
    static final double HEADROOM = 4;
    static final String MATTE = "urn:com:apple:photo:2019:aux:semantic";

    final Raster base = noise(WIDTH, HEIGHT, 3, 1);
    final Raster gainMap = noise(WIDTH / 2, HEIGHT / 2, 1, 2);
    final Raster depth = noise(60, 80, 1, 3);
    final Raster skin = noise(50, 70, 1, 4);
    private final List<Layer.Auxiliary> mattes = new ArrayList<>();
    private Optional<Layer.Alpha> alpha = Optional.empty();
    private Optional<Layer.GainMap> gainLayer;
    private Optional<Layer.Depth> depthLayer;
    private int orientation = 1;
    private LayerPixels basePixels = pixels(base);
    private ColorEncoding encoding = ColorEncoding.of("Display P3", Primaries.DISPLAY_P3, new Transfer.Srgb(), "test");

    public SyntheticPhoto() {
        gainLayer = Optional.of(new Layer.GainMap(info("gainmap", 2, "gain", gainMap), pixels(gainMap),
                Optional.of(new AppleGainMap(131072, OptionalDouble.of(HEADROOM), OptionalDouble.empty(), OptionalDouble.empty())),
                Optional.empty()));
        CameraCalibration calibration = new CameraCalibration(300, 301, 150, 211, 300, 422, 0.002,
                new double[] {1, 2, 3, 4, 5, 6, 7, 8}, new double[] {8, 7, 6, 5, 4, 3, 2, 1}, 151, 212);
        depthLayer(new DepthDescription(DepthDescription.Kind.DISPARITY, 0.5, 4, DepthAccuracy.RELATIVE, "high", true,
                Optional.of(calibration), "test"));
        matte("skin", MATTE + "skinmatte", 51, skin);
        matte("portrait", "urn:com:apple:photo:2018:aux:portraiteffectsmatte", 50, noise(40, 40, 1, 5));
        matte("hair", MATTE + "hairmatte", 53, noise(WIDTH, HEIGHT, 1, 6));
    }

    SyntheticPhoto withoutGainMap() {
        gainLayer = Optional.empty();
        return this;
    }

    SyntheticPhoto withoutDepth() {
        depthLayer = Optional.empty();
        return this;
    }

    SyntheticPhoto withoutMattes() {
        mattes.clear();
        return this;
    }

    /** As if the file stored it lying, and its pictures had been turned by this EXIF orientation. */
    SyntheticPhoto turnedBy(int exif) {
        orientation = exif;
        return this;
    }

    SyntheticPhoto encoded(ColorEncoding meaning) {
        encoding = meaning;
        return this;
    }

    SyntheticPhoto depthLayer(DepthDescription description) {
        depthLayer = Optional.of(new Layer.Depth(info("depth", 3, "depth", depth), pixels(depth), Optional.ofNullable(description), 1));
        return this;
    }

    /** As if the map were a part of a larger one, which the calibration is of. */
    SyntheticPhoto depthPart(StoredPart part) {
        Layer.Depth whole = depthLayer.orElseThrow();
        depthLayer = Optional.of(new Layer.Depth(whole.info(), whole.pixels(), whole.description(), 1, part));
        return this;
    }

    SyntheticPhoto brokenDepth() {
        depthLayer = Optional.of(new Layer.Depth(info("depth", 3, "depth", depth), new LayerPixels(() -> {
            throw new PhotoException(Message.verbatim("the depth map is a lossless JPEG, which cannot be decoded."));
        }), depthLayer.orElseThrow().description(), 1));
        return this;
    }

    SyntheticPhoto brokenBase() {
        basePixels = new LayerPixels(() -> {
            throw new PhotoException(Message.verbatim("the picture is damaged."));
        });
        return this;
    }

    SyntheticPhoto matte(String name, String type, int item, Raster raster) {
        mattes.add(new Layer.Auxiliary(LayerKind.MATTE, info(name, item, type, raster), pixels(raster)));
        return this;
    }

    SyntheticPhoto brokenMatte(String name, String problem) {
        Raster raster = noise(8, 8, 1, 9);
        mattes.add(new Layer.Auxiliary(LayerKind.MATTE, info(name, 50, name, raster), new LayerPixels(() -> {
            throw new PhotoException(Message.verbatim(problem));
        })));
        return this;
    }

    SyntheticPhoto alpha(Raster raster) {
        alpha = Optional.of(new Layer.Alpha(info("alpha", 60, "alpha", raster), pixels(raster), false));
        return this;
    }

    SyntheticPhoto brokenAlpha(String problem) {
        Raster raster = noise(8, 8, 1, 9);
        alpha = Optional.of(new Layer.Alpha(info("alpha", 60, "alpha", raster), new LayerPixels(() -> {
            throw new PhotoException(Message.verbatim(problem));
        }), false));
        return this;
    }

    public Photo open(Path path) throws IOException {
        CameraInfo camera = new CameraInfo(Optional.of("Maker"), Optional.of("Model\n\u0007X"), Optional.of("Lens"), Optional.empty(),
                OptionalDouble.of(0.01), OptionalDouble.of(1.5), OptionalDouble.of(125), OptionalDouble.of(5.7),
                OptionalDouble.of(26), Optional.of("2023:02:21 14:33:08.123"), Optional.empty(), Optional.of("+03:00"), Map.of());
        PhotoContent.Builder content = PhotoContent.builder()
                .add(new Layer.Base(info("base", 1, "grid", base), basePixels, encoding, orientation))
                .addAll(mattes).camera(camera).warnings(List.of(Message.verbatim("Something is odd.")));
        gainLayer.ifPresent(content::add);
        depthLayer.ifPresent(content::add);
        alpha.ifPresent(content::add);
        return new Photo(path, content.build(), () -> {});
    }

    /** The photo may be closed, and the test still look at the samples. */
    private static LayerPixels pixels(Raster raster) {
        return new LayerPixels(() -> Raster.wrap(raster.width(), raster.height(), raster.channels(), raster.bitDepth(), raster.rowStride(),
                raster.samples(), () -> {}));
    }

    private static LayerInfo info(String name, int item, String type, Raster raster) {
        return new LayerInfo(name, Message.verbatim(name), item, type, raster.width(), raster.height(), raster.channels(),
                raster.bitDepth(), 0);
    }

    /** Linear light of an sRGB code. */
    static double linear(int code) {
        return new Transfer.Srgb().toLinear(code / 255.0);
    }

    static Raster noise(int width, int height, int channels, long seed) {
        Raster raster = Raster.allocate(width, height, channels, 8);
        Random random = new Random(seed);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int c = 0; c < channels; c++) {
                    raster.set(x, y, c, random.nextInt(256));
                }
            }
        }
        return raster;
    }
}
