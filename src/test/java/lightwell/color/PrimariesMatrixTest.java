package lightwell.color;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import lightwell.metadata.Primaries;
import org.junit.jupiter.api.Test;

class PrimariesMatrixTest {

    /** Computed in float64 by other means; CAT02 would differ by 4e-3. */
    @Test
    void displayP3ToAcesCg() throws ColorException {
        double[] expected = {
            0.7357979140288917, 0.21216648529317428, 0.05203560067793383,
            0.04717988497673048, 0.9380457009217152, 0.014774414101553937,
            0.0035636646390989095, 0.04114188562513292, 0.955294449735768};
        assertArrayEquals(expected, PrimariesMatrix.between(Primaries.DISPLAY_P3, Primaries.AP1), 1e-12);
    }

    /** SMPTE ST 2065-1 and S-2014-004 publish these. */
    @Test
    void acesCgToAces() throws ColorException {
        double[] expected = {
            0.6954522414, 0.1406786965, 0.1638690622,
            0.0447945634, 0.8596711185, 0.0955343182,
            -0.0055258826, 0.0040252103, 1.0015006723};
        assertArrayEquals(expected, PrimariesMatrix.between(Primaries.AP1, LinearAnchor.AP0), 1e-9);
    }

    /** IEC 61966-2-1 rounds the RGB to XYZ matrix to four digits. */
    @Test
    void srgbToXyz() {
        assertArrayEquals(new double[] {.4124, .3576, .1805, .2126, .7152, .0722, .0193, .1192, .9505},
                PrimariesMatrix.toXyz(Primaries.REC709), 5e-5);
    }

    @Test
    void whiteStaysWhiteAndThereAndBackIsNothing() throws ColorException {
        Primaries[] all = {Primaries.REC709, Primaries.DISPLAY_P3, Primaries.REC2020, Primaries.ADOBE_RGB, Primaries.AP1, LinearAnchor.AP0};
        for (Primaries from : all) {
            for (Primaries to : all) {
                double[] m = PrimariesMatrix.between(from, to);
                assertArrayEquals(new double[] {1, 1, 1}, PrimariesMatrix.transform(m, new double[] {1, 1, 1}), 1e-12);
                assertArrayEquals(new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1},
                        PrimariesMatrix.multiply(PrimariesMatrix.between(to, from), m), 1e-12);
            }
        }
    }

    @Test
    void primariesThatSpanNothingAreRefused() {
        for (Primaries nonsense : new Primaries[] {
            new Primaries(0, 0, 0, 0, 0, 0, 0, 0),
            new Primaries(.3, .3, .3, .3, .3, .3, .3127, .3290),
            new Primaries(.64, .33, .30, .60, .15, .06, .3127, 0),
            new Primaries(Double.NaN, .33, .30, .60, .15, .06, .3127, .3290)}) {
            assertThrows(ColorException.class, () -> PrimariesMatrix.between(nonsense, Primaries.AP1), nonsense.toString());
        }
    }
}
