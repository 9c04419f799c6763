package lightwell.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransferTest {

    /** Signal and nits as ITU-R BT.2408-7, table 1 and annex, print them, rounded to 0.1% of signal. */
    @ParameterizedTest
    @CsvSource({"0, 0, 0", "0.508, 100, 1.2", "0.581, 203, 2", "0.752, 1000, 8", "0.903, 4000, 40", "1, 10000, 0"})
    void pqIsDisplayLightOver203Nits(double signal, double nits, double tolerance) {
        assertEquals(nits, new Transfer.Pq().toLinear(signal) * 203, tolerance);
    }

    /** E = V^2 / 3 up to a half; BT.2100 gives 1/12 of the light there, and all of it at 1. */
    @Test
    void hlgIsSceneLightOverThatOfReferenceWhite() {
        Transfer hlg = new Transfer.Hlg();
        assertEquals(0, hlg.toLinear(0));
        assertEquals(1, hlg.toLinear(0.75), 1e-12);
        double white = 1 / hlg.toLinear(1);
        assertEquals(0.265, white, 5e-4, "BT.2408: 75% of signal is 26.5% of scene light");
        assertEquals(1 / 12.0, hlg.toLinear(0.5) * white, 1e-7);
        assertEquals(0.25 * 0.25 / 3, hlg.toLinear(0.25) * white, 1e-7);
        assertEquals(203, 1000 * Math.pow(white, Transfer.Hlg.SYSTEM_GAMMA), 0.5, "nits of white on the nominal display");
    }

    @Test
    void clampsCodesAndKnowsWhatIsHdr() {
        for (Transfer transfer : new Transfer[] {new Transfer.Pq(), new Transfer.Hlg()}) {
            assertEquals(transfer.toLinear(1), transfer.toLinear(2));
            assertEquals(0, transfer.toLinear(-1));
            assertTrue(transfer.hdr());
        }
        assertFalse(new Transfer.Srgb().hdr());
    }
}
