package lightwell.export.exr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lightwell.depth.DepthScale;
import lightwell.export.exr.ExportOptions.DepthUpsampling;
import lightwell.export.exr.ExrContent.Part;
import lightwell.failure.FailureSentence;
import lightwell.hdr.HdrReconstruction;
import lightwell.image.BandSource;
import lightwell.message.Message;
import lightwell.photo.ExrNames;
import lightwell.photo.Layer;
import lightwell.photo.LayerInfo;
import lightwell.photo.Photo;

/**
 * The layers that an export of a photo will have, from what the file says: nothing is decoded, so that a damaged layer counts, too.
 *
 * @param layers  with their sizes, but without samples
 * @param leftOut layers that cannot be used, each in one sentence
 */
record PlannedLayers(ExrLayers layers, List<Message> leftOut) {

    private static final BandSource UNREAD = (y, rows, out) -> {
        throw new IllegalStateException("A planned layer has no samples");
    };

    static PlannedLayers of(Photo photo, ExportOptions options) {
        List<Message> leftOut = new ArrayList<>();
        LayerInfo base = photo.base().info();
        ExrContent content = options.content();
        ExrStorage.Layout layout = options.storage().layout();
        boolean ownSize = layout == ExrStorage.Layout.PARTS;
        Optional<Layer.Alpha> alpha = photo.alpha().filter(layer -> content.has(Part.ALPHA));
        if (alpha.isPresent() && layout == ExrStorage.Layout.SHENANIGANS) {
            leftOut.add(PhotoBands.ALPHA_LEFT_OUT);
        }
        boolean sdr = !photo.base().encoding().hdr() || HdrReconstruction.leadsDown(photo, options.hdr());
        boolean gain = content.has(Part.GAINMAP) && HdrReconstruction.applies(photo, options.hdr());
        ExrLayers layers = new ExrLayers(base.width(), base.height(), present(content.has(Part.HDR)),
                present(content.has(Part.SDR) && sdr),
                gain ? photo.gainMap().map(map -> sized(ownSize ? map.info() : base)) : Optional.empty(),
                content.has(Part.DEPTH) ? depth(photo, options, ownSize, leftOut) : Optional.empty(),
                content.has(Part.MATTES) ? maps(photo, ownSize) : List.of(),
                present(alpha.isPresent() && layout != ExrStorage.Layout.SHENANIGANS));
        return new PlannedLayers(layers, leftOut);
    }

    private static Optional<BandSource> present(boolean there) {
        return there ? Optional.of(UNREAD) : Optional.empty();
    }

    private static DataBands.Sized sized(LayerInfo size) {
        return new DataBands.Sized(UNREAD, size.width(), size.height());
    }

    private static Optional<DataBands.Depth> depth(Photo photo, ExportOptions options, boolean ownSize, List<Message> leftOut) {
        if (photo.depth().isEmpty()) {
            return Optional.empty();
        }
        Layer.Depth layer = photo.depth().get();
        if (layer.description().isEmpty()) {
            leftOut.add(DataBands.NO_RANGE);
            return Optional.empty();
        }
        try {
            DepthScale scale = DepthScale.of(layer.description().get(), layer.info().bitDepth());
            boolean own = ownSize && options.depth() != DepthUpsampling.GUIDED;
            return Optional.of(new DataBands.Depth(sized(own ? layer.info() : photo.base().info()), scale,
                    own ? Optional.empty() : Optional.of(options.depth()), options.content().depth()));
        } catch (IllegalArgumentException e) {
            leftOut.add(Message.of("export.depth-left-out", FailureSentence.told(e)));
            return Optional.empty();
        }
    }

    private static List<DataBands.Map> maps(Photo photo, boolean ownSize) {
        List<DataBands.Map> maps = new ArrayList<>();
        for (Layer.Auxiliary map : photo.auxiliaries()) {
            Optional<ExrNames> names = map.kind().exr();
            if (names.isPresent()) {
                maps.add(new DataBands.Map(sized(ownSize ? map.info() : photo.base().info()), map.info(), map.kind()));
            }
        }
        return maps;
    }
}
