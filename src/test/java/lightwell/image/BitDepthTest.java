package lightwell.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BitDepthTest {

    @ParameterizedTest
    @CsvSource({"16, 10", "10, 12", "8, 16", "12, 8", "8, 10"})
    void codesKeepTheirShareOfTheLargest(int from, int to) {
        Raster raster = Raster.allocate(257, 2, 3, from);
        for (int x = 0; x < 257; x++) {
            raster.set(x, 1, x % 3, (int) ((long) raster.maxCode() * x / 256));
        }
        Raster converted = BitDepth.converted(raster, to);
        assertEquals(to, converted.bitDepth());
        for (int x = 0; x < 257; x++) {
            double share = raster.get(x, 1, x % 3) / (double) raster.maxCode();
            assertEquals(Math.round(share * converted.maxCode()), converted.get(x, 1, x % 3));
            assertEquals(0, converted.get(x, 1, (x + 1) % 3));
        }
    }

    @Test
    void theSameBitsAreNoCopy() {
        Raster raster = Raster.allocate(1, 1, 1, 10);
        assertSame(raster, BitDepth.converted(raster, 10));
    }
}
