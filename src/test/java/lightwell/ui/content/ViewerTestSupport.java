package lightwell.ui.content;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import lightwell.color.ColorEngine;
import lightwell.hdr.HdrOptions;
import lightwell.hdr.HdrReconstruction;
import lightwell.image.Raster;
import lightwell.message.Message;
import lightwell.metadata.AppleGainMap;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.DepthAccuracy;
import lightwell.metadata.DepthDescription;
import lightwell.metadata.StereoDescription;
import lightwell.photo.Layer;
import lightwell.photo.LayerInfo;
import lightwell.photo.LayerKind;
import lightwell.photo.LayerPixels;
import lightwell.photo.Photo;
import lightwell.photo.PhotoContent;
import lightwell.photo.PhotoException;

/** What tests of the viewer share: a photo that was never a file. */
public final class ViewerTestSupport {

    public static final int WIDTH = 60;
    public static final int HEIGHT = 40;
    public static final double HEADROOM = 4;

    public static final String UNDECODABLE = "Its lossless JPEG cannot be decoded.";

    /** The colours that the window's style sheet defines. */
    public static final String COLOURS = "-lw-bg: #1b1b1b; -lw-canvas: #161616; -lw-panel: #242424; -lw-line: #333333;"
            + "-lw-text: #d6d6d6; -lw-text-dim: #8e8e8e; -lw-accent: #e0a84a; -fx-background-color: -lw-bg;";

    private ViewerTestSupport() {}

    /**
     * A base of {@link #code}, sRGB; a gain map, black on the left, full on the right; depth of code 51 (disparity 2) on the left, 255 (10)
     * on the right.
     */
    public static Photo photo(Runnable closed) {
        return new Photo(Path.of("synthetic.heic"), PhotoContent.of(base()).with(gainMap()).with(depth()), closed);
    }

    /** The base with another depth map. */
    public static Photo depthPhoto(Raster map, DepthDescription description) {
        return new Photo(Path.of("depth.heic"), PhotoContent.of(base()).with(new Layer.Depth(info("depth", map), new LayerPixels(() -> map),
                Optional.of(description), 1)), () -> {});
    }

    /** The base, and a depth map that could not be read. */
    public static Photo unreadPhoto(String reason) {
        return new Photo(Path.of("unread.jpg"),
                PhotoContent.of(base()).toBuilder().lost(LayerKind.DEPTH, Optional.of(Message.verbatim(reason))).build(),
                () -> {});
    }

    /** The base alone. */
    public static Photo plainPhoto() {
        return new Photo(Path.of("plain.heic"), PhotoContent.of(base()), () -> {});
    }

    /** Grey, with a gain map of half its size, black on the left, full on the right. */
    public static Photo greyPhoto(int width, int height, Runnable closed) {
        Raster raster = Raster.allocate(width, height, 3, 8);
        for (int i = 0; i < width * height * 3; i++) {
            raster.samples().put(i, (byte) 128);
        }
        Layer.Base base = new Layer.Base(info("base", raster), new LayerPixels(() -> raster), ColorEncoding.ASSUMED_SRGB);
        return new Photo(Path.of("grey.heic"), PhotoContent.of(base).with(gainMap(width / 2, height / 2)), closed);
    }

    /**
     * Everything a pane can show: a skin matte (black on the left, white on the right), a hair matte, a thumbnail, a square picture of
     * grey 100, and a depth map that cannot be decoded; no gain map, and no depth that can.
     */
    public static Photo layeredPhoto(Runnable closed) {
        List<Layer.Auxiliary> mattes = List.of(matte("skin"), matte("hair"));
        List<Layer.Other> others = List.of(
                other("thumbnail", WIDTH / 2, HEIGHT / 2, LayerKind.THUMBNAIL, Optional.empty()),
                other("image_2", HEIGHT, HEIGHT, LayerKind.IMAGE, Optional.empty()),
                other("depth", WIDTH, HEIGHT, LayerKind.OTHER_AUXILIARY, Optional.of(UNDECODABLE)));
        return new Photo(Path.of("layered.heic"), PhotoContent.builder().add(base()).addAll(mattes).addAll(others).build(), closed);
    }

    /** The base and an alpha of 100. */
    public static Photo alphaPhoto() {
        Layer.Other grey = other("alpha", WIDTH, HEIGHT, LayerKind.OTHER_AUXILIARY, Optional.empty());
        return new Photo(Path.of("alpha.heic"), PhotoContent.of(base()).with(new Layer.Alpha(grey.info(), grey.pixels(), false)), () -> {});
    }

    /** The base as the left eye, and grey 100 as the right one; the file asks for a shift of a tenth of the width. */
    public static Photo stereoPhoto() {
        Layer.Other right = other("right", WIDTH, HEIGHT, LayerKind.IMAGE, Optional.empty());
        StereoDescription pair = new StereoDescription(new StereoDescription.Eye(1, Optional.empty(), Optional.empty()),
                new StereoDescription.Eye(7, Optional.empty(), Optional.empty()), OptionalDouble.of(0.1), "test");
        return new Photo(Path.of("pair.heic"), PhotoContent.of(base()).with(right).toBuilder().stereo(Optional.of(pair)).build(), () -> {});
    }

    private static Layer.Auxiliary matte(String name) {
        Raster raster = halves(WIDTH / 2, HEIGHT / 2, 0, 255);
        return new Layer.Auxiliary(LayerKind.MATTE, info(name, raster), new LayerPixels(() -> raster));
    }

    private static Layer.Other other(String name, int width, int height, LayerKind kind, Optional<String> problem) {
        LayerInfo info = new LayerInfo(name, Message.verbatim(name), 7, "hvc1", width, height, 3, 8, 1);
        LayerPixels pixels = new LayerPixels(() -> {
            if (problem.isPresent()) {
                throw new PhotoException(Message.verbatim(problem.get()));
            }
            Raster raster = Raster.allocate(width, height, 3, 8);
            for (int i = 0; i < width * height * 3; i++) {
                raster.set(i / 3 % width, i / 3 / width, i % 3, 100);
            }
            return raster;
        });
        return new Layer.Other(info, pixels, kind, ColorEncoding.ASSUMED_SRGB, problem.map(Message::verbatim));
    }

    public static OpenPhoto open(Photo photo) throws IOException {
        return new OpenPhoto(photo, HdrReconstruction.prepare(photo, HdrOptions.DEFAULT), ColorEngine.load(Optional.empty()));
    }

    public static int code(int x, int y, int channel) {
        return switch (channel) {
            case 0 -> 40 + x * 3;
            case 1 -> 40 + y * 4;
            default -> 128;
        };
    }

    private static Layer.Base base() {
        Raster raster = Raster.allocate(WIDTH, HEIGHT, 3, 8);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                for (int c = 0; c < 3; c++) {
                    raster.set(x, y, c, code(x, y, c));
                }
            }
        }
        return new Layer.Base(info("base", raster), new LayerPixels(() -> raster), ColorEncoding.ASSUMED_SRGB);
    }

    private static Layer.GainMap gainMap() {
        return gainMap(WIDTH / 2, HEIGHT / 2);
    }

    private static Layer.GainMap gainMap(int width, int height) {
        Raster raster = halves(width, height, 0, 255);
        AppleGainMap apple = new AppleGainMap(65536, OptionalDouble.of(HEADROOM), OptionalDouble.empty(), OptionalDouble.empty());
        return new Layer.GainMap(info("gainmap", raster), new LayerPixels(() -> raster), Optional.of(apple), Optional.empty());
    }

    private static Layer.Depth depth() {
        Raster raster = halves(WIDTH / 4, HEIGHT / 4, 51, 255);
        DepthDescription description = new DepthDescription(DepthDescription.Kind.DISPARITY, 0, 10, DepthAccuracy.RELATIVE, "high", true,
                Optional.empty(), "depthData XMP");
        return new Layer.Depth(info("depth", raster), new LayerPixels(() -> raster), Optional.of(description), 1);
    }

    /** One code left of the middle, another right of it. */
    private static Raster halves(int width, int height, int left, int right) {
        Raster raster = Raster.allocate(width, height, 1, 8);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                raster.set(x, y, 0, x < width / 2 ? left : right);
            }
        }
        return raster;
    }

    private static LayerInfo info(String name, Raster raster) {
        return new LayerInfo(name, Message.verbatim(name), 1, "hvc1", raster.width(), raster.height(), raster.channels(), raster.bitDepth(),
                1);
    }
}
