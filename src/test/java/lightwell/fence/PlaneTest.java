package lightwell.fence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import lightwell.image.Raster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing that a helper says of a plane is believed. */
class PlaneTest {

    private static final long ROOM = 1000;

    @ParameterizedTest
    @CsvSource({"10, 10, 30, 3, 8, 700", "1, 1, 3, 3, 8, 997", "10, 10, 40, 4, 8, 600", "5, 10, 30, 3, 16, 0", "5, 10, 30, 3, 10, 700"})
    void aPlaneWithinItsRoom(int width, int height, int stride, int channels, int bits, long offset) {
        assertTrue(new Plane(width, height, stride, channels, bits, offset).isWithin(ROOM, true));
    }

    @ParameterizedTest
    @CsvSource({"10, 10, 30, 3, 8, 701", "1, 1, 3, 3, 8, 998", "10, 10, 29, 3, 8, 0", "0, 10, 30, 3, 8, 0", "10, -1, 30, 3, 8, 0",
        "10, 10, 30, 1, 8, 0", "10, 10, 30, 5, 8, 0", "10, 10, 30, 3, 0, 0", "10, 10, 60, 3, 17, 0", "10, 10, 30, 3, 9, 0",
        "10, 10, 30, 3, 8, -1", "10, 10, 30, 3, 8, 9223372036854775807", "2147483647, 2147483647, 2147483647, 3, 16, 0",
        "1, 2147483647, 2147483647, 3, 8, 0", "10, 10, -30, 3, 8, 0"})
    void whatIsNone(int width, int height, int stride, int channels, int bits, long offset) {
        assertFalse(new Plane(width, height, stride, channels, bits, offset).isWithin(ROOM, true));
    }

    @Test
    void greyHasOneChannel() {
        assertTrue(new Plane(10, 10, 10, 1, 8, 0).isWithin(ROOM, false));
        assertFalse(new Plane(10, 10, 30, 3, 8, 0).isWithin(ROOM, false));
    }

    @ParameterizedTest
    @CsvSource({"10, 1023, true", "10, 1024, false", "10, 65535, false", "16, 65535, true", "4, 15, true", "4, 16, false", "8, 255, true"})
    void codesFitTheirBits(int bits, int code, boolean fit) {
        for (int x = 0; x < 7; x++) { // not a multiple of what is read at once
            try (Raster raster = Raster.allocate(7, 3, 1, bits)) {
                raster.set(x, 2, 0, code);
                assertEquals(fit, Codes.fit(raster), x + " " + code);
            }
        }
    }
}
