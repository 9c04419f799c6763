package lightwell.author.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import lightwell.metadata.IsoGainMap;
import org.junit.jupiter.api.Test;

class AppleDeviationTest {

    private static IsoGainMap iso(double max, double gamma) {
        return new IsoGainMap(true, 0, 2, List.of(new IsoGainMap.Channel(0, max, gamma, 0, 0)), Optional.empty(), "test");
    }

    /** At gamma 1 the two curves part: Apple's log2(1 + 3 g) with Rec. 709's curve, ISO's 2 v. */
    @Test
    void theGreatestDifferenceOverAllCodes() {
        double greatest = 0;
        for (int code = 0; code < 256; code++) {
            double v = code / 255.0;
            double g = v < 0.081 ? v / 4.5 : Math.pow((v + 0.099) / 1.099, 1 / 0.45);
            greatest = Math.max(greatest, Math.abs(2 * v - Math.log(1 + 3 * g) / Math.log(2)));
        }
        assertEquals(greatest, AppleDeviation.of(4, iso(2, 1), 8), 1e-6);
    }

    @Test
    void anotherPeakDiffersAtThePeak() {
        assertEquals(0.5, AppleDeviation.of(4, iso(2.5, 0.72), 8), 0.03);
        assertEquals(1, AppleDeviation.of(2, iso(2, 0.72), 10), 0.03);
    }
}
