package lightwell.ui.inspect;

import java.util.Optional;
import lightwell.depth.DepthStep;
import lightwell.depth.measure.DepthProfile;
import lightwell.image.stats.ValueAxis;

/**
 * Maps a profile's pixels and metres to a chart, with the farthest at the top.
 *
 * @param depths the visible range, with a margin; empty if there is no depth
 */
record ProfileScale(double length, Optional<ValueAxis> depths, double width, double height) {

    private static final double ROOM = 0.06;
    /** The smallest range of an axis in metres. */
    private static final double LEAST = 0.001;

    static ProfileScale of(DepthProfile profile, double width, double height) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (DepthProfile.Point point : profile.points()) {
            DepthStep step = point.depth();
            if (step.known()) {
                low = Math.min(low, step.nearest());
                high = Math.max(high, Double.isFinite(step.farthest()) ? step.farthest() : step.metres());
            }
        }
        if (!(low <= high)) {
            return new ProfileScale(profile.length(), Optional.empty(), width, height);
        }
        double room = Math.max(LEAST, ROOM * (high - low));
        return new ProfileScale(profile.length(), Optional.of(new ValueAxis(false, Math.max(0, low - room), high + room, 1)), width,
                height);
    }

    double x(double along) {
        return length > 0 ? along / length * width : 0;
    }

    /** Limited to the chart. */
    double y(double metres) {
        return (1 - Math.min(1, depths.orElseThrow().position(metres))) * (height - 1);
    }
}
