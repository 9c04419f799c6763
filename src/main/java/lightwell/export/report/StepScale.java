package lightwell.export.report;

import java.util.Optional;
import lightwell.depth.quality.DepthQuality;

/**
 * A logarithmic axis of millimetres a code, from the smallest step of a map to the largest.
 *
 * @param from mm, more than 0
 * @param to   mm, more than {@code from}
 */
public record StepScale(double from, double to) {

    /** An axis is at least so wide: a map in depth has one step everywhere. */
    private static final double LEAST_RATIO = 1.1;
    /** What is larger, next to infinity, has the last colour. */
    private static final double MOST_RATIO = 1e4;

    /** Empty when the map has no metres. */
    public static Optional<StepScale> of(DepthQuality quality) {
        return quality.metres().filter(metres -> metres.nearStep() > 0 && Double.isFinite(metres.nearStep())).map(metres -> {
            double most = metres.farStep() >= metres.nearStep() ? metres.farStep() : metres.nearStep(); // not of NaN
            return new StepScale(metres.nearStep(), Math.min(Math.max(most, LEAST_RATIO * metres.nearStep()), MOST_RATIO * metres.nearStep()));
        });
    }

    /** Where a step lies, 0..1 within the axis. */
    public double share(double millimetres) {
        return Math.log(millimetres / from) / Math.log(to / from);
    }

    /** The step at a share of the axis. */
    public double at(double share) {
        return from * Math.pow(to / from, share);
    }
}
