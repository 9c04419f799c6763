package lightwell.author.source;

import java.util.OptionalDouble;
import lightwell.metadata.Transfer;

/**
 * Recognises an HDR curve by its shape, whatever its scale: profiles and colour configs give the brightest code the light 1, 10 or 100, and
 * only the curve says how bright it is beside SDR white.
 */
final class CurveShape {

    private static final int STEPS = 256;
    /** Below it, profiles of 16-bit numbers have no precision left: 5 nits of PQ. */
    private static final double FROM = 0.25;
    /** The greatest deviation, in codes 0..1: a table is off by a few percent of the light, about 0.005. */
    private static final double TOLERANCE = 0.01;
    /** The light of black in perceptual tables (ICC.1:2022, 6.3.3), which the profile engine takes away from all light. */
    private static final double PERCEPTUAL_BLACK = 0.0034731;
    /** Above what the engine then makes black. */
    private static final double FROM_OF_TABLES = 0.45;
    private static final int SEARCH_STEPS = 40;
    private static final Transfer PQ = new Transfer.Pq();
    private static final Transfer HLG = new Transfer.Hlg();

    private CurveShape() {}

    /** What to multiply the light with, so that SDR white is 1, if its curve is PQ's (SMPTE ST 2084). */
    static OptionalDouble pq(SampleLight light) {
        return factor(light.ramp(STEPS), FROM, PQ, 1, PQ.toLinear(1));
    }

    /** The same for the lookup tables of a profile. */
    static boolean pqOfTables(SampleLight light) {
        double[] ramp = light.ramp(STEPS);
        for (int i = 0; i <= STEPS; i++) {
            ramp[i] = ramp[i] * (1 - PERCEPTUAL_BLACK) + PERCEPTUAL_BLACK;
        }
        return pq(light).isPresent() || factor(ramp, FROM_OF_TABLES, PQ, 1, PQ.toLinear(1)).isPresent();
    }

    /** The same for PQ, or HLG as a display of 1000 nits shows it (ITU-R BT.2100). */
    static OptionalDouble hdr(SampleLight light) {
        OptionalDouble pq = pq(light);
        double peak = Math.pow(HLG.toLinear(1), Transfer.Hlg.SYSTEM_GAMMA) * Transfer.Hlg.DISPLAY_WHITE;
        return pq.isPresent() ? pq : factor(light.ramp(STEPS), FROM, HLG, Transfer.Hlg.SYSTEM_GAMMA, peak);
    }

    /**
     * @param from the first code that is compared
     * @param peak the light of the largest code relative to SDR white
     */
    private static OptionalDouble factor(double[] ramp, double from, Transfer curve, double gamma, double peak) {
        double brightest = ramp[STEPS];
        if (!(brightest > 0) || !Double.isFinite(brightest)) {
            return OptionalDouble.empty();
        }
        for (int i = (int) (from * STEPS); i <= STEPS; i++) {
            double share = ramp[i] / brightest;
            if (!(share >= 0) || Math.abs(code(share, curve, gamma) - (double) i / STEPS) > TOLERANCE) {
                return OptionalDouble.empty();
            }
        }
        return OptionalDouble.of(peak / brightest);
    }

    /** The code of a share of the brightest light, by bisection. */
    private static double code(double share, Transfer curve, double gamma) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < SEARCH_STEPS; i++) {
            double middle = (low + high) / 2;
            if (Math.pow(curve.toLinear(middle) / curve.toLinear(1), gamma) < share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
