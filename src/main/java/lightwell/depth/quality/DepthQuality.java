package lightwell.depth.quality;

import java.io.IOException;
import java.util.Optional;
import lightwell.photo.Layer;
import lightwell.photo.Photo;

/**
 * Figures of a depth map's quality. Shares are 0..1 of all samples. Time and memory are linear in the samples of the map and the picture.
 *
 * @param map         the measured samples
 * @param counts      how often each code is used
 * @param metres      distances and step sizes; empty without a range, or if every sample is a hole
 * @param holes       share of samples without a finite distance in front of the camera
 * @param low         the end at code 0
 * @param high        the end at the largest code
 * @param flat        share in connected areas of one code that hold at least 0.5 % of the map, not counting holes
 * @param largestFlat share in the largest of these areas
 * @param terrace     width of the surface's steps in samples: the square root of the size of a sample's connected area of one code,
 * averaged over all samples
 * @param noise       in codes, see {@link Noise}; NaN if no sample has neighbours on all sides
 * @param edges       empty if there is no picture to compare, or if map or picture have hardly any edges
 */
public record DepthQuality(DepthSamples map, CodeCounts counts, Optional<Metres> metres, double holes, MapEnd low, MapEnd high,
        double flat, double largestFlat, double terrace, double noise, Optional<EdgeAlignment> edges) {

    /** The smallest share of the map that counts as a flat area. */
    private static final double FLAT = 0.005;
    private static final int LEAST_FLAT = 64;

    /**
     * Distances in the map, and how many millimetres a code is worth there.
     *
     * @param near nearest distance, then median and farthest, in metres, without holes
     */
    public record Metres(double near, double median, double far, double nearStep, double medianStep, double farStep) {

        /** Empty without a range, or if every sample is a hole. */
        public static Optional<Metres> of(DepthSamples map) {
            return of(map, CodeCounts.of(map));
        }

        static Optional<Metres> of(DepthSamples map, CodeCounts counts) {
            if (map.metres().isEmpty() || counts.quantile(0, code -> !map.isHole(code)) < 0) {
                return Optional.empty();
            }
            int low = counts.quantile(0, code -> !map.isHole(code));
            int median = counts.quantile(0.5, code -> !map.isHole(code));
            int high = counts.quantile(1, code -> !map.isHole(code));
            int near = map.inDepth() ? low : high;
            int far = map.inDepth() ? high : low;
            float[] z = map.metres().get();
            return Optional.of(new Metres(z[near], z[median], z[far], map.stepMillimetres(near), map.stepMillimetres(median),
                    map.stepMillimetres(far)));
        }
    }

    /**
     * Decodes the depth map and the picture. Blocks. Empty if the photo has no depth.
     *
     * @throws lightwell.photo.PhotoException one sentence, if the map or the picture cannot be decoded or the map is too large
     */
    public static Optional<DepthQuality> of(Photo photo) throws IOException {
        Optional<Layer.Depth> layer = photo.depth();
        if (layer.isEmpty()) {
            return Optional.empty();
        }
        DepthSamples map = DepthSamples.of(layer.get());
        return Optional.of(of(map, Optional.of(EdgeMaps.of(map, photo.base().raster()))));
    }

    /** @param edges of the map and of its picture; empty if there is no picture to compare with */
    public static DepthQuality of(DepthSamples map, Optional<EdgeMaps> edges) {
        CodeCounts counts = CodeCounts.of(map);
        FlatAreas areas = FlatAreas.of(map);
        int least = leastFlat(map);
        long flat = 0;
        long largest = 0;
        double roots = 0;
        for (int i = 0; i < map.size(); i++) {
            int size = areas.sizeAt(i);
            roots += Math.sqrt(size);
            if (size >= least && !map.isHole(map.codes()[i])) {
                flat++;
                largest = Math.max(largest, size);
            }
        }
        return new DepthQuality(map, counts, Metres.of(map, counts), counts.share(map::isHole),
                MapEnd.of(map, counts, areas, false), MapEnd.of(map, counts, areas, true),
                (double) flat / map.size(), (double) largest / map.size(), roots / map.size(),
                Noise.of(map, edges.map(EdgeMaps::depth).orElseGet(() -> DepthEdges.of(map, counts))), edges.flatMap(EdgeMaps::alignment));
    }

    /** The smallest number of samples of a flat area. */
    static int leastFlat(DepthSamples map) {
        return (int) Math.max(LEAST_FLAT, Math.ceil(FLAT * map.size()));
    }
}
