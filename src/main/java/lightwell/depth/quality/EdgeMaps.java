package lightwell.depth.quality;

import java.util.Optional;
import lightwell.image.Raster;

/**
 * The edges of a depth map and of its picture, at the map's size, row by row.
 *
 * @param luma  of the picture, 0..1
 * @param photo samples that are edges of the picture
 * @param depth samples that are edges of the depth
 */
public record EdgeMaps(int width, int height, float[] luma, boolean[] photo, boolean[] depth) {

    /** @param picture upright like the map, of any size */
    public static EdgeMaps of(DepthSamples map, Raster picture) {
        float[] luma = LumaGrid.of(picture, map.width(), map.height());
        return new EdgeMaps(map.width(), map.height(), luma, PhotoEdges.of(luma, map.width(), map.height()),
                DepthEdges.of(map, CodeCounts.of(map)));
    }

    /** Empty if either has hardly any edges. */
    public Optional<EdgeAlignment> alignment() {
        return EdgeAlignment.of(this);
    }

    /** Distance of every sample to the nearest picture edge, in samples; larger than the map if there is none. */
    public float[] distances() {
        float[] distances = SquaredDistance.to(photo, width, height);
        for (int i = 0; i < distances.length; i++) {
            distances[i] = (float) Math.sqrt(distances[i]);
        }
        return distances;
    }
}
