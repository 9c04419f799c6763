package lightwell.hdr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class Exp2Test {

    @Test
    void isAsGoodAsFloatsNeed() {
        for (double x = -20; x <= 20; x += 0.00137) {
            double expected = Math.pow(2, (float) x);
            assertEquals(expected, Exp2.of((float) x), expected * 2e-7, "2^" + x);
        }
        assertEquals(1, Exp2.of(0));
        assertEquals(8, Exp2.of(3));
    }

    @Test
    void staysFinite() {
        assertEquals(Math.pow(2, 126), Exp2.of(1e30f));
        assertEquals(Math.pow(2, -126), Exp2.of(-1e30f));
    }
}
