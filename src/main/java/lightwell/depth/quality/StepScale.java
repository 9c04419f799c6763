package lightwell.depth.quality;

import java.util.Optional;
import lightwell.depth.quality.DepthQuality.Metres;

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

    /** Empty when the nearest step is none. */
    public static Optional<StepScale> of(Metres metres) {
        double least = metres.nearStep();
        if (!(least > 0) || !Double.isFinite(least)) {
            return Optional.empty();
        }
        double most = metres.farStep() >= least ? metres.farStep() : least; // not of NaN
        return Optional.of(new StepScale(least, Math.min(Math.max(most, LEAST_RATIO * least), MOST_RATIO * least)));
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
