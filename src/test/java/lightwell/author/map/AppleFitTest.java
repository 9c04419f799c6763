package lightwell.author.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import lightwell.metadata.IsoGainMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AppleFitTest {

    private static final double LOG2 = Math.log(2);

    /** An iPhone 15 Pro describes one map twice: headroom 3.2275, gamma 0.7158, max 1.6904 stops. */
    @Test
    void anIPhonesOwnPairIsFound() {
        AppleFit fit = AppleFit.of(3.2275);
        assertEquals(0.7158, fit.channel().gamma(), 0.02);
        assertEquals(1.6904, fit.channel().max(), 0.03);
        assertEquals(0, fit.channel().min());
    }

    /** A map that exists keeps its meaning of code 0. */
    @ParameterizedTest
    @ValueSource(doubles = {2, 6.5, 8})
    void codeZeroIsNoGain(double headroom) {
        assertEquals(0, AppleFit.of(headroom).channel().min());
        assertEquals(0, AppleFit.of(headroom).stops(0), 1e-12);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.5, 3, 4, 5, 5.7, 5.9, 6.2, 6.5, AppleFit.CLOSE_UP_TO})
    void theTwoMeaningsAreCloseUpToTheStatedHeadroom(double headroom) {
        AppleFit fit = AppleFit.close(headroom);
        assertTrue(headroom <= AppleFit.CLOSE_UP_TO && fit.deviation() <= 0.05, fit.toString());
        assertEquals(headroom < 5.8, fit.channel().min() == 0, fit.toString());
    }

    /** Bounds from an independent optimiser (Nelder-Mead over gamma, min and max): 0.0502 at 6.85, 0.0516 at 7, 0.0581 at 8. */
    @ParameterizedTest
    @CsvSource({"7, 0.0517", "8, 0.0582"})
    void beyondItTheDifferenceIsTheLeastThatIsPossible(double headroom, double most) {
        AppleFit fit = AppleFit.close(headroom);
        assertTrue(fit.deviation() > 0.05 && fit.deviation() < most, fit.toString());
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.01, 1.5, 2, 3, 4, 5, 6.5, 8})
    void theStatedDeviationHoldsForEveryCode(double headroom) {
        holds(headroom, AppleFit.of(headroom));
        holds(headroom, AppleFit.close(headroom));
    }

    private static void holds(double headroom, AppleFit fit) {
        IsoGainMap.Channel iso = fit.channel();
        double worst = 0;
        for (int code = 0; code < 256; code++) {
            double v = code / 255.0;
            double linear = v < 0.081 ? v / 4.5 : Math.pow((v + 0.099) / 1.099, 1 / 0.45);
            double apple = Math.log(1 + (headroom - 1) * linear) / LOG2;
            double other = iso.min() + (iso.max() - iso.min()) * Math.pow(v, 1 / iso.gamma());
            worst = Math.max(worst, Math.abs(apple - other));
            assertEquals((apple + other) / 2, fit.stops(v), 1e-9);
        }
        assertEquals(worst, fit.deviation(), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({"2, 0.0085", "4, 0.033", "5, 0.045", "8, 0.072"})
    void theDeviationIsSmall(double headroom, double most) {
        assertTrue(AppleFit.of(headroom).deviation() <= most, AppleFit.of(headroom).toString());
    }

    /** No other gamma and max of a fine grid are better. */
    @Test
    void theFitIsTheBest() {
        AppleFit fit = AppleFit.of(3);
        for (double gamma = 0.5; gamma < 1; gamma += 0.01) {
            for (double max = 1.5; max < 1.7; max += 0.005) {
                double worst = 0;
                for (int code = 0; code < 256; code++) {
                    double v = code / 255.0;
                    double linear = v < 0.081 ? v / 4.5 : Math.pow((v + 0.099) / 1.099, 1 / 0.45);
                    worst = Math.max(worst, Math.abs(Math.log(1 + 2 * linear) / LOG2 - max * Math.pow(v, 1 / gamma)));
                }
                assertTrue(worst >= fit.deviation() - 2e-4, gamma + " " + max + " " + worst + " " + fit);
            }
        }
    }
}
