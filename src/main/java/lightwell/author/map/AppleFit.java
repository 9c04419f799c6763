package lightwell.author.map;

import java.util.function.DoubleUnaryOperator;
import lightwell.metadata.IsoGainMap;
import lightwell.metadata.Transfer;

/**
 * One map with two meanings. Apple: SDR * (1 + (H - 1) * g), where g is the code by Rec.709's curve, as iPhones' own pairs of
 * descriptions have it; ISO 21496-1: SDR * 2^(min + (max - min) * v^(1/gamma)), without offsets. Gamma and max are fitted so that the
 * greatest difference over all codes is least. Immutable.
 *
 * @param headroom  H, linear, above 1
 * @param channel   ISO's side
 * @param deviation the greatest difference, stops
 */
public record AppleFit(double headroom, IsoGainMap.Channel channel, double deviation) {

    /** Maker notes cannot state a larger headroom. */
    public static final double LARGEST = 8;
    /** The difference that is aimed at, stops. */
    public static final double WANTED = 0.05;
    /** Beyond this headroom no gamma, min and max give a difference of {@link #WANTED}. */
    public static final double CLOSE_UP_TO = 6.75;

    private static final int SAMPLES = 255;
    private static final double SMALLEST_GAMMA = 0.3;
    private static final double LARGEST_GAMMA = 2;
    private static final int STEPS = 28;
    /** Smaller gains of code 0 than this do not help, stops; the best is found to 1e-4. */
    private static final double LOWEST = -0.07;
    private static final int STEPS_OF_MIN = 12;
    private static final Transfer CURVE = new Transfer.Rec709();

    /**
     * The fit whose code 0 is no gain in both descriptions.
     *
     * @param headroom above 1
     */
    public static AppleFit of(double headroom) {
        return fitted(headroom, gains(headroom), 0);
    }

    /**
     * The fit for a map whose codes are still to be chosen. Where a code 0 without gain would make the difference larger than
     * {@link #WANTED}, which is so above a headroom of 5.8, ISO's code 0 darkens a little: no more than needed, up to 0.06 stop.
     *
     * @param headroom above 1
     */
    public static AppleFit close(double headroom) {
        double[] apple = gains(headroom);
        AppleFit exact = fitted(headroom, apple, 0);
        if (exact.deviation <= WANTED) {
            return exact;
        }
        double best = least(LOWEST, 0, STEPS_OF_MIN, min -> fitted(headroom, apple, min).deviation);
        if (fitted(headroom, apple, best).deviation > WANTED) {
            return fitted(headroom, apple, best);
        }
        double low = best;
        double high = 0;
        for (int i = 0; i < STEPS_OF_MIN; i++) {
            double middle = (low + high) / 2;
            if (fitted(headroom, apple, middle).deviation > WANTED) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return fitted(headroom, apple, low);
    }

    private static double[] gains(double headroom) {
        double[] apple = new double[SAMPLES + 1];
        for (int i = 0; i <= SAMPLES; i++) {
            apple[i] = apple(headroom, (double) i / SAMPLES);
        }
        return apple;
    }

    private static AppleFit fitted(double headroom, double[] apple, double min) {
        double gamma = least(SMALLEST_GAMMA, LARGEST_GAMMA, STEPS, g -> {
            double[] shares = shares(g);
            return deviation(apple, shares, min, max(apple, shares, min));
        });
        double[] shares = shares(gamma);
        double max = max(apple, shares, min);
        return new AppleFit(headroom, new IsoGainMap.Channel(min, max, gamma, 0, 0), deviation(apple, shares, min, max));
    }

    /** Apple's gain of a code 0..1, stops. */
    static double apple(double headroom, double code) {
        return Math.log(1 + (headroom - 1) * CURVE.toLinear(code)) / Math.log(2);
    }

    /** The stops that a code 0..1 means, halfway between the two formulas. */
    public double stops(double code) {
        double share = Math.pow(code, 1 / channel.gamma());
        return (apple(headroom, code) + channel.min() + (channel.max() - channel.min()) * share) / 2;
    }

    /** The share of max in the gain of each code. */
    private static double[] shares(double gamma) {
        double[] shares = new double[SAMPLES + 1];
        for (int i = 0; i <= SAMPLES; i++) {
            shares[i] = Math.pow((double) i / SAMPLES, 1 / gamma);
        }
        return shares;
    }

    private static double max(double[] apple, double[] shares, double min) {
        double full = apple[SAMPLES];
        return least(0.8 * full, 1.2 * full, STEPS, max -> deviation(apple, shares, min, max));
    }

    private static double deviation(double[] apple, double[] shares, double min, double max) {
        double worst = 0;
        for (int i = 0; i <= SAMPLES; i++) {
            worst = Math.max(worst, Math.abs(apple[i] - min - (max - min) * shares[i]));
        }
        return worst;
    }

    /** The place of the least value of a function with one valley. */
    private static double least(double low, double high, int steps, DoubleUnaryOperator function) {
        double a = low;
        double b = high;
        for (int i = 0; i < steps; i++) {
            double one = a + (b - a) / 3;
            double two = b - (b - a) / 3;
            if (function.applyAsDouble(one) < function.applyAsDouble(two)) {
                b = two;
            } else {
                a = one;
            }
        }
        return (a + b) / 2;
    }
}
