package lightwell.ui.space;

import lightwell.ui.space.draw.DepthRange;

/** Maps metres to a slider from 0 to 1: linear in 1 / depth, like depth maps, so that near objects have room. */
record DepthScaleBar(double nearest, double farthest) {

    static DepthScaleBar of(DepthRange range) {
        return new DepthScaleBar(range.nearest(), Math.max(range.farthest(), range.nearest() * (1 + 1e-6)));
    }

    double metres(double share) {
        return 1 / (1 / nearest + share * (1 / farthest - 1 / nearest));
    }

    /** Limited to the slider. */
    double share(double metres) {
        return Math.max(0, Math.min(1, (1 / metres - 1 / nearest) / (1 / farthest - 1 / nearest)));
    }
}
