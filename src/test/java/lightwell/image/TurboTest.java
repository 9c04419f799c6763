package lightwell.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TurboTest {

    /** The sums of the published coefficients. */
    @Test
    void ends() {
        assertEquals(0xFF23171B, Turbo.argb(0));
        assertEquals(0xFF900D00, Turbo.argb(1));
    }

    /** Entries 64, 128 and 192 of the published table of 256; the polynomial, which is smoother, lies within 20 codes of it. */
    @Test
    void followsThePublishedTable() {
        assertNear(Turbo.argb(64 / 255f), 40, 188, 235);
        assertNear(Turbo.argb(128 / 255f), 164, 252, 60);
        assertNear(Turbo.argb(192 / 255f), 251, 126, 33);
    }

    @Test
    void clampsAndNeverFails() {
        assertEquals(Turbo.argb(0), Turbo.argb(-3));
        assertEquals(Turbo.argb(1), Turbo.argb(Float.POSITIVE_INFINITY));
        assertEquals(0xFF, Turbo.argb(Float.NaN) >>> 24);
    }

    private static void assertNear(int argb, int red, int green, int blue) {
        String got = Integer.toHexString(argb);
        assertTrue(Math.abs((argb >> 16 & 0xFF) - red) <= 20, got);
        assertTrue(Math.abs((argb >> 8 & 0xFF) - green) <= 20, got);
        assertTrue(Math.abs((argb & 0xFF) - blue) <= 20, got);
    }
}
