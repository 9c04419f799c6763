package lightwell.ui.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class HalfTest {

    /** IEEE 754 binary16 values, as the standard's tables give them. */
    @Test
    void knownValues() {
        assertEquals((short) 0x3C00, Half.of(1));
        assertEquals((short) 0xC000, Half.of(-2));
        assertEquals((short) 0x7BFF, Half.of(65504));
        assertEquals((short) 0x0400, Half.of(0x1p-14f));
        assertEquals((short) 0x0001, Half.of(0x1p-24f));
        assertEquals((short) 0x3555, Half.of(1 / 3f));
        assertEquals((short) 0, Half.of(0));
    }

    @Test
    void everyFiniteHalfComesBack() {
        for (int bits = 0; bits < 1 << 16; bits++) {
            float value = Half.toFloat((short) bits);
            if (Float.isFinite(value) && value != 0) {
                assertEquals((short) bits, Half.of(value), () -> "half of " + value);
            }
        }
    }

    @Test
    void roundsToTheNearest() {
        for (float v = 1e-4f; v < 6e4f; v *= 1.003f) {
            assertEquals(v, Half.toFloat(Half.of(v)), v * 0x1p-11f);
        }
    }

    @Test
    void whatDoesNotFitStaysFinite() {
        assertEquals(65504, Half.toFloat(Half.of(1e9f)));
        assertEquals(-65504, Half.toFloat(Half.of(Float.NEGATIVE_INFINITY)));
        assertEquals(0, Half.toFloat(Half.of(Float.NaN)));
    }
}
