package lightwell.author.map;

import java.util.function.DoubleUnaryOperator;
import lightwell.metadata.IsoGainMap;
import lightwell.metadata.Transfer;

/**
 * One map with two meanings. Apple: SDR * (1 + (H - 1) * g), where g is the code by Rec.709's curve, as iPhones' own pairs of
 * descriptions have it; ISO 21496-1: SDR * 2^(max * v^(1/gamma)), without offsets. Gamma and max are fitted so that the greatest
 * difference over all codes is least. Immutable.
 *
 * @param headroom  H, linear, above 1
 * @param channel   ISO's side; its smallest gain is 0 stops, since Apple's formula cannot darken
 * @param deviation the greatest difference, stops
 */
public record AppleFit(double headroom, IsoGainMap.Channel channel, double deviation) {

    /** Maker notes cannot state a larger headroom. */
    public static final double LARGEST = 8;

    private static final int SAMPLES = 255;
    private static final double SMALLEST_GAMMA = 0.3;
    private static final double LARGEST_GAMMA = 2;
    private static final int STEPS = 40;
    private static final Transfer CURVE = new Transfer.Rec709();

    /** @param headroom above 1 */
    public static AppleFit of(double headroom) {
        double[] apple = new double[SAMPLES + 1];
        for (int i = 0; i <= SAMPLES; i++) {
            apple[i] = apple(headroom, (double) i / SAMPLES);
        }
        double gamma = least(SMALLEST_GAMMA, LARGEST_GAMMA, g -> deviation(apple, g, max(apple, g)));
        double max = max(apple, gamma);
        return new AppleFit(headroom, new IsoGainMap.Channel(0, max, gamma, 0, 0), deviation(apple, gamma, max));
    }

    /** Apple's gain of a code 0..1, stops. */
    static double apple(double headroom, double code) {
        return Math.log(1 + (headroom - 1) * CURVE.toLinear(code)) / Math.log(2);
    }

    /** The stops that a code 0..1 means, halfway between the two formulas. */
    public double stops(double code) {
        return (apple(headroom, code) + channel.max() * Math.pow(code, 1 / channel.gamma())) / 2;
    }

    /** The best max for a gamma. */
    private static double max(double[] apple, double gamma) {
        double full = apple[SAMPLES];
        return least(0.8 * full, 1.2 * full, max -> deviation(apple, gamma, max));
    }

    private static double deviation(double[] apple, double gamma, double max) {
        double worst = 0;
        for (int i = 0; i <= SAMPLES; i++) {
            worst = Math.max(worst, Math.abs(apple[i] - max * Math.pow((double) i / SAMPLES, 1 / gamma)));
        }
        return worst;
    }

    /** The place of the least value of a function with one valley. */
    private static double least(double low, double high, DoubleUnaryOperator function) {
        double a = low;
        double b = high;
        for (int i = 0; i < STEPS; i++) {
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
