package lightwell.image;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class HalfTest {

    private static final int LARGEST = 0x7BFF;

    /** By the definition of binary16. */
    private static double value(int bits) {
        int exponent = bits >> 10 & 31;
        int fraction = bits & 1023;
        double size = exponent == 0 ? Math.scalb(fraction, -24) : Math.scalb(1024 + fraction, exponent - 25);
        return (bits & 0x8000) == 0 ? size : -size;
    }

    /** As the standard's tables give them. */
    @Test
    void knownValues() {
        assertEquals((short) 0x3C00, Half.of(1));
        assertEquals((short) 0xC000, Half.of(-2));
        assertEquals((short) 0x7BFF, Half.of(65504));
        assertEquals((short) 0x0400, Half.of(0x1p-14f));
        assertEquals((short) 0x0001, Half.of(0x1p-24f));
        assertEquals((short) 0x3555, Half.of(1 / 3f));
    }

    @Test
    void everyFiniteHalfIsItself() {
        for (int bits = 0; bits <= LARGEST; bits++) {
            assertEquals((float) value(bits), Half.toFloat((short) bits));
            assertEquals((float) value(bits | 0x8000), Half.toFloat((short) (bits | 0x8000)));
            assertEquals(bits, Half.of((float) value(bits)) & 0xFFFF);
            assertEquals(bits | 0x8000, Half.of((float) value(bits | 0x8000)) & 0xFFFF);
        }
    }

    @Test
    void goesToTheNearestAndFromTheMiddleToTheEvenOne() {
        for (int bits = 0; bits < LARGEST; bits++) {
            float middle = (float) ((value(bits) + value(bits + 1)) / 2); // has 12 significant bits, so it is exact
            int even = (bits & 1) == 0 ? bits : bits + 1;
            assertEquals(even, Half.of(middle) & 0xFFFF, () -> "middle " + middle);
            assertEquals(bits, Half.of(Math.nextDown(middle)) & 0xFFFF, () -> "below " + middle);
            assertEquals(bits + 1, Half.of(Math.nextUp(middle)) & 0xFFFF, () -> "above " + middle);
            assertEquals(even | 0x8000, Half.of(-middle) & 0xFFFF, () -> "middle " + -middle);
        }
    }

    @Test
    void neverBecomesInfiniteOrNoNumber() {
        assertEquals(LARGEST, Half.of(65519.99f));
        assertEquals(LARGEST, Half.of(65520));
        assertEquals(LARGEST, Half.of(Float.MAX_VALUE));
        assertEquals(LARGEST, Half.of(Float.POSITIVE_INFINITY));
        assertEquals(LARGEST | 0x8000, Half.of(Float.NEGATIVE_INFINITY) & 0xFFFF);
        assertEquals(0, Half.of(Float.NaN));
        assertEquals(0, Half.of(Float.intBitsToFloat(0xFF800001)));
        assertEquals(0, Half.of(Float.MIN_VALUE));
    }
}
