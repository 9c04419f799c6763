package lightwell.ui.content;

import java.io.IOException;
import java.util.Optional;
import lightwell.depth.quality.DepthQuality;
import lightwell.depth.quality.DepthSamples;
import lightwell.depth.quality.EdgeAlignment;
import lightwell.depth.quality.EdgeMaps;
import lightwell.depth.quality.MapEnd;
import lightwell.depth.quality.QualityPictures;
import lightwell.jobs.Memo;
import lightwell.photo.Photo;
import lightwell.ui.bands.ArgbBands;

/**
 * Measurements of a photo's depth map for the layers that show its quality, made once for all panes and thumbnails. The photo has depth,
 * and callers hold a lease; the first one measures, the others wait. Thread-safe.
 */
final class QualityMemo {

    private final Memo<DepthSamples> samples;
    private final Memo<Edges> edges;
    private final Memo<Faults> faults;

    /** @param picture of the map's size: depth edges over those of the photo */
    record Edges(ArgbBands picture, Optional<EdgeAlignment> alignment) {}

    /**
     * @param picture of the map's size: faults over the map
     * @param holes   share of the samples, 0..1, like the others
     * @param clipped at either end
     */
    record Faults(ArgbBands picture, double holes, double clipped, double flat) {}

    QualityMemo(Photo photo) {
        samples = new Memo<>(() -> DepthSamples.of(photo.depth().orElseThrow()));
        edges = new Memo<>(() -> edges(EdgeMaps.of(samples(), photo.base().raster())));
        faults = new Memo<>(() -> faults(DepthQuality.of(samples(), Optional.empty())));
    }

    /** Decodes the map. */
    DepthSamples samples() throws IOException {
        return samples.get();
    }

    /** Decodes the map and the base. */
    Edges edges() throws IOException {
        return edges.get();
    }

    /** Decodes the map. */
    Faults faults() throws IOException {
        return faults.get();
    }

    void forget() {
        samples.forget();
        edges.forget();
        faults.forget();
    }

    private static Edges edges(EdgeMaps maps) {
        return new Edges(new ArgbBands(QualityPictures.edges(maps), maps.width(), maps.height()), maps.alignment());
    }

    private static Faults faults(DepthQuality quality) {
        return new Faults(new ArgbBands(QualityPictures.faults(quality), quality.map().width(), quality.map().height()),
                quality.holes(), clipped(quality.low()) + clipped(quality.high()), quality.flat());
    }

    private static double clipped(MapEnd end) {
        return end.clipped() ? end.share() : 0;
    }
}
