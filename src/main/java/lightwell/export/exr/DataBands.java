package lightwell.export.exr;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lightwell.depth.DepthEncoding;
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
import lightwell.photo.ExrNames;
import lightwell.photo.Layer;
import lightwell.photo.LayerInfo;
import lightwell.photo.LayerKind;
import lightwell.photo.Photo;
import lightwell.photo.PhotoException;

/**
 * The layers that describe the picture, decoded: at its size, or each at its own. For one thread; the bands may be read by several.
 */
final class DataBands {

    static final Message NO_RANGE = Message.of("export.depth-left-out-file-gives");

    private final Photo photo;
    private final boolean ownSize;
    private final List<Message> leftOut = new ArrayList<>();

    /** Bands with their own size. */
    record Sized(BandSource source, int width, int height) {}

    /**
     * Depth as the encoding states it.
     *
     * @param upsampling empty: the map's own samples
     */
    record Depth(Sized bands, DepthScale scale, Optional<ExportOptions.DepthUpsampling> upsampling, DepthEncoding encoding) {

        private static Depth of(BandSource metres, int width, int height, DepthScale scale,
                Optional<ExportOptions.DepthUpsampling> upsampling, DepthEncoding encoding) {
            return new Depth(new Sized(encoding.of(metres, scale, width), width, height), scale, upsampling, encoding);
        }
    }

    /** Shares; as many values per pixel as the kind has EXR channels. */
    record Map(Sized bands, LayerInfo info, LayerKind kind) {}

    /** @param ownSize whether layers keep their own size */
    DataBands(Photo photo, boolean ownSize) {
        this.photo = photo;
        this.ownSize = ownSize;
    }

    /** The layers that could not be used, each in one sentence. */
    List<Message> leftOut() {
        return leftOut;
    }

    /** Empty if no gain map is applied. */
    Optional<Sized> gain(HdrReconstruction reconstruction) {
        if (!reconstruction.active()) {
            return Optional.empty();
        }
        LayerInfo size = (ownSize ? photo.gainMap().orElseThrow() : photo.base()).info();
        return Optional.of(new Sized(ownSize ? reconstruction.ownGain() : reconstruction::gain, size.width(), size.height()));
    }

    /** Depth that is guided by the picture has its size. Empty without a range. */
    Optional<Depth> depth(ExportOptions.DepthUpsampling upsampling, DepthEncoding encoding) throws IOException {
        if (photo.depth().isEmpty()) {
            return Optional.empty();
        }
        Layer.Depth layer = photo.depth().get();
        if (layer.description().isEmpty()) {
            leftOut.add(NO_RANGE);
            return Optional.empty();
        }
        try {
            Raster map = layer.raster();
            DepthScale scale = DepthScale.of(layer.description().get(), map.bitDepth());
            LayerInfo base = photo.base().info();
            if (upsampling == ExportOptions.DepthUpsampling.GUIDED) {
                GuidedDepth guided = new GuidedDepth(map, scale, photo.base().raster());
                return Optional.of(Depth.of(guided::metres, base.width(), base.height(), scale, Optional.of(upsampling), encoding));
            }
            int width = ownSize ? map.width() : base.width();
            int height = ownSize ? map.height() : base.height();
            BandSource metres = layer.pixels().values().filter(plane -> plane.width() == width && plane.height() == height)
                    .map(DataBands::values).orElseGet(() -> new NearestDepth(map, scale, width, height)::metres);
            return Optional.of(Depth.of(metres, width, height, scale, ownSize ? Optional.empty() : Optional.of(upsampling), encoding));
        } catch (PhotoException | IllegalArgumentException e) {
            leftOut.add(Message.of("export.depth-left-out", FailureSentence.told(e)));
            return Optional.empty();
        }
    }

    /** Metres of that size need no codes. */
    private static BandSource values(FloatPlane plane) {
        return (y, rows, out) -> {
            for (int row = 0; row < rows; row++) {
                plane.read(0, y + row, plane.width(), out, row * plane.width());
            }
        };
    }

    List<Map> maps(Progress progress) throws IOException {
        List<Map> maps = new ArrayList<>();
        for (Layer.Auxiliary map : photo.auxiliaries()) {
            progress.checkCancelled();
            Optional<ExrNames> names = map.kind().exr();
            if (names.isPresent()) {
                share(map, names.get().channels().size(), ownSize ? map.info() : photo.base().info())
                        .ifPresent(bands -> maps.add(new Map(bands, map.info(), map.kind())));
            }
        }
        return maps;
    }

    /** Always at the picture's size, since colours are multiplied by it. */
    Optional<BandSource> alpha() throws IOException {
        return photo.alpha().isEmpty() ? Optional.empty() : share(photo.alpha().get(), 1, photo.base().info()).map(Sized::source);
    }

    /**
     * Interpolates, since mattes and alpha are soft.
     *
     * @param channels values per pixel, each a share 0..1 of the largest code
     * @param size     of the result
     */
    private Optional<Sized> share(Layer matte, int channels, LayerInfo size) throws IOException {
        try {
            Raster raster = matte.raster();
            float[] share = new float[raster.maxCode() + 1];
            for (int code = 0; code < share.length; code++) {
                share[code] = (float) code / raster.maxCode();
            }
            float[][] tables = new float[channels][];
            Arrays.fill(tables, share);
            BilinearSampler sampler = new BilinearSampler(raster, tables, size.width(), size.height());
            return Optional.of(new Sized(source(sampler), size.width(), size.height()));
        } catch (PhotoException e) {
            leftOut.add(Message.of("export.layer-left-out", matte.info().title(), e.told()));
            return Optional.empty();
        }
    }

    private static BandSource source(BilinearSampler sampler) {
        return (y, rows, out) -> {
            BilinearSampler.Rows reader = sampler.rows();
            for (int r = 0; r < rows; r++) {
                reader.read(y + r, 0, sampler.width(), out, r * sampler.width() * sampler.channels());
            }
        };
    }
}
