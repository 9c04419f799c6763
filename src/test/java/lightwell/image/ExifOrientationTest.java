package lightwell.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExifOrientationTest {

    /** The picture 1 2 3 / 4 5 6 as it is stored; expected rows by EXIF 2.32, 4.6.4: where row 0 and column 0 belong. */
    @ParameterizedTest
    @CsvSource({"1, 123 456", "2, 321 654", "3, 654 321", "4, 456 123", "5, 14 25 36", "6, 41 52 63", "7, 63 52 41", "8, 36 25 14"})
    void turnsAllEightOrientations(int orientation, String rows) {
        for (int bits : new int[] {8, 16}) {
            assertEquals(rows, rows(ExifOrientation.upright(stored(bits), orientation)));
        }
    }

    @Test
    void turnsCounterClockwise() {
        assertEquals("36 25 14", rows(ExifOrientation.counterClockwise(stored(8), 90)));
        assertEquals("41 52 63", rows(ExifOrientation.counterClockwise(stored(8), 270)));
    }

    @Test
    void twoTurnsAreOne() {
        for (int first = 1; first <= 8; first++) {
            for (int second = 1; second <= 8; second++) {
                String both = rows(ExifOrientation.upright(ExifOrientation.upright(stored(8), first), second));
                assertEquals(both, rows(ExifOrientation.upright(stored(8), ExifOrientation.then(first, second))),
                        first + " then " + second);
            }
        }
    }

    @Test
    void copiesOnlyWhenItMust() {
        Raster raster = stored(8);
        assertSame(raster, ExifOrientation.upright(raster, 1));
        ExifOrientation.upright(raster, 3).close();
        assertThrows(IllegalStateException.class, raster::samples);
        assertThrows(IllegalArgumentException.class, () -> ExifOrientation.upright(stored(8), 0));
    }

    private static Raster stored(int bits) {
        Raster raster = Raster.allocate(3, 2, 3, bits);
        for (int i = 0; i < 6; i++) {
            raster.set(i % 3, i / 3, 2, i + 1);
        }
        return raster;
    }

    private static String rows(Raster raster) {
        List<String> rows = new ArrayList<>();
        for (int y = 0; y < raster.height(); y++) {
            StringBuilder row = new StringBuilder();
            for (int x = 0; x < raster.width(); x++) {
                row.append(raster.get(x, y, 2));
            }
            rows.add(row.toString());
        }
        return String.join(" ", rows);
    }
}
