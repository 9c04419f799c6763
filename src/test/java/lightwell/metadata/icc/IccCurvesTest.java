package lightwell.metadata.icc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import lightwell.metadata.Transfer;
import org.junit.jupiter.api.Test;

/** Which transfer function a curve of a profile is read as. */
class IccCurvesTest extends IccProfiles {

    @Test
    void recognisesAnSrgbTable() {
        int[] table = new int[1024];
        for (int i = 0; i < table.length; i++) {
            table[i] = (int) Math.round(new Transfer.Srgb().toLinear(i / 1023.0) * 65_535);
        }
        assertEquals(new Transfer.Srgb(), read(p3(curv(table))).orElseThrow().green());
    }

    @Test
    void keepsOtherCurvesAsTheyAre() {
        assertEquals(new Transfer.Gamma(1), read(p3(curv())).orElseThrow().red());
        assertEquals(new Transfer.Gamma(563 / 256.0), read(p3(curv(563))).orElseThrow().red());
        assertEquals(2.2, assertInstanceOf(Transfer.Gamma.class, read(p3(para(0, 2.2))).orElseThrow().red()).exponent(), 1e-5);
        assertEquals(0.25, read(p3(curv(0, 16_384, 65_535))).orElseThrow().red().toLinear(0.5), 1e-4);
    }

    @Test
    void evaluatesEveryParametricType() {
        assertEquals(Math.pow(0.9 * 0.5 + 0.1, 2), at(para(1, 2, 0.9, 0.1), 0.5), 1e-4);
        assertEquals(0, at(para(1, 2, 1.25, -0.25), 0.1), 1e-9);
        assertEquals(Math.pow(1.25 * 0.6 - 0.25, 2) + 0.05, at(para(2, 2, 1.25, -0.25, 0.05), 0.6), 1e-4);
        assertEquals(0.05, at(para(2, 2, 1.25, -0.25, 0.05), 0.1), 1e-4);
        assertEquals(0.5 * 0.1, at(para(3, 2, 1, 0, 0.5, 0.2), 0.1), 1e-4);
        assertEquals(0.36, at(para(3, 2, 1, 0, 0.5, 0.2), 0.6), 1e-4);
        assertEquals(0.36 + 0.01, at(para(4, 2, 1, 0, 0.5, 0.2, 0.01, 0.02), 0.6), 1e-4);
        assertEquals(0.05 + 0.02, at(para(4, 2, 1, 0, 0.5, 0.2, 0.01, 0.02), 0.1), 1e-4);
    }

    private double at(byte[] curve, double code) {
        return read(p3(curve)).orElseThrow().blue().toLinear(code);
    }
}
