package lightwell.ui.measure;

import java.util.Optional;
import lightwell.depth.PhotoDepth;
import lightwell.depth.measure.AreaDepths;
import lightwell.depth.measure.AreaPoints;
import lightwell.depth.measure.DepthProfile;
import lightwell.depth.measure.DepthSample;
import lightwell.depth.measure.MapArea;
import lightwell.depth.measure.MapLine;
import lightwell.depth.measure.PlaneFit;
import lightwell.depth.measure.PointDistance;
import lightwell.metadata.DepthDescription;
import lightwell.ui.marks.MapGrid;
import lightwell.ui.marks.PixelLine;
import lightwell.ui.marks.PixelPosition;
import lightwell.ui.marks.PixelRegion;

/**
 * Measurements of a line and a region on a photo's depth map. Immutable.
 *
 * @param description the accuracy of the metres
 */
public record MeasuredDepth(DepthDescription description, Optional<OfLine> line, Optional<OfRegion> region) {

    /**
     * The measurements of a line.
     *
     * @param marked   in pixels of the base
     * @param grid     maps the depth samples to the base
     * @param from     empty if the map has no depth there
     * @param to       empty if the map has no depth there
     * @param distance empty if an end has no depth
     */
    public record OfLine(PixelLine marked, MapGrid grid, Optional<DepthSample> from, Optional<DepthSample> to,
            Optional<PointDistance> distance,
            DepthProfile profile) {}

    /**
     * The measurements of a region.
     *
     * @param marked in pixels of the base
     * @param plane  empty if none can be determined
     * @param why    the reason for that, one sentence; otherwise empty
     */
    public record OfRegion(PixelRegion marked, AreaDepths depths, Optional<PlaneFit> plane, String why) {}

    /** Reads samples: call it under a lease, and not on the FX thread. */
    public static MeasuredDepth of(PhotoDepth depth, MapGrid grid, Optional<PixelLine> line, Optional<PixelRegion> region) {
        return new MeasuredDepth(depth.description(), line.map(marked -> line(depth, grid, marked)),
                region.map(marked -> region(depth, grid, marked)));
    }

    private static OfLine line(PhotoDepth depth, MapGrid grid, PixelLine marked) {
        PixelPosition from = grid.sample(marked.from());
        PixelPosition to = grid.sample(marked.to());
        Optional<DepthSample> one = DepthSample.of(depth, from.x(), from.y());
        Optional<DepthSample> other = DepthSample.of(depth, to.x(), to.y());
        MapLine line = new MapLine(from.x() + 0.5, from.y() + 0.5, to.x() + 0.5, to.y() + 0.5);
        return new OfLine(marked, grid, one, other, one.flatMap(a -> other.map(b -> PointDistance.between(a, b))),
                DepthProfile.of(depth, line));
    }

    private static OfRegion region(PhotoDepth depth, MapGrid grid, PixelRegion marked) {
        PixelRegion samples = grid.samples(marked);
        MapArea area = new MapArea(samples.x(), samples.y(), samples.width(), samples.height());
        AreaDepths depths = AreaDepths.of(depth, area);
        try {
            return new OfRegion(marked, depths, Optional.of(PlaneFit.of(AreaPoints.of(depth, area))), "");
        } catch (IllegalArgumentException e) {
            return new OfRegion(marked, depths, Optional.empty(), e.getMessage());
        }
    }
}
