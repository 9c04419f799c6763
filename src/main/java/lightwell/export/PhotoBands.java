package lightwell.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lightwell.color.ColorEngine;
import lightwell.color.PixelTransform;
import lightwell.color.RasterToLinear;
import lightwell.depth.DepthScale;
import lightwell.depth.upsample.GuidedDepth;
import lightwell.depth.upsample.NearestDepth;
import lightwell.failure.FailureSentence;
import lightwell.hdr.HdrReconstruction;
import lightwell.image.BandSource;
import lightwell.image.BilinearSampler;
import lightwell.image.FloatPlane;
import lightwell.image.Raster;
import lightwell.jobs.Progress;
import lightwell.message.Message;
import lightwell.metadata.Primaries;
import lightwell.photo.ExrNames;
import lightwell.photo.Layer;
import lightwell.photo.LayerInfo;
import lightwell.photo.LayerKind;
import lightwell.photo.Photo;
import lightwell.photo.PhotoException;

/**
 * A photo's decoded layers as sources of bands at the base's size. Valid while the photo is open.
 *
 * @param hdr            3 values per pixel, SDR white at 1, in the requested colour space; the same as {@code sdr} without a gain map
 * @param sdr            3 values per pixel; empty if the picture is HDR and the file has no SDR
 * @param gain           1 value; empty if no gain map is applied
 * @param depth          metres; empty without a range
 * @param maps           0..1, mattes and other data about the base
 * @param alpha          0..1; colours are straight; empty: opaque
 * @param leftOut        layers that could not be used, each in one sentence
 */
record PhotoBands(int width, int height, BandSource hdr, Optional<BandSource> sdr, Optional<BandSource> gain, Optional<Depth> depth,
        List<MapBands> maps, Optional<BandSource> alpha, HdrReconstruction reconstruction, List<Message> leftOut) {

    record Depth(BandSource source, DepthScale scale) {}

    /** @param source gives as many values per pixel as the kind has EXR channels */
    record MapBands(BandSource source, LayerInfo info, LayerKind kind) {}

    /** Modifies rows of linear RGB. */
    @FunctionalInterface
    private interface InPlace {

        void apply(int y, int rows, float[] rgb);
    }

    /** Decodes everything that is needed. Blocks. */
    static PhotoBands prepare(Photo photo, ExportOptions options, ColorEngine color, Progress progress) throws IOException {
        LayerInfo base = photo.base().info();
        progress.step(Message.of("export.step.decoding", photo.name()));
        Raster picture = photo.base().raster();
        progress.checkCancelled();
        HdrReconstruction reconstruction = HdrReconstruction.prepare(photo, options.hdr());
        progress.checkCancelled();
        List<Message> leftOut = new ArrayList<>();
        Optional<Depth> depth = depth(photo, picture, options.depth(), leftOut);
        List<MapBands> maps = new ArrayList<>();
        for (Layer.Auxiliary map : photo.auxiliaries()) {
            progress.checkCancelled();
            Optional<ExrNames> names = map.kind().exr();
            if (names.isPresent()) {
                share(map, names.get().channels().size(), base, leftOut)
                        .ifPresent(source -> maps.add(new MapBands(source, map.info(), map.kind())));
            }
        }
        Optional<BandSource> alpha = alpha(photo, base, options, leftOut);
        BandSource plain = light(photo, picture, primaries(options), options, color);
        BandSource hdr = reconstruction.active()
                ? light(photo, picture, reconstruction.primaries(), options, color, reconstruction::apply) : plain;
        Optional<BandSource> sdr = sdr(photo, picture, plain, options, color);
        Optional<BandSource> gain = reconstruction.active() ? Optional.of(reconstruction::gain) : Optional.empty();
        return new PhotoBands(base.width(), base.height(), hdr, sdr, gain, depth, maps, alpha, reconstruction, leftOut);
    }

    /** An HDR base has an SDR rendition only through its gain map. */
    private static Optional<BandSource> sdr(Photo photo, Raster picture, BandSource base, ExportOptions options, ColorEngine color)
            throws IOException {
        Optional<HdrReconstruction> down = HdrReconstruction.prepareSdr(photo, options.hdr());
        if (down.isPresent()) {
            return Optional.of(light(photo, picture, down.get().primaries(), options, color, down.get()::apply));
        }
        return photo.base().encoding().hdr() ? Optional.empty() : Optional.of(base);
    }

    /** Primaries from which the conversion to the requested space costs nothing. */
    private static Primaries primaries(ExportOptions options) {
        return LinearSpace.of(options.colorSpace()).map(LinearSpace::primaries).orElse(Primaries.AP1);
    }

    /** The base in the requested space. */
    private static BandSource light(Photo photo, Raster picture, Primaries primaries, ExportOptions options, ColorEngine color)
            throws IOException {
        return light(photo, picture, primaries, options, color, (y, rows, rgb) -> {});
    }

    /** @param change modifies linear light in these primaries, before its conversion to the requested space */
    private static BandSource light(Photo photo, Raster picture, Primaries primaries, ExportOptions options, ColorEngine color,
            InPlace change) throws IOException {
        RasterToLinear decoder = color.decoder(photo.base().encoding(), picture.bitDepth(), primaries);
        PixelTransform toSpace = color.fromLinear(primaries, options.colorSpace());
        int width = picture.width();
        return (y, rows, out) -> {
            decoder.apply(picture, y, rows, out);
            change.apply(y, rows, out);
            toSpace.apply(out, rows * width);
        };
    }

    private static Optional<Depth> depth(Photo photo, Raster picture, ExportOptions.DepthUpsampling upsampling, List<Message> leftOut)
            throws IOException {
        if (photo.depth().isEmpty()) {
            return Optional.empty();
        }
        Layer.Depth layer = photo.depth().get();
        if (layer.description().isEmpty()) {
            leftOut.add(Message.of("export.depth-left-out-file-gives"));
            return Optional.empty();
        }
        try {
            Raster raster = layer.raster();
            DepthScale scale = DepthScale.of(layer.description().get(), raster.bitDepth());
            Optional<FloatPlane> stored = layer.pixels().values()
                    .filter(plane -> plane.width() == picture.width() && plane.height() == picture.height());
            BandSource source = stored.isPresent() ? values(stored.get()) : switch (upsampling) {
                case NEAREST -> new NearestDepth(raster, scale, picture.width(), picture.height())::metres;
                case GUIDED -> new GuidedDepth(raster, scale, picture)::metres;
            };
            return Optional.of(new Depth(source, scale));
        } catch (PhotoException | IllegalArgumentException e) {
            leftOut.add(Message.of("export.depth-left-out", FailureSentence.told(e)));
            return Optional.empty();
        }
    }

    /** Metres of the picture's size need no codes. */
    private static BandSource values(FloatPlane plane) {
        return (y, rows, out) -> {
            for (int row = 0; row < rows; row++) {
                plane.read(0, y + row, plane.width(), out, row * plane.width());
            }
        };
    }

    private static Optional<BandSource> alpha(Photo photo, LayerInfo base, ExportOptions options, List<Message> leftOut)
            throws IOException {
        if (photo.alpha().isPresent() && options.layout() == ExportOptions.Layout.SHENANIGANS) {
            leftOut.add(Message.of("export.alpha-left-out-layout-shenanigans"));
            return Optional.empty();
        }
        return photo.alpha().isEmpty() ? Optional.empty() : share(photo.alpha().get(), 1, base, leftOut);
    }

    /**
     * Interpolates, since mattes and alpha are soft.
     *
     * @param channels values per pixel, each a share 0..1 of the largest code
     */
    private static Optional<BandSource> share(Layer matte, int channels, LayerInfo base, List<Message> leftOut) throws IOException {
        try {
            Raster raster = matte.raster();
            float[] share = new float[raster.maxCode() + 1];
            for (int code = 0; code < share.length; code++) {
                share[code] = (float) code / raster.maxCode();
            }
            float[][] tables = new float[channels][];
            Arrays.fill(tables, share);
            BilinearSampler sampler = new BilinearSampler(raster, tables, base.width(), base.height());
            return Optional.of(source(sampler));
        } catch (PhotoException e) {
            leftOut.add(Message.of("export.layer-left-out", matte.info().title(), e.told()));
            return Optional.empty();
        }
    }

    private static BandSource source(BilinearSampler sampler) {
        return (y, rows, out) -> {
            BilinearSampler.Rows reader = sampler.rows();
            float[] row = new float[sampler.width() * sampler.channels()];
            for (int r = 0; r < rows; r++) {
                reader.read(y + r, 0, sampler.width(), row);
                System.arraycopy(row, 0, out, r * row.length, row.length);
            }
        };
    }
}
