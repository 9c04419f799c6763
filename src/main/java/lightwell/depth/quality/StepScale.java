package lightwell.depth.quality;

import java.util.Optional;
import lightwell.depth.quality.DepthQuality.Metres;

/**
 * A logarithmic axis of millimetres per code, from the smallest step of a map to the largest.
 *
 * @param from mm, more than 0
 * @param to   mm, more than {@code from}
 */
public record StepScale(double from, double to) {

    /** The smallest ratio of an axis: a map that is linear in depth has the same step everywhere. */
    private static final double LEAST_RATIO = 1.1;
    /** Larger steps, close to infinity, have the last colour. */
    private static final double MOST_RATIO = 1e4;

    /** Empty if there is no step at the nearest distance. */
    public static Optional<StepScale> of(Metres metres) {
        double least = metres.nearStep();
        if (!(least > 0) || !Double.isFinite(least)) {
            return Optional.empty();
        }
        double most = metres.farStep() >= least ? metres.farStep() : least; // false for NaN
        return Optional.of(new StepScale(least, Math.min(Math.max(most, LEAST_RATIO * least), MOST_RATIO * least)));
    }

    /** The position of a step on the axis, 0..1. */
    public double share(double millimetres) {
        return Math.log(millimetres / from) / Math.log(to / from);
    }

    /** The step at a position of the axis. */
    public double at(double share) {
        return from * Math.pow(to / from, share);
    }
}
